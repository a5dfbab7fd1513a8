import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { RouterProvider } from 'react-router';
import { useDeskEvent } from '../../api/events.ts';
import { leaveDesk } from '../../api/queries.ts';
import { createDeskRouter } from '../routes.tsx';
import { ShortcutProvider } from '../../ui/shortcuts.tsx';
import { BackupProvider } from '../../widgets/backup/backup-context.tsx';
import { UnsavedFormsProvider } from '../../widgets/drafts/unsaved-forms.tsx';
import { SearchFocusProvider } from '../../widgets/navigation/search-focus.tsx';
import { LastResultsProvider } from '../../widgets/session/last-results.tsx';
import { ResultProvider } from '../../widgets/taking-back/result-toast.tsx';
import { SignedInProvider, type SignedIn } from '../../widgets/session/session-context.tsx';

/** The open desk with all its screens. */
export function Desk(atDesk: SignedIn) {
  const client = useQueryClient();
  const [router] = useState(createDeskRouter);
  // The operating system's own lock, and idleness as the core sees it.
  useDeskEvent(({ name }) => name === 'locked' && leaveDesk(client));
  return (
    <SignedInProvider value={atDesk}>
      <UnsavedFormsProvider>
        <ShortcutProvider>
          <SearchFocusProvider>
            <LastResultsProvider>
              <ResultProvider>
                <BackupProvider>
                  <RouterProvider router={router} />
                </BackupProvider>
              </ResultProvider>
            </LastResultsProvider>
          </SearchFocusProvider>
        </ShortcutProvider>
      </UnsavedFormsProvider>
    </SignedInProvider>
  );
}
