import { useSyncExternalStore } from 'react';

/** A condition of the window, as React subscribes to it. */
function mediaStore(condition: string) {
  return {
    subscribe: (tell: () => void) => {
      const query = globalThis.matchMedia(condition);
      query.addEventListener('change', tell);
      return () => query.removeEventListener('change', tell);
    },
    matches: () => globalThis.matchMedia(condition).matches,
  };
}

/** Below so many lines a screen is low: one of 768 with its title and its task bar, and everything that Windows magnifies. */
const low = mediaStore('(max-height: 45rem)');

/** Up to this width what a wider table says in a column of its own shares one: 1280 and less, and everything that Windows magnifies beyond it. */
const narrow = mediaStore('(max-width: 84rem)');

/** From this width on two sheets have their full width beside each other: 1920 and more, unless magnified. */
const wide = mediaStore('(min-width: 112rem)');

/** From this width on short lists and counts have room beside each other: 1600 and more, and 2560 magnified to 150 %. */
const broad = mediaStore('(min-width: 100rem)');

/** Whether the window is so low that what shares a line has to be fewer things; tokens.css makes them lower at the same height. */
export function useLowScreen(): boolean {
  return useSyncExternalStore(low.subscribe, low.matches);
}

/** Whether the window is so narrow that a table has fewer columns, and more lines in a row. */
export function useNarrowScreen(): boolean {
  return useSyncExternalStore(narrow.subscribe, narrow.matches);
}

/** Whether the window is so wide that what lies behind a tab, or on another screen, stands beside what is worked on. */
export function useWideScreen(): boolean {
  return useSyncExternalStore(wide.subscribe, wide.matches);
}

/** Whether the window is so wide that what is counted stands beside what is listed. */
export function useBroadScreen(): boolean {
  return useSyncExternalStore(broad.subscribe, broad.matches);
}

/** What goes with the width of the window where lists stand beside counts, and where they do not. */
export function useByWidth<T>({ usual, broad: onBroad }: { readonly usual: T; readonly broad: T }): T {
  return useBroadScreen() ? onBroad : usual;
}
