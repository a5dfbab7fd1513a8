import type { EntryId } from '../../electron/domain/ids.ts';
import { eq } from 'drizzle-orm';
import { isSameValue } from '../../electron/domain/fields/changes.ts';
import type { WriteDb } from '../open.ts';
import { fieldConflict } from '../schema/customers.ts';

/** Flags the fields whose value was no longer what the editing clerk saw: a person has to look. */
export function flagStaleFields(db: WriteDb, stream: string, entryId: EntryId, now: object, seen: object): void {
  const values = new Map<string, unknown>(Object.entries(now));
  for (const [field, value] of Object.entries(seen)) {
    if (!isSameValue(values.get(field), value)) db.insert(fieldConflict).values({ stream, field, entryId }).run();
  }
}

/** Takes the flags of a stream down, before it is folded anew. */
export function clearFlags(db: WriteDb, stream: string): void {
  db.delete(fieldConflict).where(eq(fieldConflict.stream, stream)).run();
}
