import type { StaffId } from '../../../electron/domain/ids.ts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import type { StartState } from '../../../electron/contract/startup.ts';
import type { MarkTrouble } from '../../../electron/domain/ledger/mark.ts';
import type { Output } from '../../../electron/contract/table.ts';
import { startState } from '../../api/queries.ts';
import { useText } from '../../text/language.tsx';
import { Button } from '../../ui/button.tsx';
import { Frame } from '../../widgets/frame/frame.tsx';
import type { OneTimeEntry } from './first-password.tsx';
import { SignIn } from './sign-in.tsx';
import { RestoreWay, SalvageWays, Trouble } from './trouble.tsx';

// Not needed on an ordinary morning: sign-in alone is in the first chunk.
const SetupWizard = lazy(() => import('./setup/setup-wizard.tsx').then((file) => ({ default: file.SetupWizard })));
const LostLedger = lazy(() => import('./lost/lost-ledger.tsx').then((file) => ({ default: file.LostLedger })));
const Salvage = lazy(() => import('./salvage/salvage.tsx').then((file) => ({ default: file.Salvage })));
const Restore = lazy(() => import('./restore/restore.tsx').then((file) => ({ default: file.Restore })));
const FirstPassword = lazy(() => import('./first-password.tsx').then((file) => ({ default: file.FirstPassword })));
const Recover = lazy(() => import('./recover.tsx').then((file) => ({ default: file.Recover })));

interface StartScreensProps {
  /** Who was here last since the window was opened. */
  readonly lastStaffId: StaffId | null;
  /** The desk was open, and its screen waits below. */
  readonly isLocked: boolean;
  /** Somebody wants to go back to a backup. */
  readonly isRestoring: boolean;
  readonly onRestoring: (isRestoring: boolean) => void;
  /** A backup is in place: the screen below has nothing to come back to. */
  readonly onRestored: () => void;
}

