import type { CustomerId, EntryId } from '../../electron/domain/ids.ts';
import type { ReadDb } from '../open.ts';
import { perConnection } from '../prepared.ts';
import { bodyIf, findEntry, storedEntry, type StoredRow } from './entries.ts';

const namings = perConnection((db: ReadDb) =>
  db.prepareQuery<[CustomerId], StoredRow>(
    `SELECT e.seq, e.header, e.hash, b.text FROM ledger_entry e LEFT JOIN ledger_body b ON b.seq = e.seq
     WHERE e.subject = ? AND e.kind IN ('customer.created', 'customer.edited')
       AND NOT EXISTS (SELECT 1 FROM entry_void v WHERE v.voided_id = e.id)
     ORDER BY e.tick DESC, e.device DESC`,
  ),
);

/** The entry in which the name stands that a customer has now; null when there is no such customer. */
export function namingOf(db: ReadDb, customerId: CustomerId): EntryId | null {
  const row = namings(db)
    .all(customerId)
    .flatMap((one) => storedEntry(one) ?? [])
    .find(
      (entry) => bodyIf(entry, 'customer.created') !== null || bodyIf(entry, 'customer.edited')?.to.name !== undefined,
    );
  return row?.header.id ?? null;
}

/** The name of a customer or a person that stands in an entry of theirs; null once it was erased. */
export function nameIn(db: ReadDb, entryId: EntryId): string | null {
  const entry = findEntry(db, entryId);
  if (entry === null) return null;
  return (
    bodyIf(entry, 'person.created')?.fields.name ??
    bodyIf(entry, 'person.edited')?.to.name ??
    bodyIf(entry, 'customer.created')?.name ??
    bodyIf(entry, 'customer.edited')?.to.name ??
    null
  );
}
