import { v7 } from 'uuid';
import { freshIdSchema, type FreshId } from '../domain/ids.ts';

/** Fresh UUIDv7s for what nobody outside has named. */
export interface Ids {
  readonly next: () => FreshId;
}

/** Ids by the PC's clock and its random numbers. */
export const nodeIds: Ids = { next: () => freshIdSchema.parse(v7()) };
