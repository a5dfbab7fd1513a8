import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

// Machines are shared and noisy, and many tests open real encrypted databases: slow is not wrong.
const patience = { testTimeout: 60_000, hookTimeout: 60_000 };

// Between them the two projects take every test file, wherever it lies: none is forgotten without a word.
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...patience,
          name: 'node',
          environment: 'node',
          include: ['tests/**/*.test.ts'],
        },
      },
      {
        plugins: [react()],
        test: {
          ...patience,
          name: 'renderer',
          environment: 'jsdom',
          include: ['tests/**/*.test.tsx'],
          setupFiles: ['tests/support/jsdom.ts'],
        },
      },
    ],
  },
});
