import { useQuery } from '@tanstack/react-query';
import { Suspense, useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react';
import { Outlet, useLocation } from 'react-router';
import { sessionState, startState } from '../../api/queries.ts';
import { paths } from '../../widgets/navigation/paths.ts';
import { focusScreen } from '../../ui/focus-start.ts';
import { ShortcutLine } from '../../ui/shortcuts.tsx';
import { Frame } from '../../widgets/frame/frame.tsx';
import { LeaveDialog } from '../../widgets/drafts/leave-dialog.tsx';
import { SearchBox } from '../search/search-box.tsx';
import { useSearchFocus } from '../../widgets/navigation/search-focus.tsx';
import { DeskKeys } from './desk-keys.tsx';
import { useSignedIn } from '../../widgets/session/session-context.tsx';
import { Rail } from './rail.tsx';
import { useCopying } from '../../widgets/session/use-copying.ts';
import { useSignsOfLife } from '../../widgets/session/use-signs-of-life.ts';
import { BackProvider } from '../../widgets/navigation/use-back.tsx';
import { ResultToast } from '../../widgets/taking-back/result-toast.tsx';
import { CurrentUser } from './current-user.tsx';

/** What stands around every screen of the open desk. */
export function DeskFrame() {
  const { data: start } = useQuery(startState);
  const { data: session } = useQuery(sessionState);
  const { isLocked } = useSignedIn();
  const { pathname } = useLocation();
  const main = useFocusOfScreens(pathname);
  useSignsOfLife();
  useCopying();
  return (
    <Frame
      isTraining={start?.isTraining ?? false}
      isLookUpOnly={session?.isLookUpOnly ?? false}
      box={<SearchBox />}
      right={<CurrentUser />}
      rail={<Rail />}
      news={<ResultToast />}
      foot={<ShortcutLine />}
      main={main}
    >
      <BackProvider>
        <Suspense fallback={null}>
          <Outlet />
        </Suspense>
        <DeskKeys />
      </BackProvider>
      {/* Mounted anew after each lock: the router's blocker is not made to be laid aside and taken up again. */}
      {!isLocked && <LeaveDialog />}
    </Frame>
  );
}

/**
 * Sends the focus where somebody goes on: to the box at home, and on every other screen to what they had before the desk
 * was locked, or to where the screen is answered from when it has not taken the focus.
 */
function useFocusOfScreens(pathname: string) {
  const { focusBox, input } = useSearchFocus();
  const main = useRef<HTMLElement>(null);
  const last = useRef<HTMLElement | null>(null);
  useEffect(() => {
    const screen = main.current;
    const remember = ({ target }: FocusEvent) => {
      last.current = target instanceof HTMLElement ? target : null;
    };
    screen?.addEventListener('focusin', remember);
    return () => screen?.removeEventListener('focusin', remember);
  }, []);
  // The middle is one and the same for all screens: the next one would begin where the last was scrolled to. After a lock it
  // is the same screen again, and stays where it was.
  const scrolled = useRef(pathname);
  useLayoutEffect(() => {
    if (scrolled.current !== pathname && main.current !== null) main.current.scrollTop = 0;
    scrolled.current = pathname;
  }, [pathname]);
  const settle = useEffectEvent((path: string) => {
    if (path === paths.home) focusBox();
    else if (last.current?.isConnected === true) last.current.focus();
    else if (document.activeElement === document.body || document.activeElement === input.current) {
      if (main.current !== null) focusScreen(main.current);
    }
  });
  // Also runs whenever the desk is shown again after a lock.
  useEffect(() => settle(pathname), [pathname]);
  return main;
}
