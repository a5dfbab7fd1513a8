/**
 * The suites of each speed of `npm test`, the fastest first. To which suite a test belongs is decided by its folder and its
 * file's name: in vitest.config.ts for what Vitest runs, in playwright.config.ts for what drives a window.
 */
export const suitesOf = {
  /** `-- --fast`, in seconds: values alone, on which the other layers build. */
  fast: ['pure'],
  /** Everything that needs no window, but what is long. */
  usual: ['pure', 'core', 'alone', 'screens'],
  /** `-- --all`: what a change has to pass before it lands. */
  all: ['pure', 'core', 'alone', 'screens', 'long', 'long-screens', 'kills', 'journeys', 'e2e', 'desktop'],
} as const;

/** How thoroughly the suites are run. */
export type Speed = keyof typeof suitesOf;

/** A suite that one of the speeds runs. */
export type SuiteName = (typeof suitesOf)[Speed][number];
