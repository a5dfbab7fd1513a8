import type { StaffId } from '../../../electron/domain/ids.ts';
import styles from './start-sheet.module.css';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Failure } from '../../../electron/contract/failure.ts';
import type { Output } from '../../../electron/contract/table.ts';
import { command } from '../../api/desk.ts';
import { useSubmit } from '../../api/use-submit.ts';
import { failureText } from '../../text/failure-text.ts';
import { useText } from '../../text/language.tsx';
import { Button } from '../../ui/button.tsx';
import { useFaults } from '../../ui/faults.ts';
import { Form, FormError } from '../../ui/form.tsx';
import { Key } from '../../ui/key.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useKey } from '../../ui/use-key.ts';
import { codeFault, NewPassword, passwordFaults, type NewPasswordField } from '../../widgets/password/new-password.tsx';
import { StartSheet } from './start-sheet.tsx';
import { useWait } from '../../widgets/password/use-wait.ts';
import { WaitNote } from '../../widgets/password/wait-note.tsx';

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
  const { accounts } = start;
  const [staffId, setStaffId] = useState(lastStaffId ?? accounts[0]?.staffId ?? null);
  const [code, setCode] = useState('');
  const [typed, setTyped] = useState({ password: '', again: '' });
  const faults = useFaults<'code' | NewPasswordField>();
  const ownWords = accounts.filter((account) => account.staffId === staffId).map(({ label }) => label);

  const wait = useWait('recovery code');
  const [wasWrong, setWasWrong] = useState(false);
  const showInPlace = (failed: Failure) => {
    if (failed.kind === 'wait') {
      wait.begin(failed.seconds);
      if (wasWrong) faults.show({ code: recover.wrong });
      return true;
    }
    if (failed.kind === 'wrong_secret') {
      setWasWrong(true);
      return faults.show({ code: recover.wrong });
    }
    if (failed.kind !== 'validation') return false;
    const [fault] = failed.fields;
    if (fault?.path === 'code') return faults.show({ code: codeFault(fault, code, text) });
    if (fault?.path === 'newPassword') return faults.show({ password: text.start.newPassword.weak });
    return false;
  };
  const { isPending, failure, submit } = useSubmit(async () => {
    if (staffId === null) return;
    const found = {
      ...(code.trim() === '' && { code: text.start.code.empty }),
      ...(await passwordFaults(typed, ownWords, text)),
    };
    if (faults.show(found)) return;
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
  }, showInPlace);
  useKey('Escape', isPending ? null : onBack);
  return (
    <StartSheet isTraining={start.isTraining}>
      <h1>{recover.title}</h1>
      <p className={styles.lead}>{recover.lead}</p>
      <Form faults={faults.shown} onSubmit={() => !wait.isOn && submit()}>
        {accounts.length > 1 && (
          <RadioGroup
            name="staffId"
            label={recover.who}
            choices={accounts.map((account) => ({ value: account.staffId, label: account.label }))}
            columns={2}
            value={staffId}
            onChange={setStaffId}
          />
        )}
        <TextField
          name="code"
          label={recover.code}
          hint={recover.codeHint}
          isRequired
          isCode
          isAutoFocused
          value={code}
          onChange={(next) => setCode(next)}
        />
        <NewPassword typed={typed} onChange={setTyped} ownWords={ownWords} />
        <WaitNote seconds={wait.left} words={recover.wait} />
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