/** What is shown while nobody is signed in: the set-up, the sign-in, or why neither is possible. */
export function StartScreens(props: StartScreensProps) {
  const { lastStaffId, isLocked, isRestoring, onRestoring, onRestored } = props;
  const client = useQueryClient();
  const { trouble } = useText();
  const { data: start, dataUpdatedAt } = useQuery(startState);
  const [newManagerId, setNewManagerId] = useState<StaffId | null>(null);
  const [isForgotten, setIsForgotten] = useState(false);
  /** The answer with the trouble after which somebody wants to try again. */
  const [overlooked, setOverlooked] = useState<number | null>(null);
  const [isToLookUp, setIsToLookUp] = useState(false);
  const [isSalvaging, setIsSalvaging] = useState(false);
  const [isToTakeOlder, setIsToTakeOlder] = useState(false);
  const [oneTime, setOneTime] = useState<OneTimeEntry | null>(null);
  const lookAgain = () => client.invalidateQueries(startState);

  // Something has to be painted at once: the core starts after the first picture.
  if (start === undefined) return <Frame isTraining={false}>{null}</Frame>;
  const { state, isTraining, folder } = start;
  if (isRestoring) {
    const leave = () => {
      onRestoring(false);
      void lookAgain();
    };
    return (
      <Suspense fallback={<Frame isTraining={isTraining}>{null}</Frame>}>
        <Restore {...{ isTraining, lastStaffId }} onBack={leave} onDone={onRestored} onSignIn={leave} />
      </Suspense>
    );
  }
  const restore = () => onRestoring(true);
  if (isSalvaging) {
    const leave = () => {
      setIsSalvaging(false);
      void lookAgain();
    };
    return (
      <Suspense fallback={<Frame isTraining={isTraining}>{null}</Frame>}>
        <Salvage {...{ start, lastStaffId }} onBack={leave} onDone={onRestored} onSignIn={leave} />
      </Suspense>
    );
  }
  if (state === 'setup') {
    return (
      <Suspense fallback={<Frame isTraining={isTraining}>{null}</Frame>}>
        <SetupWizard
          isTrainingFixed={isTraining}
          onRestore={restore}
          onDone={(staffId) => {
            setNewManagerId(staffId);
            void lookAgain();
          }}
        />
      </Suspense>
    );
  }
  const isMetAtSignIn = isMetWhenOpening(start);
  if (state !== 'sign_in' && overlooked !== dataUpdatedAt) {
    const signIn = (toLookUp: boolean) => {
      setIsToLookUp(toLookUp);
      setOverlooked(dataUpdatedAt);
    };
    const retry = () => (isMetAtSignIn ? signIn(false) : void lookAgain());
    if (isMarkTrouble(state) && start.lost !== undefined) {
      return (
        <Suspense fallback={<Frame isTraining={isTraining}>{null}</Frame>}>
          <LostLedger start={{ ...start, state, lost: start.lost }} onSignIn={signIn} onRestore={restore} />
        </Suspense>
      );
    }
    const takeOlder = () => {
      setIsToTakeOlder(true);
      setOverlooked(dataUpdatedAt);
    };
    const retryWithPresent = () => {
      setIsToTakeOlder(false);
      retry();
    };
    const ways = isHalfReadable(state) ? (
      <SalvageWays onSalvage={() => setIsSalvaging(true)} onRestore={restore} />
    ) : (
      waysOut(state, restore, takeOlder, trouble.goOnWithOlder)
    );
    return <Trouble key={state} {...{ state, isTraining, folder, isMetAtSignIn, ways }} onRetry={retryWithPresent} />;
  }
  const staffId = lastStaffId ?? newManagerId;
  if (isForgotten) {
    return (
      <Suspense fallback={<Frame isTraining={isTraining}>{null}</Frame>}>
        <Recover
          start={start}
          lastStaffId={staffId}
          isWithOlderKeys={isToTakeOlder && state === 'keys_older'}
          onBack={() => setIsForgotten(false)}
        />
      </Suspense>
    );
  }
  if (oneTime !== null) {
    return (
      <Suspense fallback={<Frame isTraining={isTraining}>{null}</Frame>}>
        <FirstPassword start={start} entry={oneTime} onBack={() => setOneTime(null)} />
      </Suspense>
    );
  }
  const isOnlyLookUp = isToLookUp && isMarkTrouble(state);
  const forgotten = () => setIsForgotten(true);
  const isWithOlderKeys = isToTakeOlder && state === 'keys_older';
  return (
    <SignIn
      start={start}
      lastStaffId={staffId}
      {...{ isLocked, isOnlyLookUp, isWithOlderKeys }}
      onForgotten={forgotten}
      onOneTimeWord={setOneTime}
    />
  );
}

/** The files are not what they should be: here a backup can help. */
const endsInBackup: ReadonlySet<StartState> = new Set([
  'database_missing',
  'keys_missing',
  'keys_damaged',
  'other_keys',
  'not_encrypted',
]);

/** The key opens the ledger, and a part of it cannot be read. */
function isHalfReadable(state: StartState): boolean {
  return state === 'damaged' || state === 'unreadable';
}

/** What else than trying again leads on from here. */
function waysOut(state: StartState, restore: () => void, takeOlder: () => void, goOnWithOlder: string): ReactNode {
  if (endsInBackup.has(state)) return <RestoreWay onRestore={restore} />;
  return state === 'keys_older' ? <Button onPress={takeOlder}>{goOnWithOlder}</Button> : undefined;
}

function isMarkTrouble(state: StartState): state is MarkTrouble {
  return state === 'rolled_back' || state === 'moved_or_copied' || state === 'mark_missing';
}

/** The core keeps what opening the database has met until the next try; a state of the folder is looked at anew each time. */
function isMetWhenOpening({ state, accounts }: Output<'startup.state'>): boolean {
  return accounts.length > 0 && state !== 'sign_in' && state !== 'database_missing';
}
