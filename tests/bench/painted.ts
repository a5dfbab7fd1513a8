import type { Page } from '@playwright/test';

/** What the next key into the box brought. */
interface Painted {
  /** From the key to the painted list, in milliseconds. */
  readonly ms: number;
  readonly found: number;
}

const watchName = 'paintedAfterKey';

/** The list below the box. */
export const foundList = '[role="search"] [role="listbox"]';

/**
 * Watches for the next key into the box, and for the list that answers it: its lines stand in the document, and the frame
 * that shows them has been drawn.
 *
 * @returns waits for that frame
 */
export async function watchForPaint(page: Page): Promise<() => Promise<Painted>> {
  await page.evaluate(
    ({ watchName: name, foundList: selector }) => {
      const { promise, resolve } = Promise.withResolvers<{ readonly ms: number; readonly found: number }>();
      let pressed: number | null = null;
      let isAsked = false;
      const press = ({ timeStamp }: Event) => (pressed ??= timeStamp);
      // What an input method brings comes without a key of its own.
      const events = ['keydown', 'beforeinput'] as const;
      for (const event of events) addEventListener(event, press, { capture: true, once: true });
      const observer = new MutationObserver(() => {
        const list = document.querySelector(selector);
        const isBusy = list?.getAttribute('aria-busy') === 'true';
        isAsked ||= pressed !== null && isBusy;
        if (!isAsked || isBusy) return;
        observer.disconnect();
        for (const event of events) removeEventListener(event, press, { capture: true });
        const found = list?.querySelectorAll('[role="option"]').length ?? 0;
        const end = () => resolve({ ms: performance.now() - (pressed ?? Number.NaN), found });
        // After the frame, not before it.
        requestAnimationFrame(() => setTimeout(end));
      });
      observer.observe(document.body, { subtree: true, childList: true, attributeFilter: ['aria-busy'] });
      Reflect.set(window, name, promise);
    },
    { watchName, foundList },
  );
  return () => page.evaluate(async (name): Promise<Painted> => Reflect.get(window, name), watchName);
}
