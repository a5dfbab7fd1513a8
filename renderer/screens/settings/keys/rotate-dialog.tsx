import styles from './keys.module.css';
import settingsScreen from '../settings-screen.module.css';
import { useQuery } from '@tanstack/react-query';
import { command } from '../../../api/desk.ts';
import { ask } from '../../../api/queries.ts';
import { useSubmit } from '../../../api/use-submit.ts';
import { fill } from '../../../../electron/words/fill.ts';
import { failureText } from '../../../text/failure-text.ts';
import { useText } from '../../../text/language.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog, DialogActions } from '../../../ui/dialog.tsx';
import { Form, FormError } from '../../../ui/form.tsx';
import { OwnProof, useOwnProof } from './own-proof.tsx';

interface RotateDialogProps {
  /** With what was done, in a sentence; null when nothing was. */
  readonly onClose: (done: string | null) => void;
}

/** Another data key: what that means, what must come first, and the manager's password. */
export function RotateDialog({ onClose: closeWith }: RotateDialogProps) {
  const text = useText();
  const { keys, staff } = text.settings;
  const onClose = () => closeWith(null);
  const waitsFor = useWaitsFor();
  const proof = useOwnProof();
  const { isPending, failure, submit } = useSubmit(async () => {
    if (proof.isMissing()) return;
    await command('keys.rotate', { password: proof.password });
    // Below the sign-in, by which it comes true.
    closeWith(keys.rotation.done);
  }, proof.refuse);
  if (waitsFor.length > 0) {
    return (
      <Dialog title={keys.rotate} onClose={onClose}>
        <p>{keys.rotation.waiting}</p>
        <ul className={styles.list}>
          {waitsFor.map((what) => (
            <li key={what}>{what}</li>
          ))}
        </ul>
        <DialogActions>
          <Button variant="primary" onPress={onClose}>
            {staff.cancel}
          </Button>
        </DialogActions>
      </Dialog>
    );
  }
  return (
    <Dialog title={keys.rotate} width="wide" onClose={onClose} isBusy={isPending}>
      <Form onSubmit={submit} faults={proof.faults.shown}>
        <p>{keys.rotation.lead}</p>
        <ul className={styles.list}>
          {keys.rotation.effects.map((effect) => (
            <li key={effect}>{effect}</li>
          ))}
        </ul>
        <p className={settingsScreen.lead}>{keys.oldBackups}</p>
        <OwnProof proof={proof} />
        <FormError>{failure === null ? null : failureText(failure, text)}</FormError>
        <DialogActions>
          <Button onPress={onClose} isDisabled={isPending}>
            {staff.cancel}
          </Button>
          <Button variant="primary" type="submit" isPending={isPending}>
            {isPending ? keys.rotation.working : keys.rotation.submit}
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}

/** What must come first, in sentences. */
function useWaitsFor(): readonly string[] {
  const { rotation } = useText().settings.keys;
  const { data: status } = useQuery(ask('keys.status', {}));
  const { data: people = [] } = useQuery(ask('staff.list', {}));
  if (status === undefined) return [];
  const names = people.filter(({ staffId }) => status.withoutPair.includes(staffId)).map(({ label }) => label);
  return [
    ...(names.length > 0 ? [fill(rotation.people, { names: names.join('・') })] : []),
    ...(status.isCodeOld ? [rotation.oldCode] : []),
  ];
}
