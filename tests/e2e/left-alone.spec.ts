import { expect } from '@playwright/test';
import { receiveNewcomer, turn } from '../support/counter-mode.ts';
import { newcomer } from '../support/counter-journeys.ts';
import { test as deskTest } from '../support/desk-test.ts';
import { seeHeading } from '../support/journeys.ts';

/** A desk whose core can be made to believe that time has passed with nobody there. */
const test = deskTest.extend<{ readonly absence: { ms: number; wake: () => void } }>({
  // oxlint-disable-next-line no-empty-pattern
  absence: async ({}, use) => use({ ms: 0, wake: () => undefined }),
  clock: async ({ aheadMs, absence }, use) => use({ now: () => Date.now() + aheadMs + absence.ms }),
  wakeAfter: async ({ absence }, use) =>
    use((_ms, call) => {
      absence.wake = call;
      return () => undefined;
    }),
});

test('left alone, the turned screen locks itself, and leads to the sign-in', async ({ sitDown, absence }) => {
  const person = await sitDown();
  const { page, text } = person;
  await receiveNewcomer(person);
  await turn(person);
  absence.ms = 2 * 60 * 60_000;
  absence.wake();
  await seeHeading(person, text.start.signIn.title);
  await expect(page.getByText(newcomer.name).filter({ visible: true })).toHaveCount(0);
});
