import { z } from 'zod';
import { record, type AnyNewEntry, type Author } from '../../db/ledger/append.ts';
import { listOwedLooks, oweLook, settleOwedLook } from '../../db/local/owed-looks.ts';
import type { WriteDb } from '../../db/open.ts';
import { customerIdSchema, freshIdSchema, type StaffId } from '../domain/ids.ts';
import type { Instant } from '../domain/dates/instant.ts';

/*
 * While a ledger has lost something and was not gone on with, things are looked up in it and nothing is recorded: an entry more
 * would be a second one in the place of a lost one. Who looked at what is noted meanwhile, and recorded as soon as it is gone on with.
 */

const lookSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    id: freshIdSchema,
    kind: z.literal('customer.opened'),
    subject: customerIdSchema,
    body: z.strictObject({}),
  }),
  z.strictObject({
    id: freshIdSchema,
    kind: z.literal('session.opened'),
    subject: z.null(),
    body: z.strictObject({ by: z.enum(['password', 'recovery_code']), failedAttempts: z.int().min(0) }),
  }),
]);

/**
 * Notes who looked at what, to be recorded later.
 *
 * @throws ZodError for an entry that tells of more than looking: it must not come about
 */
export function oweLooks(db: WriteDb, staff: StaffId, at: Instant, entries: readonly AnyNewEntry[]): void {
  for (const entry of entries) oweLook(db, { id: entry.id, staff, at, entry: JSON.stringify(lookSchema.parse(entry)) });
}

/** Records everything that was noted, as of whom and when it was. */
export function recordOwedLooks(db: WriteDb, author: Omit<Author, 'staff'>): void {
  for (const { id, staff, at, entry } of listOwedLooks(db)) {
    record(db, { ...author, staff }, [{ ...lookSchema.parse(JSON.parse(entry)), occurred: at }]);
    settleOwedLook(db, id);
  }
}
