import type { Person } from '../support/journeys.ts';

/** Whoever walks through a scene: what they see, and a camera that names what stands on the screen. */
export interface Walker extends Person {
  readonly take: (picture: string) => Promise<void>;
}

/** One walk through some screens, at a desk of its own. */
export interface Scene {
  readonly name: string;
  /** What lies in the data folder: nothing yet, or 300 fictional customers. */
  readonly folder: 'empty' | 'practice';
  /** What was done at the folder before the desk is opened. */
  readonly prepare?: (folder: string) => Promise<void>;
  readonly walk: (walker: Walker) => Promise<void>;
}
