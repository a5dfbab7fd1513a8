import styles from './home.module.css';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Output } from '../../../electron/contract/table.ts';
import { useCommand } from '../../api/queries.ts';
import type { Catalogue } from '../../../electron/words/catalogue.ts';
import { fill } from '../../../electron/words/fill.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { formatLately } from '../../text/screen-format.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { parkedPath } from './draft-path.ts';
import { classNames } from '../../ui/class-names.ts';

type Parked = Output<'draft.list'>[number];

/** Forms that were put aside, by a telephone call, a lock, or a power failure: any clerk can go on with them. */
export function ParkedForms({ drafts }: { readonly drafts: readonly Parked[] }) {
  const { parked } = useText().home;
  const [dropped, setDropped] = useState<Parked | null>(null);
  return (
    <Card title={parked.title}>
      <ul className={styles.rows}>
        {drafts.map((draft) => (
          <ParkedRow key={draft.draftId} draft={draft} onDrop={() => setDropped(draft)} />
        ))}
      </ul>
      {dropped !== null && <DropDialog draft={dropped} onClose={() => setDropped(null)} />}
    </Card>
  );
}

function ParkedRow({ draft, onDrop }: { readonly draft: Parked; readonly onDrop: () => void }) {
  const { language } = useLanguage();
  const { parked } = useText().home;
  const navigate = useNavigate();
  return (
    <li className={styles.row}>
      <span className={styles.who}>
        <span className={styles.name}>{whoseForm(draft, parked)}</span>
        <span className={styles.note}>{formName(draft, parked)}</span>
        {draft.isOnScreen && <span className={styles.note}>{parked.cutOff}</span>}
      </span>
      <span className={classNames(styles.note, styles.rowEnd)}>
        {fill(parked.at, { moment: formatLately(draft.parkedAt, language), staff: draft.staffLabel })}
      </span>
      <Button variant="quiet" size="small" onPress={onDrop}>
        {parked.drop}
      </Button>
      <Button size="small" onPress={() => void navigate(parkedPath(draft))}>
        {parked.goOn}
      </Button>
    </li>
  );
}

function whoseForm({ form, customerName }: Parked, words: Catalogue['home']['parked']): string {
  return customerName ?? (form === 'notice' ? words.nobody : words.unnamed);
}

function formName({ form, customerId }: Parked, words: Catalogue['home']['parked']): string {
  return form === 'customer' && customerId !== null ? words.edit : words.form[form];
}

function DropDialog({ draft, onClose }: { readonly draft: Parked; readonly onClose: () => void }) {
  const { parked } = useText().home;
  const { mutate, isPending } = useCommand('draft.drop');
  return (
    <Dialog title={parked.ask} onClose={onClose} isBusy={isPending}>
      <p>
        <strong>{whoseForm(draft, parked)}</strong> {formName(draft, parked)}
      </p>
      <p>{parked.askLead}</p>
      <DialogActions>
        <Button isAutoFocused onPress={onClose}>
          {parked.keep}
        </Button>
        <Button
          variant="danger"
          isPending={isPending}
          onPress={() => mutate({ draftId: draft.draftId }, { onSettled: onClose })}
        >
          {parked.drop}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
