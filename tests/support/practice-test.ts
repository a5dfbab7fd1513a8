import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startHost } from '../host/host.ts';
import { test as deskTest } from './desk-test.ts';
import { signInAs, type Person } from './journeys.ts';
import { copyPractice, practiceManager } from './practice.ts';

interface PracticeFixtures {
  /** Whoever sits down at the open desk. */
  readonly who: { readonly label: string; readonly password: string };
  /** Opens the desk and signs in. */
  readonly sitDown: () => Promise<Person>;
}

/** A test of the screens on a folder of 300 fictional customers, with a printer that prints everything. */
export const test = deskTest.extend<PracticeFixtures>({
  mayHoldRealData: false,
  // Playwright reads from the pattern what a fixture needs, and this one needs nothing.
  // oxlint-disable-next-line no-empty-pattern
  folder: async ({}, use) => {
    const parent = mkdtempSync(join(tmpdir(), 'consent-desk-e2e-'));
    const folder = join(parent, 'data');
    await copyPractice(folder);
    await use(folder);
    rmSync(parent, { recursive: true, force: true });
  },
  host: async ({ folder, mayHoldRealData }, use) => {
    const host = await startHost({ folder, mayHoldRealData, printSlip: () => Promise.resolve('printed') });
    await use(host);
    await host.stop();
  },
  who: [practiceManager, { option: true }],
  sitDown: async ({ openDesk, text, who }, use) =>
    use(async () => {
      const person = { page: await openDesk(), text };
      await signInAs(person, who);
      return person;
    }),
});
