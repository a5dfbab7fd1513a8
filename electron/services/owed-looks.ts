import { z } from 'zod';
import { record, type AnyNewEntry, type Author } from '../../db/ledger/append.ts';
import type { WriteDb } from '../../db/open.ts';
import { findEntry } from '../../db/queries/entries.ts';
import { instantSchema, type Instant } from '../domain/dates/instant.ts';
import { customerIdSchema, freshIdSchema, staffIdSchema, type StaffId } from '../domain/ids.ts';
import { addLook, readLooks } from '../keys/looks-file.ts';

/*
 * While a ledger has lost something and was not gone on with, things are looked up in it and nothing is recorded: an entry more
 * would be a second one in the place of a lost one. Who looked at what is noted beside it meanwhile, and recorded as soon as the
 * ledger takes entries again: when it is gone on with, or when the right file is back and somebody signs in.
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

const owedSchema = z.strictObject({ staff: staffIdSchema, at: instantSchema, entry: lookSchema });

/** Whose notes: the data folder, and the key of its database. */
interface LooksOf {
  readonly folder: string;
  readonly dataKey: Buffer;
}

/**
 * Notes who looked at what, to be recorded later.
 *
 * @throws ZodError for an entry that tells of more than looking: it must not come about
 * @throws what the file system throws: nothing is shown then
 */
export function oweLooks(
  { folder, dataKey }: LooksOf,
  staff: StaffId,
  at: Instant,
  entries: readonly AnyNewEntry[],
): void {
  for (const entry of entries) {
    addLook(folder, dataKey, JSON.stringify({ staff, at, entry: lookSchema.parse(entry) }));
  }
}

/**
 * Records everything that was noted, as of whom and when it was. What stands in the ledger already is left out, so that nothing is
 * doubled where the program was killed before the notes were forgotten; whoever calls forgets them once all is recorded for good.
 */
export function recordOwedLooks(db: WriteDb, { folder, dataKey }: LooksOf, author: Omit<Author, 'staff'>): void {
  for (const text of readLooks(folder, dataKey)) {
    const { staff, at, entry } = owedSchema.parse(JSON.parse(text));
    if (findEntry(db, entry.id) === null) record(db, { ...author, staff }, [{ ...entry, occurred: at }]);
  }
}
