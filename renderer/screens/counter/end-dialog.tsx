import { useState } from 'react';
import type { Failure } from '../../../electron/contract/failure.ts';
import type { Output } from '../../../electron/contract/table.ts';
import { command } from '../../api/desk.ts';
import { useSubmit } from '../../api/use-submit.ts';
import { failureText } from '../../text/failure-text.ts';
import { fill } from '../../../electron/words/fill.ts';
import { useText } from '../../text/language.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { useFaults } from '../../ui/faults.ts';
import { Form, FormError } from '../../ui/form.tsx';
import { PasswordField } from '../../ui/password-field.tsx';
import { useLock } from '../../widgets/drafts/use-lock.ts';
import { useWait } from '../../widgets/password/use-wait.ts';
import { WaitNote } from '../../widgets/password/wait-note.tsx';

/** What came of a turned screen. */
export type CounterEnding = Output<'counter.end'>;

interface EndDialogProps {
  /** Whose password it takes. */
  readonly clerk: string;
  /** Something was chosen that is not recorded and will be gone. */
  readonly isUnrecorded: boolean;
  readonly onEnd: (ending: CounterEnding) => void;
  readonly onClose: () => void;
}

/** The way back to the desk: by the password of the clerk who turned the screen, or by a lock, for anybody else's. */
export function EndDialog({ clerk, isUnrecorded, onEnd, onClose }: EndDialogProps) {
  const text = useText();
  const { end } = text.counter;
  const [password, setPassword] = useState('');
  const faults = useFaults<'password'>();
  const wait = useWait(clerk);
  const showInPlace = (failed: Failure) => {
    setPassword('');
    if (failed.kind === 'wrong_secret') return faults.show({ password: end.wrong });
    if (failed.kind === 'wait') wait.begin(failed.seconds);
    return failed.kind === 'wait';
  };
  const { isPending, failure, submit } = useSubmit(async () => {
    onEnd(await command('counter.end', { password }));
  }, showInPlace);
  const lock = useLock();
  return (
    <Dialog title={end.title} width="wide" onClose={onClose} isBusy={isPending}>
      <p>{fill(end.lead, { name: clerk })}</p>
      {isUnrecorded && <p>{end.unrecorded}</p>}
      <Form
        faults={faults.shown}
        onSubmit={() => {
          if (!faults.show(password === '' ? { password: end.empty } : {}) && !wait.isOn) submit();
        }}
      >
        <PasswordField
          name="password"
          label={end.password}
          isRequired={false}
          value={password}
          isAutoFocused
          onChange={(typed) => setPassword(typed)}
        />
        <WaitNote seconds={wait.left} words={end.wait} />
        <FormError>{failure === null ? null : failureText(failure, text)}</FormError>
        <DialogActions>
          <Button variant="quiet" onPress={lock}>
            {end.lock}
          </Button>
          <Button onPress={onClose}>{end.cancel}</Button>
          <Button variant="primary" type="submit" isPending={isPending} isDisabled={wait.isOn}>
            {isPending ? end.working : end.submit}
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
