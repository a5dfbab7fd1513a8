import { useEffect } from 'react';

/** Marks what a screen is answered from: the focus begins there, and comes back when nothing is left of where it was. */
const startMark = 'data-focus-start';

/** The mark of the element from which a screen is answered; one on a screen. */
export const focusStart = { [startMark]: '' } as const;

/** Whether nothing has the focus, or only the screen as a whole. */
function isFocusFree(): boolean {
  return document.activeElement === null || document.activeElement.matches('body, main');
}

/** Whether the element took the focus: what is hidden or disabled cannot. */
export function takesFocus(element: HTMLElement): boolean {
  element.focus();
  return element === document.activeElement;
}

/** Sends the focus to where the screen is answered from, or to the screen itself. */
export function focusScreen(screen: HTMLElement): void {
  const start = screen.querySelector<HTMLElement>(`[${startMark}]`);
  if (start === null || !takesFocus(start)) screen.focus();
}

/** For what holds the start of a screen: when it appears it takes the focus, unless something else has it. */
export function useFocusStart(): void {
  useEffect(() => {
    if (isFocusFree()) document.querySelector<HTMLElement>(`main [${startMark}]`)?.focus();
  }, []);
}
