import { useState } from 'react';
import type { Failure } from '../../../electron/contract/failure.ts';
import type { Output } from '../../../electron/contract/table.ts';
import { fill } from '../../../electron/words/fill.ts';
import { useSubmit } from '../../api/use-submit.ts';
import { useJob } from '../../api/use-work.ts';
import { failureText } from '../../text/failure-text.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { formatNumber } from '../../text/format.ts';
import { formatMinute } from '../../text/screen-format.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { useFaults } from '../../ui/faults.ts';
import { Form, FormError } from '../../ui/form.tsx';
import { PasswordField } from '../../ui/password-field.tsx';
import { useWait } from '../password/use-wait.ts';
import { WaitNote } from '../password/wait-note.tsx';
import { CancelJob, JobMeter } from '../verification/job-bar.tsx';

type Rehearsed = Output<'drill.rehearse'>;

/** Goes back to the newest backup in a folder of its own, and says whether it works. */
export function RehearsalDialog({ onClose }: { readonly onClose: () => void }) {
  const text = useText();
  const { drills, start } = text;
  const { rehearsal } = drills;
  const { language } = useLanguage();
  const [password, setPassword] = useState('');
  const [result, setResult] = useState<Rehearsed | null>(null);
  const faults = useFaults<'password'>();
  const wait = useWait('rehearsal');
  const job = useJob('drill.rehearse');
  const showInPlace = (failed: Failure) => {
    setPassword('');
    if (failed.kind === 'wait') wait.begin(failed.seconds);
    if (failed.kind === 'forbidden') return faults.show({ password: rehearsal.forbidden });
    return (failed.kind === 'wrong_secret' && faults.show({ password: start.signIn.wrong })) || failed.kind === 'wait';
  };
  const { isPending, failure, submit } = useSubmit(async () => {
    if (faults.show(password === '' ? { password: drills.empty } : {}) || wait.isOn) return;
    setResult(null);
    setResult(await job.begin({ password }));
  }, showInPlace);
  if (result?.outcome === 'works') {
    const how = fill(rehearsal.worksHow, {
      moment: formatMinute(result.at, language),
      count: formatNumber(result.entries),
    });
    return (
      <Dialog title={rehearsal.works} onClose={onClose}>
        <p>{how}</p>
        <DialogActions>
          <Button variant="primary" onPress={onClose} isAutoFocused>
            {drills.close}
          </Button>
        </DialogActions>
      </Dialog>
    );
  }
  return (
    <Dialog title={rehearsal.title} onClose={onClose} isBusy={isPending} isDirty={password !== ''}>
      <p>{rehearsal.lead}</p>
      <Form faults={faults.shown} onSubmit={submit}>
        <PasswordField
          name="password"
          label={rehearsal.password}
          hint={rehearsal.passwordHint}
          value={password}
          isAutoFocused
          onChange={setPassword}
        />
        <WaitNote seconds={wait.left} words={start.signIn.wait} />
        {isPending && <JobMeter label={rehearsal.working} progress={job.progress} />}
        <FormError>{failure === null ? wordsOf(result, text) : failureText(failure, text)}</FormError>
        <DialogActions>
          {isPending ? <CancelJob work={job} /> : <Button onPress={onClose}>{drills.cancel}</Button>}
          <Button variant="primary" type="submit" isPending={isPending} isDisabled={wait.isOn}>
            {isPending ? start.signIn.working : rehearsal.submit}
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}

/** Why a rehearsal did not come to its end; nothing before it was begun. */
function wordsOf(result: Rehearsed | null, { drills, restore }: ReturnType<typeof useText>): string | null {
  switch (result?.outcome) {
    case 'faulty':
      return restore.why[result.why];
    case 'no_backup':
      return drills.rehearsal.none;
    case 'cancelled':
      return drills.rehearsal.cancelled;
    default:
      return null;
  }
}
