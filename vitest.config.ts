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

/** No tests of ours. */
const foreign = ['node_modules/**', 'out/**'];

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
          ...patience,
          ...tidy,
          name: 'core',
          include: ['**/*.test.ts'],
          exclude: [...foreign, ...pure, ...alone, ...kills],
          isolate: false,
          setupFiles: ['tests/support/after-file.ts', 'tests/support/cheap-passwords.ts'],
        },
      },
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
        test: {
          ...patience,
          ...tidy,
          name: 'screens',
          environment: 'jsdom',
          include: ['**/*.test.tsx'],
          exclude: foreign,
          isolate: false,
          setupFiles: ['tests/support/after-file.ts', 'tests/support/cheap-passwords.ts', 'tests/support/jsdom.ts'],
        },
      },
    ],
  },
});
