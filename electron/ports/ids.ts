import { v7 } from 'uuid';

/** Fresh UUIDv7s for what nobody outside has named. */
export interface Ids {
  readonly next: () => string;
}

/** Ids by the PC's clock and its random numbers. */
export const nodeIds: Ids = { next: () => v7() };
