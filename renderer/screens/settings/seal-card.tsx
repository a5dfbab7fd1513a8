import styles from './seal-card.module.css';
import settingsScreen from './settings-screen.module.css';
import { FileUp, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { failureText } from '../../text/failure-text.ts';
import { useText } from '../../text/language.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { FormError } from '../../ui/form.tsx';
import { Picture } from '../../ui/picture.tsx';
import { useSealEdit, type SealEdit } from './use-seal-edit.ts';

/** The picture of the company's seal: as it is now, another to be looked at first, and the way to do without. */
export function SealCard() {
  const text = useText();
  const { seal } = text.settings;
  const edit = useSealEdit();
  const { chosen, ending, failure } = edit;
  const [isAsking, setIsAsking] = useState(false);
  if (edit.current === undefined) return null;
  return (
    <Card title={seal.title}>
      <p className={settingsScreen.lead}>{seal.lead}</p>
      <div className={styles.sealCard}>
        <SealPicture edit={edit} />
        <div className={styles.side}>
          {chosen === null ? (
            <ChangeSeal edit={edit} onRemove={() => setIsAsking(true)} />
          ) : (
            <ConfirmSeal key={chosen.digest} edit={edit} />
          )}
        </div>
      </div>
      <div aria-live="polite">
        {ending === 'saved' || ending === 'removed' ? (
          <Banner variant="well">{seal.done[ending]}</Banner>
        ) : (
          ending !== null && <Banner variant="time">{seal.refused[ending]}</Banner>
        )}
      </div>
      <FormError>{failure === null ? null : failureText(failure, text)}</FormError>
      {isAsking && (
        <Dialog title={seal.removing.title} onClose={() => setIsAsking(false)}>
          <p>{seal.removing.lead}</p>
          <DialogActions>
            <Button onPress={() => setIsAsking(false)}>{seal.removing.cancel}</Button>
            <Button
              variant="danger"
              onPress={() => {
                setIsAsking(false);
                edit.remove();
              }}
            >
              {seal.removing.confirm}
            </Button>
          </DialogActions>
        </Dialog>
      )}
    </Card>
  );
}

function SealPicture({ edit: { current, chosen, refuse } }: { readonly edit: SealEdit }) {
  const { seal } = useText().settings;
  const shown = chosen ?? current;
  return (
    <figure className={styles.picture}>
      {shown === null || shown === undefined ? (
        <span className={styles.none}>{seal.nothing}</span>
      ) : (
        <Picture
          isFitted
          key={shown.digest}
          bytes={shown.bytes}
          mediaType={shown.mediaType}
          label={chosen === null ? seal.now : seal.chosen}
          onFault={refuse}
        />
      )}
    </figure>
  );
}

interface ChangeSealProps {
  readonly edit: SealEdit;
  readonly onRemove: () => void;
}

function ChangeSeal({ edit: { current, isPending, choose }, onRemove }: ChangeSealProps) {
  const { seal } = useText().settings;
  const hasSeal = current !== null;
  return (
    <>
      <p>{hasSeal ? seal.now : seal.none}</p>
      <p className={settingsScreen.lead}>{seal.file}</p>
      <div className={styles.actions}>
        <Button onPress={choose} isPending={isPending}>
          <FileUp aria-hidden />
          {isPending ? seal.choosing : hasSeal ? seal.again : seal.choose}
        </Button>
        {hasSeal && (
          <Button onPress={onRemove} isDisabled={isPending}>
            <Trash2 aria-hidden />
            {seal.remove}
          </Button>
        )}
      </div>
    </>
  );
}

function ConfirmSeal({ edit: { isPending, register, giveUp } }: { readonly edit: SealEdit }) {
  const { seal } = useText().settings;
  return (
    <>
      <p>
        <strong>{seal.ask}</strong>
      </p>
      <p className={settingsScreen.lead}>{seal.askHint}</p>
      <div className={styles.actions}>
        <Button onPress={giveUp} isDisabled={isPending}>
          {seal.giveUp}
        </Button>
        <Button variant="primary" isAutoFocused onPress={register} isPending={isPending}>
          {seal.register}
        </Button>
      </div>
    </>
  );
}
