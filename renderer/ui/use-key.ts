import { useEffect, useEffectEvent } from 'react';
import { isImeKey } from './ime-key.ts';
import { useKeyLayer } from './key-layer.ts';

/** The keys that mean the same on a whole screen. Enter is not among them: it belongs to the form that has the focus. */
export type ScreenKey = 'Escape' | `F${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12}`;

/** Digits, for a screen that has no field to type them into. */
export type DigitKey = '0' | '1' | '2' | '3';

/**
 * Does something when a key is pressed anywhere on the screen. Not while a candidate is being chosen, not for the repeats
 * of a key that is held down, not for a key that a control has already used, and not below an open dialog.
 *
 * @param action null when the key does nothing now
 */
export function useKey(key: ScreenKey | DigitKey | 'Enter', action: (() => void) | null): void {
  const { target, isCovered } = useKeyLayer();
  const onKeyDown = useEffectEvent((event: Event) => {
    if (!(event instanceof KeyboardEvent) || isCovered()) return;
    const isPlain = !event.ctrlKey && !event.altKey && !event.metaKey && !event.shiftKey;
    if (event.key !== key || !isPlain || isImeKey(event) || event.defaultPrevented || event.repeat) return;
    if (action === null) return;
    event.preventDefault();
    action();
  });
  useEffect(() => {
    target.addEventListener('keydown', onKeyDown);
    return () => target.removeEventListener('keydown', onKeyDown);
  }, [target]);
}

/** Enter, on a screen that has no form: a button that has the focus takes it before. Null where it does nothing now. */
export function useEnterKey(action: (() => void) | null): void {
  useKey('Enter', action);
}
