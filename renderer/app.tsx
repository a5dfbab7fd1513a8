import { QueryClientProvider, useQuery, type QueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { sessionState } from './api/queries.ts';
import { Frame } from './features/frame/frame.tsx';
import { StartScreens } from './features/startup/start-screens.tsx';
import { LanguageProvider } from './text/language.tsx';

const Home = lazy(() => import('./features/home/home.tsx').then((file) => ({ default: file.Home })));

/** The desk: the screens of start-up while nobody is signed in, and home while somebody is. */
export function App({ client }: { readonly client: QueryClient }) {
  return (
    <QueryClientProvider client={client}>
      <LanguageProvider>
        <Desk />
      </LanguageProvider>
    </QueryClientProvider>
  );
}

function Desk() {
  const { data: session } = useQuery(sessionState);
  const [lastStaffId, setLastStaffId] = useState<string | null>(null);
  const staff = session?.staff ?? null;
  if (staff !== null && staff.staffId !== lastStaffId) setLastStaffId(staff.staffId);
  if (staff === null) return <StartScreens lastStaffId={lastStaffId} />;
  return (
    <Suspense fallback={<Frame isTraining={false}>{null}</Frame>}>
      <Home staff={staff} shop={session?.shop ?? null} />
    </Suspense>
  );
}
