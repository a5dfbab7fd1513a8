import { useEffect, useRef } from 'react';

/**
 * Keeps the focus with a region whose focused button is gone, where it would fall to the page. The region needs `tabIndex={-1}`.
 *
 * @param state what the region shows: another one may have taken the button away
 */
export function useKeptFocus<E extends HTMLElement>(state: string | number) {
  const region = useRef<E>(null);
  const before = useRef(state);
  useEffect(() => {
    if (before.current !== state && document.activeElement === document.body) region.current?.focus();
    before.current = state;
  }, [state]);
  return region;
}
