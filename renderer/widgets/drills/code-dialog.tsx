import { useState } from 'react';
import type { Failure } from '../../../electron/contract/failure.ts';
import { command } from '../../api/desk.ts';
import { useSubmit } from '../../api/use-submit.ts';
import { failureText } from '../../text/failure-text.ts';
import { useText } from '../../text/language.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { useFaults } from '../../ui/faults.ts';
import { Form, FormError } from '../../ui/form.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { codeFault } from '../password/new-password.tsx';
import { useWait } from '../password/use-wait.ts';
import { WaitNote } from '../password/wait-note.tsx';

/** Somebody types the recovery code from its sheet, and is told whether it works. */
export function CodeDialog({ onClose }: { readonly onClose: () => void }) {
  const text = useText();
  const { drills, start } = text;
  const words = drills.code;
  const [code, setCode] = useState('');
  const [isRight, setIsRight] = useState(false);
  const faults = useFaults<'code'>();
  const wait = useWait('recovery code');
  const showInPlace = (failed: Failure) => {
    if (failed.kind === 'wait') wait.begin(failed.seconds);
    if (failed.kind === 'wrong_secret') return faults.show({ code: start.recover.wrong });
    const [fault] = failed.kind === 'validation' ? failed.fields : [];
    return (fault !== undefined && faults.show({ code: codeFault(fault, code, text) })) || failed.kind === 'wait';
  };
  const { isPending, failure, submit } = useSubmit(async () => {
    if (faults.show(code.trim() === '' ? { code: start.code.empty } : {}) || wait.isOn) return;
    await command('drill.recovery_code', { code });
    setIsRight(true);
  }, showInPlace);
  if (isRight) {
    return (
      <Dialog title={words.title} onClose={onClose}>
        <p>{words.works}</p>
        <DialogActions>
          <Button variant="primary" onPress={onClose} isAutoFocused>
            {drills.close}
          </Button>
        </DialogActions>
      </Dialog>
    );
  }
  return (
    <Dialog title={words.title} onClose={onClose} isBusy={isPending} isDirty={code !== ''}>
      <p>{words.lead}</p>
      <Form faults={faults.shown} onSubmit={submit}>
        <TextField
          name="code"
          label={start.recover.code}
          hint={start.recover.codeHint}
          isCode
          isAutoFocused
          value={code}
          onChange={setCode}
        />
        <WaitNote seconds={wait.left} words={start.recover.wait} />
        <FormError>{failure === null ? null : failureText(failure, text)}</FormError>
        <DialogActions>
          <Button onPress={onClose} isDisabled={isPending}>
            {drills.cancel}
          </Button>
          <Button variant="primary" type="submit" isPending={isPending} isDisabled={wait.isOn}>
            {words.submit}
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
