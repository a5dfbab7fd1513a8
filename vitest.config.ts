import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/** Machines are shared and noisy, and many tests open real encrypted databases: slow is not wrong. */
const patience = { testTimeout: 60_000, hookTimeout: 60_000 };

/** Files share a worker: no test leaves a stand-in behind for the next. */
const tidy = { restoreMocks: true, unstubGlobals: true, unstubEnvs: true };

/** Of values alone: no file, no database, no window. */
const pure = [
  'tests/{domain,contract,renderer,words}/**/*.test.ts',
  'tests/architecture/{borders,habits,styles,versions}.test.ts',
];

/** They replace a module, or are about real passwords: each file has a worker to itself. The others share what they load. */
const alone = ['**/*.alone.test.ts', 'tests/keys/**/*.test.ts'];

/** Programs killed in the middle of writing, over and over, and the other faults that may strike them: minutes. */
const kills = ['tests/db/kill/**/*.test.ts', 'tests/faults/run.test.ts'];

/** Many random histories, processes of their own, whole compilations: ten seconds and more for a file. */
const long = [
  'tests/architecture/environments.test.ts',
  'tests/audit/{verify-command,two-bundles,hostile-files}.test.ts',
  'tests/build/speeds.test.ts',
  'tests/db/consent/{state,exhaustive}.test.ts',
  'tests/db/ledger/{exchange,taking-back,check,rebuild}.test.ts',
  'tests/services/{repeat,forged}.test.ts',
];

/** Forms that are typed letter by letter, over the real core: the same. */
const longScreens = [
  'tests/renderer/screens/customer-form/customers-{typed,new,edit}.test.tsx',
  'tests/renderer/screens/{ledger/ledger,notice/notices,settings/settings}.test.tsx',
];

/** No tests of ours. */
const foreign = ['node_modules/**', 'out/**'];

/** Over a real database. */
const overCore = {
  ...patience,
  ...tidy,
  isolate: false,
  setupFiles: ['tests/support/after-file.ts', 'tests/support/cheap-passwords.ts'],
};

/** Real screens over the real core. */
const ofScreens = {
  ...overCore,
  environment: 'jsdom',
  setupFiles: [...overCore.setupFiles, 'tests/support/jsdom.ts'],
};

// Between them the projects take every test file, wherever it lies: none is forgotten without a word.
export default defineConfig({
  test: {
    // All processors: by default one would be left idle, which is half of a small machine.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          ...patience,
          ...tidy,
          name: 'pure',
          include: pure,
          exclude: alone,
          isolate: false,
          setupFiles: ['tests/support/after-file.ts'],
        },
      },
      {
        test: {
          ...overCore,
          name: 'core',
          include: ['**/*.test.ts'],
          exclude: [...foreign, ...pure, ...alone, ...kills, ...long],
        },
      },
      { test: { ...overCore, name: 'long', include: long } },
      {
        test: {
          ...patience,
          ...tidy,
          name: 'alone',
          include: alone,
          exclude: foreign,
          setupFiles: ['tests/support/after-file.ts'],
        },
      },
      {
        test: {
          ...patience,
          ...tidy,
          name: 'kills',
          include: kills,
          exclude: foreign,
          setupFiles: ['tests/support/after-file.ts'],
        },
      },
      {
        plugins: [react()],
        test: { ...ofScreens, name: 'screens', include: ['**/*.test.tsx'], exclude: [...foreign, ...longScreens] },
      },
      { plugins: [react()], test: { ...ofScreens, name: 'long-screens', include: longScreens } },
    ],
  },
});
