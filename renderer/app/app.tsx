import { QueryClientProvider, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { Activity, lazy, Suspense, useState } from 'react';
import { sessionState } from '../api/queries.ts';
import { useRetainedQueries } from '../api/retained-queries.ts';
import type { CounterEnding } from '../screens/counter/end-dialog.tsx';
import { RestoreWishProvider } from '../widgets/session/restore-wish.ts';
import { CounterEndingProvider } from '../widgets/session/counter-ending.ts';
import { Frame } from '../widgets/frame/frame.tsx';
import type { SignedIn } from '../widgets/session/session-context.tsx';
import { FaultBoundary } from './fault-boundary.tsx';
import { StartScreens } from '../screens/startup/start-screens.tsx';
import { LanguageProvider } from '../text/language.tsx';
import type { Language } from '../../electron/domain/text/language.ts';

const Desk = lazy(async () => {
  const { Desk: component } = await import('./shell/desk.tsx');
  return { default: component };
});

interface AppProps {
  readonly client: QueryClient;
  /** The language that it comes up in. */
  readonly language: Language;
}

/** The program: the screens of start-up while nobody is signed in, and the desk while somebody is. */
export function App({ client, language }: AppProps) {
  return (
    <QueryClientProvider client={client}>
      <LanguageProvider first={language}>
        <FaultBoundary>
          <SessionSwitch />
        </FaultBoundary>
      </LanguageProvider>
    </QueryClientProvider>
  );
}

const CounterScreen = lazy(async () => {
  const { CounterScreen: component } = await import('../screens/counter/counter-screen.tsx');
  return { default: component };
});

/**
 * While the desk is locked, or the screen turned to a customer, its screen stays below with everything that was typed: hidden from eyes and screen
 * readers, with its dialogs, and deaf to keys and news, since a hidden Activity runs no effects.
 */
function SessionSwitch() {
  const client = useQueryClient();
  const { data: session } = useQuery(sessionState);
  const staff = session?.staff ?? null;
  const [last, setLast] = useState<Omit<SignedIn, 'isLocked'> | null>(null);
  const isOpen = session !== undefined && staff !== null;
  const isCustomerFacing = isOpen && session.isCustomerFacing;
  const isAtDesk = isOpen && !isCustomerFacing;
  const [isRestoring, setIsRestoring] = useState(false);
  const [counterEnding, setCounterEnding] = useState<CounterEnding | null>(null);
  if (isAtDesk && (last?.staff !== staff || last.shop !== session.shop)) setLast({ staff, shop: session.shop });
  useRetainedQueries(!isAtDesk);
  const endPresentation = (ending: CounterEnding) => {
    setCounterEnding(ending);
    if (session !== undefined) client.setQueryData(sessionState.queryKey, { ...session, isCustomerFacing: false });
  };
  return (
    <>
      {!isOpen && (
        <StartScreens
          lastStaffId={last?.staff.staffId ?? null}
          isLocked={last !== null}
          isRestoring={isRestoring}
          onRestoring={setIsRestoring}
          onRestored={() => setLast(null)}
        />
      )}
      {isCustomerFacing && (
        <Suspense fallback={<Frame isTraining={false}>{null}</Frame>}>
          <CounterScreen onEnd={endPresentation} />
        </Suspense>
      )}
      {last !== null && (
        <Activity mode={isAtDesk ? 'visible' : 'hidden'}>
          <Suspense fallback={<Frame isTraining={false}>{null}</Frame>}>
            <CounterEndingProvider value={counterEnding}>
              <RestoreWishProvider value={() => setIsRestoring(true)}>
                {/* Nobody sits down in front of what somebody else was typing: it is parked under their name. */}
                <Desk key={last.staff.staffId} {...last} isLocked={!isAtDesk} />
              </RestoreWishProvider>
            </CounterEndingProvider>
          </Suspense>
        </Activity>
      )}
    </>
  );
}
