import styles from '../start-sheet.module.css';
import { useState } from 'react';
import type { Failure } from '../../../../electron/contract/failure.ts';
import type { Input, Output } from '../../../../electron/contract/table.ts';
import type { StaffId } from '../../../../electron/domain/ids.ts';
import { useSubmit } from '../../../api/use-submit.ts';
import type { LongJob } from '../../../api/use-work.ts';
import { failureText } from '../../../text/failure-text.ts';
import { useText } from '../../../text/language.tsx';
import { Button } from '../../../ui/button.tsx';
import { Form, FormError } from '../../../ui/form.tsx';
import { Key } from '../../../ui/key.tsx';
import { ByRecoveryCode, useRecoveryCode } from '../../../widgets/password/by-recovery-code.tsx';
import { OwnPassword, useOwnPassword } from '../../../widgets/password/own-password.tsx';
import { JobMeter } from '../../../widgets/verification/job-bar.tsx';

type Why = Extract<Output<'restore.check'>, { outcome: 'faulty' }>['why'];

/** Somebody who may open a ledger, and by what. */
export type Opener = Pick<Input<'restore.check'>, 'staffId' | 'secret'>;

interface UnlockProps {
  readonly accounts: Output<'startup.state'>['accounts'];
  readonly lastStaffId: StaffId | null;
  readonly words: Readonly<Record<'passwordHint' | 'check' | 'checking' | 'forbidden', string>>;
  readonly progress: LongJob['progress'];
  /** Opens and checks; answers what is wrong, or null when it goes on from there. */
  readonly onOpen: (opener: Opener) => Promise<Why | null>;
  readonly onWorking: (isWorking: boolean) => void;
  readonly onBack: () => void;
}

/** A manager opens a ledger that is not in use, by their password or by the recovery code, and it is checked. */
export function Unlock({ accounts, lastStaffId, words, progress, onOpen, onWorking, onBack }: UnlockProps) {
  const text = useText();
  const { restore } = text;
  const known = accounts.length === 1 ? accounts[0] : accounts.find((account) => account.staffId === lastStaffId);
  const first = known?.staffId ?? null;
  const typed = useOwnPassword(first);
  const by = useRecoveryCode(accounts, first);
  const [isByCode, setIsByCode] = useState(false);
  const [why, setWhy] = useState<Why | null>(null);
  const used = isByCode ? by : typed;
  const showInPlace = (failed: Failure) =>
    used.refuse(failed) || (failed.kind === 'forbidden' && used.faults.show({ staffId: words.forbidden }));
  const { isPending, failure, submit } = useSubmit(async () => {
    if (!(await used.isReady())) return;
    const { staffId } = used;
    if (staffId === null) return;
    const secret: Opener['secret'] = isByCode
      ? { by: 'recovery_code', code: by.code, newPassword: by.typed.password }
      : { by: 'password', password: typed.password };
    setWhy(null);
    onWorking(true);
    try {
      setWhy(await onOpen({ staffId, secret }));
    } finally {
      onWorking(false);
    }
  }, showInPlace);
  return (
    <Form faults={used.faults.shown} onSubmit={submit}>
      {isByCode ? (
        <ByRecoveryCode label={restore.who} by={by} />
      ) : (
        <OwnPassword label={restore.who} hint={words.passwordHint} accounts={accounts} typed={typed} beginsWithNames />
      )}
      {isPending && <JobMeter label={words.checking} progress={progress} />}
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
          {isPending ? text.start.signIn.working : words.check}
          <Key>Enter</Key>
        </Button>
      </div>
    </Form>
  );
}
