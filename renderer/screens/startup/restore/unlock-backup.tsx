import styles from '../start-sheet.module.css';
import { useState } from 'react';
import type { Failure } from '../../../../electron/contract/failure.ts';
import type { Input, Output } from '../../../../electron/contract/table.ts';
import type { StaffId } from '../../../../electron/domain/ids.ts';
import { useSubmit } from '../../../api/use-submit.ts';
import { useJob } from '../../../api/use-work.ts';
import { failureText } from '../../../text/failure-text.ts';
import { useText } from '../../../text/language.tsx';
import { Button } from '../../../ui/button.tsx';
import { Form, FormError } from '../../../ui/form.tsx';
import { Key } from '../../../ui/key.tsx';
import { ByRecoveryCode, useRecoveryCode } from '../../../widgets/password/by-recovery-code.tsx';
import { OwnPassword, useOwnPassword } from '../../../widgets/password/own-password.tsx';
import { JobMeter } from '../../../widgets/verification/job-bar.tsx';

type Checked = Output<'restore.check'>;

interface UnlockBackupProps {
  readonly backup: Output<'restore.list'>[number];
  readonly lastStaffId: StaffId | null;
  readonly onWhole: (whole: Extract<Checked, { outcome: 'whole' }>) => void;
  readonly onWorking: (isWorking: boolean) => void;
  readonly onBack: () => void;
}

/** A manager of the time of a backup opens it, by their password of then or by the recovery code, and it is checked. */
export function UnlockBackup({ backup, lastStaffId, onWhole, onWorking, onBack }: UnlockBackupProps) {
  const text = useText();
  const { restore } = text;
  const { source, name, accounts } = backup;
  const known = accounts.length === 1 ? accounts[0] : accounts.find((account) => account.staffId === lastStaffId);
  const first = known?.staffId ?? null;
  const typed = useOwnPassword(first);
  const by = useRecoveryCode(accounts, first);
  const [isByCode, setIsByCode] = useState(false);
  const [why, setWhy] = useState<Extract<Checked, { outcome: 'faulty' }>['why'] | null>(null);
  const job = useJob('restore.check');
  const used = isByCode ? by : typed;
  const showInPlace = (failed: Failure) =>
    used.refuse(failed) || (failed.kind === 'forbidden' && used.faults.show({ staffId: restore.forbidden }));
  const { isPending, failure, submit } = useSubmit(async () => {
    if (!(await used.isReady())) return;
    const { staffId } = used;
    if (staffId === null) return;
    const secret: Input<'restore.check'>['secret'] = isByCode
      ? { by: 'recovery_code', code: by.code, newPassword: by.typed.password }
      : { by: 'password', password: typed.password };
    setWhy(null);
    onWorking(true);
    try {
      const checked = await job.begin({ source, name, staffId, secret });
      if (checked.outcome === 'whole') onWhole(checked);
      else setWhy(checked.why);
    } finally {
      onWorking(false);
    }
  }, showInPlace);
  return (
    <Form faults={used.faults.shown} onSubmit={submit}>
      {isByCode ? (
        <ByRecoveryCode label={restore.who} by={by} />
      ) : (
        <OwnPassword
          label={restore.who}
          hint={restore.passwordHint}
          accounts={accounts}
          typed={typed}
          beginsWithNames
        />
      )}
      {isPending && <JobMeter label={restore.checking} progress={job.progress} />}
      <FormError>{why !== null ? restore.why[why] : failure === null ? null : failureText(failure, text)}</FormError>
      <div className={styles.actions}>
        <Button onPress={onBack} isDisabled={isPending}>
          {restore.back}
          <Key>Esc</Key>
        </Button>
        <Button variant="quiet" onPress={() => setIsByCode(!isByCode)} isDisabled={isPending}>
          {isByCode ? restore.byPassword : restore.byCode}
        </Button>
        <Button variant="primary" type="submit" isPending={isPending} isDisabled={used.wait.isOn}>
          {isPending ? text.start.signIn.working : restore.check}
          <Key>Enter</Key>
        </Button>
      </div>
    </Form>
  );
}
