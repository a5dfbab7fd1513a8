import type { Page } from '@playwright/test';

/** What hands have done. */
export interface Inputs {
  /**
   * The keys of the text itself: one for each Latin letter or digit, two for each kana or kanji, and what an input method wants to
   * convert a word and to end it.
   */
  readonly text: number;
  /** Every other key and every press of a button. */
  readonly presses: number;
  readonly all: number;
}

/** Counts from now on what hands do on a page. */
export async function countInputs(page: Page): Promise<() => Promise<Inputs>> {
  await page.evaluate(() => {
    const count = { text: 0, presses: 0 };
    const mere = ['Shift', 'Control', 'Process'];
    addEventListener(
      'keydown',
      ({ key, repeat, target }) => {
        // Letters of a text are counted where they arrive.
        const isLetter = key.length === 1 && target instanceof HTMLElement && target.matches('input, textarea');
        if (!isLetter && !mere.includes(key) && !repeat) count.presses += 1;
      },
      true,
    );
    addEventListener('pointerdown', () => (count.presses += 1), true);
    addEventListener(
      'beforeinput',
      ({ data }) => {
        const text = data ?? '';
        const words = text.split(/[\x20-\x7e\u3000]+/).filter((word) => word !== '');
        const letters = words.join('').length;
        count.text += text.length - letters + 2 * letters;
        // Space until the kanji are right, and Enter.
        for (const word of words) count.text += /\p{Script=Han}/u.test(word) ? 2 : 1;
      },
      true,
    );
    Reflect.set(window, 'countedInputs', count);
  });
  return async () => {
    const count = await page.evaluate(() => ({
      text: Number(Reflect.get(Reflect.get(window, 'countedInputs'), 'text')),
      presses: Number(Reflect.get(Reflect.get(window, 'countedInputs'), 'presses')),
    }));
    return { ...count, all: count.text + count.presses };
  };
}
