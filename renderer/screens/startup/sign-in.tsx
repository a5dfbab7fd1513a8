import type { StaffId } from '../../../electron/domain/ids.ts';
import styles from './start-sheet.module.css';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Failure } from '../../../electron/contract/failure.ts';
import type { Output } from '../../../electron/contract/table.ts';
import { command } from '../../api/desk.ts';
import { useSubmit } from '../../api/use-submit.ts';
import { failureText } from '../../text/failure-text.ts';
import { fill } from '../../../electron/words/fill.ts';
import { useText } from '../../text/language.tsx';
import { Button } from '../../ui/button.tsx';
import { useFaults } from '../../ui/faults.ts';
import { Form, FormError } from '../../ui/form.tsx';
import { Key } from '../../ui/key.tsx';
import { PasswordField } from '../../ui/password-field.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { StartSheet } from './start-sheet.tsx';
import { useWait } from '../../widgets/password/use-wait.ts';
import { WaitNote } from '../../widgets/password/wait-note.tsx';

interface SignInProps {
  readonly start: Output<'startup.state'>;
  /** Who was here last; their name is chosen already. */
  readonly lastStaffId: StaffId | null;
  /** The screen of whoever was here last waits below. */
  readonly isLocked: boolean;
  /** A part of the ledger is lost, and somebody wants to look something up. */
  readonly isOnlyLookUp: boolean;
  readonly onForgotten: () => void;
}

/** Choose your name, type your password. */
export function SignIn({ start, lastStaffId, isLocked, isOnlyLookUp, onForgotten }: SignInProps) {
  const text = useText();
  const { signIn } = text.start;
  const client = useQueryClient();
  const [staffId, setStaffId] = useState(() => firstChoice(start.accounts, lastStaffId));
  const [password, setPassword] = useState('');
  const faults = useFaults<'staffId' | 'password'>();
  const wait = useWait(staffId ?? '');
  /** Whose password was wrong last. Where the wait was there before the first try, nobody knows whether that was wrong. */
  const [wrongFor, setWrongFor] = useState<string | null>(null);
  const showInPlace = (failed: Failure) => {
    setPassword('');
    if (failed.kind !== 'wrong_secret' && failed.kind !== 'wait') return false;
    if (failed.kind === 'wait') wait.begin(failed.seconds);
    if (failed.kind === 'wrong_secret' || wrongFor === staffId) faults.show({ password: signIn.wrong });
    if (failed.kind === 'wrong_secret') setWrongFor(staffId);
    return true;
  };
  const { isPending, failure, submit, forget } = useSubmit(async () => {
    if (staffId === null) return;
    try {
      await command('session.sign_in', { staffId, password, ...(isOnlyLookUp && { toLookUp: true }) });
    } finally {
      // Either way something new may have to be shown: the desk, or the trouble that opening it has met.
      await client.invalidateQueries();
    }
  }, showInPlace);
  return (
    <StartSheet isTraining={start.isTraining}>
      <h1>{isOnlyLookUp ? text.lost.lookUpSignIn.title : signIn.title}</h1>
      {isOnlyLookUp && <p className={styles.lead}>{text.lost.lookUpSignIn.lead}</p>}
      {isLocked && <p className={styles.lead}>{text.desk.locked.note}</p>}
      <Form
        faults={faults.shown}
        onSubmit={() => {
          const missing = {
            ...(staffId === null && { staffId: signIn.nobody }),
            ...(password === '' && { password: signIn.empty }),
          };
          if (!faults.show(missing) && !wait.isOn) submit();
        }}
      >
        <RadioGroup
          name="staffId"
          label={signIn.who}
          choices={start.accounts.map((account) => ({ value: account.staffId, label: account.label }))}
          columns={start.accounts.length > 3 ? 2 : 1}
          value={staffId}
          isAutoFocused={staffId === null}
          onChange={(chosen) => {
            setStaffId(chosen);
            faults.show({});
            forget();
          }}
        />
        <PasswordField
          name="password"
          label={signIn.password}
          isRequired={false}
          value={password}
          isAutoFocused={staffId !== null}
          onChange={(typed) => setPassword(typed)}
        />
        {start.practicePassword !== null && (
          <p className={styles.practice}>{fill(signIn.practice, { password: start.practicePassword })}</p>
        )}
        <WaitNote seconds={wait.left} words={signIn.wait} />
        <FormError>{otherTrouble(failure, signIn.gone, (known) => failureText(known, text))}</FormError>
        <div className={styles.actions}>
          <Button variant="primary" type="submit" isPending={isPending} isDisabled={wait.isOn}>
            {isPending ? signIn.working : signIn.submit}
            <Key>Enter</Key>
          </Button>
        </div>
      </Form>
      <div className={styles.actions}>
        <Button variant="quiet" onPress={onForgotten}>
          {signIn.forgotten}
        </Button>
      </div>
    </StartSheet>
  );
}

function firstChoice(accounts: SignInProps['start']['accounts'], lastStaffId: StaffId | null): StaffId | null {
  const [first, ...others] = accounts;
  if (first !== undefined && others.length === 0) return first.staffId;
  return accounts.find(({ staffId }) => staffId === lastStaffId)?.staffId ?? null;
}

/** What is said above the button: not what stands at its own place, or on a screen of its own. */
function otherTrouble(failure: Failure | null, gone: string, say: (failure: Failure) => string): string | null {
  if (failure === null) return null;
  switch (failure.kind) {
    case 'not_found':
    case 'forbidden':
      return gone;
    case 'conflict':
      return failure.about === 'start_state' ? null : say(failure);
    default:
      return say(failure);
  }
}
