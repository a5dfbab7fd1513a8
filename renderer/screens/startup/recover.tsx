import type { StaffId } from '../../../electron/domain/ids.ts';
import styles from './start-sheet.module.css';
import { useQueryClient } from '@tanstack/react-query';
import type { Output } from '../../../electron/contract/table.ts';
import { command } from '../../api/desk.ts';
import { useSubmit } from '../../api/use-submit.ts';
import { failureText } from '../../text/failure-text.ts';
import { useText } from '../../text/language.tsx';
import { Button } from '../../ui/button.tsx';
import { Form, FormError } from '../../ui/form.tsx';
import { Key } from '../../ui/key.tsx';
import { useKey } from '../../ui/use-key.ts';
import { ByRecoveryCode, useRecoveryCode } from '../../widgets/password/by-recovery-code.tsx';
import { StartSheet } from './start-sheet.tsx';

interface RecoverProps {
  readonly start: Output<'startup.state'>;
  readonly lastStaffId: StaffId | null;
  /** The key ring is older than the last one, and a manager goes on with it. */
  readonly isWithOlderKeys: boolean;
  readonly onBack: () => void;
}

/** A new password for somebody who forgot theirs, against the recovery code that was written down at set-up. */
export function Recover({ start, lastStaffId, isWithOlderKeys, onBack }: RecoverProps) {
  const text = useText();
  const { recover } = text.start;
  const client = useQueryClient();
  const by = useRecoveryCode(start.accounts, lastStaffId);
  const { staffId, code, typed, wait } = by;
  const { isPending, failure, submit } = useSubmit(async () => {
    if (staffId === null || !(await by.isReady())) return;
    try {
      await command('session.recover', {
        staffId,
        code,
        newPassword: typed.password,
        ...(isWithOlderKeys && { withOlderKeys: true }),
      });
    } finally {
      await client.invalidateQueries();
    }
  }, by.refuse);
  useKey('Escape', isPending ? null : onBack);
  return (
    <StartSheet isTraining={start.isTraining}>
      <h1>{recover.title}</h1>
      <p className={styles.lead}>{recover.lead}</p>
      <Form faults={by.faults.shown} onSubmit={() => !wait.isOn && submit()}>
        <ByRecoveryCode label={recover.who} by={by} />
        <FormError>{failure === null ? null : failureText(failure, text)}</FormError>
        <div className={styles.actions}>
          <Button onPress={onBack}>
            {recover.back}
            <Key>Esc</Key>
          </Button>
          <Button variant="primary" type="submit" isPending={isPending} isDisabled={wait.isOn}>
            {isPending ? text.start.signIn.working : recover.submit}
            <Key>Enter</Key>
          </Button>
        </div>
      </Form>
    </StartSheet>
  );
}
