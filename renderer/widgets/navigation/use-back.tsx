import { createContext, use, useState, type ReactNode } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { paths } from './paths.ts';
import { stepBack, walkedTo, type NavigationHistory } from './navigation-history.ts';

const WayBackContext = createContext<string>(paths.home);

/** Remembers the way that led to the screen inside it. */
export function BackProvider({ children }: { readonly children: ReactNode }) {
  const { pathname } = useLocation();
  const [trail, setTrail] = useState<NavigationHistory>(() => walkedTo(pathname, []));
  if (trail.at(-1)?.path !== pathname) setTrail(walkedTo(pathname, trail));
  return <WayBackContext value={stepBack(trail)}>{children}</WayBackContext>;
}

/** One step back, to the screen that led here: the same with Esc and with a button. Unsaved forms ask first. */
export function useBack(): () => void {
  const path = use(WayBackContext);
  const navigate = useNavigate();
  return () => void navigate(path);
}
