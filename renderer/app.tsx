import { QueryClientProvider, useQuery, type QueryClient } from '@tanstack/react-query';
import { Activity, lazy, Suspense, useState } from 'react';
import { sessionState } from './api/queries.ts';
import { useHeldAnswers } from './api/held-answers.ts';
import { Frame } from './features/frame/frame.tsx';
import type { AtDesk } from './features/desk/person.tsx';
import { FaultBoundary } from './features/startup/fault-boundary.tsx';
import { StartScreens } from './features/startup/start-screens.tsx';
import { LanguageProvider } from './text/language.tsx';

const Desk = lazy(async () => {
  const { Desk: component } = await import('./features/desk/desk.tsx');
  return { default: component };
});

/** The program: the screens of start-up while nobody is signed in, and the desk while somebody is. */
export function App({ client }: { readonly client: QueryClient }) {
  return (
    <QueryClientProvider client={client}>
      <LanguageProvider>
        <FaultBoundary>
          <Doors />
        </FaultBoundary>
      </LanguageProvider>
    </QueryClientProvider>
  );
}

/**
 * While the desk is locked its screen stays below the sign-in with everything that was typed: hidden from eyes and screen
 * readers, with its dialogs, and deaf to keys and news, since a hidden Activity runs no effects.
 */
function Doors() {
  const { data: session } = useQuery(sessionState);
  const staff = session?.staff ?? null;
  const [last, setLast] = useState<Omit<AtDesk, 'isLocked'> | null>(null);
  const isOpen = session !== undefined && staff !== null;
  if (isOpen && (last?.staff !== staff || last.shop !== session.shop)) setLast({ staff, shop: session.shop });
  useHeldAnswers(!isOpen);
  return (
    <>
      {!isOpen && <StartScreens lastStaffId={last?.staff.staffId ?? null} isLocked={last !== null} />}
      {last !== null && (
        <Activity mode={isOpen ? 'visible' : 'hidden'}>
          <Suspense fallback={<Frame isTraining={false}>{null}</Frame>}>
            <Desk {...last} isLocked={!isOpen} />
          </Suspense>
        </Activity>
      )}
    </>
  );
}
