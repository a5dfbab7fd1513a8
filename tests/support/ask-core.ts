import type { Page } from '@playwright/test';

/** Asks the core itself, past the screens, as a forged call would or another hand at the same desk. */
export const askCore = (page: Page, channel: string, input: object) =>
  page.evaluate(
    ([name, sent]) =>
      // oxlint-disable-next-line typescript/no-unsafe-return -- whatever the bridge says
      Reflect.apply(Reflect.get(Reflect.get(window, 'desk'), 'call'), Reflect.get(window, 'desk'), [name, sent]),
    [channel, input] as const,
  );
