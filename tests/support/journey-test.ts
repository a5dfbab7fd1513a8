import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from '@playwright/test';
import type { Catalogue } from '../../electron/words/catalogue.ts';
import { en } from '../../electron/words/en.ts';
import { ja } from '../../electron/words/ja.ts';
import type { Clock } from '../../electron/ports/clock.ts';
import type { Language } from '../../electron/domain/text/language.ts';
import { signInAs, type Person } from './journeys.ts';
import { copyPractice, practiceManager } from './practice.ts';
import { usualNow } from './shift-date.ts';

/** The words of the screens, to find things by. */
const catalogues: Readonly<Record<Language, Catalogue>> = { ja, en };

interface JourneyFixtures {
  /** Everything that a test brings about lies in here, and nowhere else. */
  readonly place: string;
  /** The data folder: empty, for the test to prepare. */
  readonly folder: string;
  /** Whoever is asked where to save says: here, under the name that was proposed. */
  readonly saved: string;
  /** Whoever is asked what to open chooses the file that lies in here; while there is none they think better of it. */
  readonly chosen: string;
  readonly language: Language;
  /** When the test begins, in milliseconds since 1970. */
  readonly now: number;
  /** How far the desk is ahead of the real time: its page and its core alike. */
  readonly aheadMs: number;
  /** What the desk's clock shows. */
  readonly clock: Clock;
  readonly text: Catalogue;
  /** What the desk let out beside its screen, as it grows: addresses, titles, lines on consoles and streams. */
  readonly traces: string[];
  /** Opens the desk. Until then the test can prepare what the desk will find; another data folder may be named. */
  readonly openDesk: (folder?: string) => Promise<Person>;
  /** Closes it before the end of the test, so that everything is on the disk. */
  readonly closeDesk: () => Promise<void>;
  /** Whoever sits down. */
  readonly who: { readonly label: string; readonly password: string };
  /** Opens the desk on 300 fictional customers and signs in. */
  readonly sitDown: () => Promise<Person>;
}

/**
 * A test of the desk by what a person sees and does, however its window is opened: in Chromium over the core in plain Node
 * (desk-test.ts), or in the real app (electron.ts). Slips are drawn and always printed.
 */
export const test = base.extend<JourneyFixtures>({
  // Playwright reads from the pattern what a fixture needs, and some need nothing.
  // oxlint-disable-next-line no-empty-pattern
  place: async ({}, use) => {
    const place = mkdtempSync(join(tmpdir(), 'consent-desk-window-'));
    await use(place);
    rmSync(place, { recursive: true, force: true });
  },
  folder: async ({ place }, use) => use(make(join(place, 'data'))),
  saved: async ({ place }, use) => use(make(join(place, 'saved'))),
  chosen: async ({ place }, use) => use(make(join(place, 'chosen'))),
  language: ['ja', { option: true }],
  now: [usualNow, { option: true }],
  aheadMs: async ({ now }, use) => use(now - Date.now()),
  clock: async ({ aheadMs }, use) => use({ now: () => Date.now() + aheadMs }),
  text: async ({ language }, use) => use(catalogues[language]),
  // oxlint-disable-next-line no-empty-pattern
  traces: async ({}, use) => use([]),
  // oxlint-disable-next-line no-empty-pattern
  openDesk: async ({}, use) => use(() => Promise.reject(new Error('each suite opens its own windows'))),
  // oxlint-disable-next-line no-empty-pattern
  closeDesk: async ({}, use) => use(() => Promise.reject(new Error('each suite closes its own windows'))),
  who: [practiceManager, { option: true }],
  sitDown: async ({ folder, openDesk, who, now }, use) =>
    use(async () => {
      await copyPractice(folder, now);
      const person = await openDesk();
      await signInAs(person, who);
      return person;
    }),
});

/** The file that whoever is asked what to open chooses. */
export function chosenIn(folder: string): string | null {
  const [name] = readdirSync(folder);
  return name === undefined ? null : join(folder, name);
}

/** Lays this one file down where whoever is asked what to open finds it. */
export function layDown(folder: string, name: string, bytes: Buffer): void {
  for (const old of readdirSync(folder)) rmSync(join(folder, old));
  writeFileSync(join(folder, name), bytes);
}

function make(folder: string): string {
  mkdirSync(folder);
  return folder;
}
