import { useState } from 'react';
import type { Failure } from '../../../electron/contract/failure.ts';
import type { Output } from '../../../electron/contract/table.ts';
import type { StaffId } from '../../../electron/domain/ids.ts';
import { useText } from '../../text/language.tsx';
import { useFaults } from '../../ui/faults.ts';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { codeFault, NewPassword, passwordFaults, type NewPasswordField } from './new-password.tsx';
import { useWait } from './use-wait.ts';
import { WaitNote } from './wait-note.tsx';

type Accounts = Output<'startup.state'>['accounts'];

/**
 * Somebody gets a new password against the recovery code, before anybody is signed in.
 *
 * @param first whose name is chosen already
 */
export function useRecoveryCode(accounts: Accounts, first: StaffId | null) {
  const text = useText();
  const { recover } = text.start;
  const [chosen, choose] = useState(first);
  const [code, setCode] = useState('');
  const [typed, setTyped] = useState({ password: '', again: '' });
  const faults = useFaults<'staffId' | 'code' | NewPasswordField>();
  const wait = useWait('recovery code');
  const [wasWrong, setWasWrong] = useState(false);
  const staffId = accounts.some((account) => account.staffId === chosen) ? chosen : (accounts[0]?.staffId ?? null);
  const ownWords = accounts.filter((account) => account.staffId === staffId).map(({ label }) => label);
  return {
    accounts,
    staffId,
    choose,
    code,
    setCode,
    typed,
    setTyped,
    ownWords,
    faults,
    wait,
    /** Whether it can be sent; what is missing is said in its place. */
    isReady: async (): Promise<boolean> => {
      const found = {
        ...(code.trim() === '' && { code: text.start.code.empty }),
        ...(await passwordFaults(typed, ownWords, text)),
      };
      return !faults.show(found) && !wait.isOn;
    },
    /** Says in its place why code or password was not taken; false for what went wrong otherwise. */
    refuse: (failed: Failure): boolean => {
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
    },
  };
}

interface ByRecoveryCodeProps {
  /** Asks who gets the new password, where there is more than one. */
  readonly label: string;
  readonly by: ReturnType<typeof useRecoveryCode>;
}

/** Who, the recovery code, and a new password. */
export function ByRecoveryCode({ label, by }: ByRecoveryCodeProps) {
  const { recover } = useText().start;
  return (
    <>
      {by.accounts.length > 1 && (
        <RadioGroup
          name="staffId"
          label={label}
          choices={by.accounts.map((account) => ({ value: account.staffId, label: account.label }))}
          columns={2}
          value={by.staffId}
          onChange={by.choose}
        />
      )}
      <TextField
        name="code"
        label={recover.code}
        hint={recover.codeHint}
        isRequired
        isCode
        isAutoFocused
        value={by.code}
        onChange={by.setCode}
      />
      <NewPassword typed={by.typed} onChange={by.setTyped} ownWords={by.ownWords} />
      <WaitNote seconds={by.wait.left} words={recover.wait} />
    </>
  );
}
