import { useSyncExternalStore } from 'react';

/** Below so many lines a screen is low: one of 768 with its title and its task bar, and everything that Windows magnifies. */
const lowScreen = '(max-height: 45rem)';

function subscribe(tell: () => void): () => void {
  const query = globalThis.matchMedia(lowScreen);
  query.addEventListener('change', tell);
  return () => query.removeEventListener('change', tell);
}

/** Whether the window is so low that what shares a line has to be fewer things; tokens.css makes them lower at the same height. */
export function useLowScreen(): boolean {
  return useSyncExternalStore(subscribe, () => globalThis.matchMedia(lowScreen).matches);
}
