import { useState, type ReactNode } from 'react';
import type { Failure } from '../../../electron/contract/failure.ts';
import type { Output } from '../../../electron/contract/table.ts';
import type { StaffId } from '../../../electron/domain/ids.ts';
import { useText } from '../../text/language.tsx';
import { useFaults } from '../../ui/faults.ts';
import { PasswordField } from '../../ui/password-field.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { useLowScreen } from '../../ui/use-screen-size.ts';
import { useWait } from './use-wait.ts';
import { WaitNote } from './wait-note.tsx';

/**
 * Somebody says who they are and proves it with their own password, before anybody is signed in.
 *
 * @param first whose name is chosen already
 */
export function useOwnPassword(first: StaffId | null) {
  const { signIn } = useText().start;
  const [staffId, setStaffId] = useState(first);
  const [password, setPassword] = useState('');
  const faults = useFaults<'staffId' | 'password'>();
  const wait = useWait(staffId ?? '');
  /** Whose password was wrong last. Where the wait was there before the first try, nobody knows whether that was wrong. */
  const [wrongFor, setWrongFor] = useState<string | null>(null);
  return {
    staffId,
    password,
    faults,
    wait,
    choose: (chosen: StaffId) => {
      setStaffId(chosen);
      faults.show({});
    },
    type: setPassword,
    /** Whether it can be sent; what is missing is said in its place. */
    isReady: () => {
      const missing = {
        ...(staffId === null && { staffId: signIn.nobody }),
        ...(password === '' && { password: signIn.empty }),
      };
      return !faults.show(missing) && !wait.isOn;
    },
    /** Says in its place that the password was not taken; false for what went wrong otherwise. Either way it is typed anew. */
    refuse: (failed: Failure): boolean => {
      setPassword('');
      if (failed.kind !== 'wrong_secret' && failed.kind !== 'wait') return false;
      if (failed.kind === 'wait') wait.begin(failed.seconds);
      if (failed.kind === 'wrong_secret' || wrongFor === staffId) faults.show({ password: signIn.wrong });
      if (failed.kind === 'wrong_secret') setWrongFor(staffId);
      return true;
    },
  };
}

interface OwnPasswordProps {
  /** What is asked for with the names. */
  readonly label: string;
  readonly accounts: Output<'startup.state'>['accounts'];
  readonly typed: ReturnType<typeof useOwnPassword>;
  /** Whether the names come first, where none is chosen yet. */
  readonly beginsWithNames?: boolean;
  /** Which password, where it is not today's. */
  readonly hint?: string;
  /** What stands below the password. */
  readonly children?: ReactNode;
}

/** Choose your name, type your password. */
export function OwnPassword({ label, accounts, typed, beginsWithNames = false, hint, children }: OwnPasswordProps) {
  const { signIn } = useText().start;
  const mostInOneColumn = useLowScreen() ? 1 : 3;
  const isNameFirst = beginsWithNames && typed.staffId === null;
  return (
    <>
      <RadioGroup
        name="staffId"
        label={label}
        choices={accounts.map((account) => ({ value: account.staffId, label: account.label }))}
        columns={accounts.length > mostInOneColumn ? 2 : 1}
        value={typed.staffId}
        isAutoFocused={isNameFirst}
        onChange={typed.choose}
      />
      <PasswordField
        name="password"
        label={signIn.password}
        {...(hint !== undefined && { hint })}
        isRequired={false}
        value={typed.password}
        isAutoFocused={!isNameFirst}
        onChange={typed.type}
      />
      {children}
      <WaitNote seconds={typed.wait.left} words={signIn.wait} />
    </>
  );
}
