import { createContext, use, useState, type ReactNode } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { paths } from './paths.ts';
import { sameVisit } from './use-record-access.ts';
import { stepBack, walkedTo, type Trail } from './navigation-history.ts';

const WayBackContext = createContext<string>(paths.home);

/** Remembers the way that led to the screen inside it. */
export function WayBackProvider({ children }: { readonly children: ReactNode }) {
  const { pathname } = useLocation();
  const [trail, setTrail] = useState<Trail>(() => walkedTo(pathname, []));
  if (trail.at(-1)?.path !== pathname) setTrail(walkedTo(pathname, trail));
  return <WayBackContext value={stepBack(trail)}>{children}</WayBackContext>;
}

/** One step back, to the screen that led here: the same with Esc and with a button. Unsaved forms ask first. */
export function useWayBack(): () => void {
  const path = use(WayBackContext);
  const navigate = useNavigate();
  // Whoever comes back to a customer is not looking a second time.
  return () => void navigate(path, sameVisit);
}
