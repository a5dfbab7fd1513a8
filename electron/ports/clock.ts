import { instantAt, type Instant } from '../domain/dates/instant.ts';

/** The time. Everything that needs one gets it from here, so that tests have their own. */
export interface Clock {
  /** Milliseconds since 1970, UTC. */
  readonly now: () => number;
}

/** The present moment by a clock. */
export function nowOf(clock: Clock): Instant {
  return instantAt(clock.now());
}

/** The clock of the PC. */
export const nodeClock: Clock = { now: () => Date.now() };
