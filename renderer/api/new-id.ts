import { v7 } from 'uuid';
import { freshIdSchema, type FreshId } from '../../electron/domain/ids.ts';

/** A fresh id, for a command or for what it is to record. */
export function newId(): FreshId {
  return freshIdSchema.parse(v7());
}
