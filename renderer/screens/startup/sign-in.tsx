import type { StaffId } from '../../../electron/domain/ids.ts';
import styles from './start-sheet.module.css';
import { useQueryClient } from '@tanstack/react-query';
import type { Failure } from '../../../electron/contract/failure.ts';
import type { Output } from '../../../electron/contract/table.ts';
import { command } from '../../api/desk.ts';
import { useSubmit } from '../../api/use-submit.ts';
import { failureText } from '../../text/failure-text.ts';
import { fill } from '../../../electron/words/fill.ts';
import { useText } from '../../text/language.tsx';
import { Button } from '../../ui/button.tsx';
import { Form, FormError } from '../../ui/form.tsx';
import { Key } from '../../ui/key.tsx';
import type { OneTimeEntry } from './first-password.tsx';
import { InterruptionNote } from './interruption-note.tsx';
import { StartSheet } from './start-sheet.tsx';
import { OwnPassword, useOwnPassword } from '../../widgets/password/own-password.tsx';

interface SignInProps {
  readonly start: Output<'startup.state'>;
  /** Who was here last; their name is chosen already. */
  readonly lastStaffId: StaffId | null;
  /** The screen of whoever was here last waits below. */
  readonly isLocked: boolean;
  /** A part of the ledger is lost, and somebody wants to look something up. */
  readonly isOnlyLookUp: boolean;
  /** The key ring is older than the last one, and a manager goes on with it. */
  readonly isWithOlderKeys: boolean;
  readonly onForgotten: () => void;
  /** The password was a word that a manager has handed over. */
  readonly onOneTimeWord: (entry: OneTimeEntry) => void;
}

/** Choose your name, type your password. */
export function SignIn(props: SignInProps) {
  const { start, lastStaffId, isLocked, isOnlyLookUp, isWithOlderKeys, onForgotten, onOneTimeWord } = props;
  const text = useText();
  const { signIn } = text.start;
  const client = useQueryClient();
  const typed = useOwnPassword(firstChoice(start.accounts, lastStaffId));
  const { staffId, password, faults, wait } = typed;
  const refuse = (failed: Failure) => {
    const isOneTime = failed.kind === 'conflict' && failed.about === 'one_time_word';
    if (isOneTime && staffId !== null) onOneTimeWord({ staffId, word: password });
    return isOneTime || typed.refuse(failed);
  };
  const { isPending, failure, submit, forget } = useSubmit(async () => {
    if (staffId === null) return;
    try {
      await command('session.sign_in', {
        staffId,
        password,
        ...(isOnlyLookUp && { toLookUp: true }),
        ...(isWithOlderKeys && { withOlderKeys: true }),
      });
    } finally {
      // Either way something new may have to be shown: the desk, or the trouble that opening it has met.
      await client.invalidateQueries();
    }
  }, refuse);
  const forOlderKeys = isWithOlderKeys ? text.start.olderKeys : null;
  const special = isOnlyLookUp ? text.lost.lookUpSignIn : forOlderKeys;
  return (
    <StartSheet isTraining={start.isTraining}>
      <h1>{special?.title ?? signIn.title}</h1>
      {special !== null && <p className={styles.lead}>{special.lead}</p>}
      <InterruptionNote start={start} />
      {isLocked && <p className={styles.lead}>{text.desk.locked.note}</p>}
      <Form
        faults={faults.shown}
        onSubmit={() => {
          if (typed.isReady()) submit();
        }}
      >
        <OwnPassword
          label={signIn.who}
          accounts={start.accounts}
          typed={{
            ...typed,
            choose: (chosen) => {
              typed.choose(chosen);
              forget();
            },
          }}
          beginsWithNames
        >
          {start.practicePassword !== null && (
            <p className={styles.practice}>{fill(signIn.practice, { password: start.practicePassword })}</p>
          )}
        </OwnPassword>
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
