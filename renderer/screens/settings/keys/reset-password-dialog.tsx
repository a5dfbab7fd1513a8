import styles from './keys.module.css';
import settingsScreen from '../settings-screen.module.css';
import { useState } from 'react';
import { command } from '../../../api/desk.ts';
import { useSubmit } from '../../../api/use-submit.ts';
import { fill } from '../../../../electron/words/fill.ts';
import { failureText } from '../../../text/failure-text.ts';
import { useText } from '../../../text/language.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog, DialogActions } from '../../../ui/dialog.tsx';
import { FormError } from '../../../ui/form.tsx';
import type { StaffMember } from '../staff-member.ts';

interface ResetPasswordDialogProps {
  readonly person: StaffMember;
  /** With what was done, in a sentence; null when nothing was. */
  readonly onClose: (done: string | null) => void;
}

/** A one-time word for somebody who has forgotten their password, to be told or handed over. */
export function ResetPasswordDialog({ person, onClose }: ResetPasswordDialogProps) {
  const text = useText();
  const { keys, staff } = text.settings;
  const { reset } = keys;
  const { staffId, label: name } = person;
  const [word, setWord] = useState<string | null>(null);
  const { isPending, failure, submit } = useSubmit(async () => {
    setWord((await command('keys.reset_password', { staffId })).word);
  });
  if (word !== null) {
    const close = () => onClose(fill(reset.done, { name }));
    return (
      <Dialog title={fill(reset.word, { name })} isDirty onClose={close}>
        <p className={styles.word} data-part="one-time-word">
          {word}
        </p>
        <p>{reset.hand}</p>
        <DialogActions>
          <Button variant="primary" onPress={close}>
            {reset.close}
          </Button>
        </DialogActions>
      </Dialog>
    );
  }
  return (
    <Dialog title={fill(reset.title, { name })} onClose={() => onClose(null)} isBusy={isPending}>
      <p>{fill(reset.lead, { name })}</p>
      <p className={settingsScreen.lead}>{reset.backups}</p>
      <FormError>{failure === null ? null : failureText(failure, text)}</FormError>
      <DialogActions>
        <Button onPress={() => onClose(null)} isDisabled={isPending}>
          {staff.cancel}
        </Button>
        <Button variant="primary" onPress={submit} isPending={isPending}>
          {reset.submit}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
