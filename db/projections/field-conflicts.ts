import type { EntryId } from '../../electron/domain/ids.ts';
import { and, eq } from 'drizzle-orm';
import { isSameValue, type Changes } from '../../electron/domain/fields/changes.ts';
import type { WriteDb } from '../open.ts';
import { fieldConflict } from '../schema/customers.ts';

/**
 * Flags the fields whose value was no longer what the editing clerk saw: a person has to look. Two clerks who wrote the same are of
 * one mind. Whoever changes a field from what stands there, or says that it is right, has looked: its flags are taken down.
 */
export function flagStaleFields<T extends object>(
  db: WriteDb,
  stream: string,
  entryId: EntryId,
  now: T,
  { from, to }: Changes<T>,
): void {
  const values = new Map<string, unknown>(Object.entries(now));
  const written = new Map<string, unknown>(Object.entries(to));
  for (const [field, seen] of Object.entries(from)) {
    const was = values.get(field);
    if (isSameValue(was, seen)) {
      db.delete(fieldConflict)
        .where(and(eq(fieldConflict.stream, stream), eq(fieldConflict.field, field)))
        .run();
    } else if (!isSameValue(was, written.get(field))) {
      db.insert(fieldConflict)
        .values({ stream, field, entryId, was: JSON.stringify(was) })
        .run();
    }
  }
}

/** Takes the flags of a stream down, before it is folded anew. */
export function clearFlags(db: WriteDb, stream: string): void {
  db.delete(fieldConflict).where(eq(fieldConflict.stream, stream)).run();
}
