import { trustedId, type EntryId } from '../../electron/domain/ids.ts';
import type { KindName } from '../../electron/domain/entries/index.ts';
import type { ReadDb } from '../open.ts';
import { perConnection } from '../prepared.ts';
import { storedEntry, type StoredEntry, type StoredRow } from './entries.ts';

const voiding = perConnection((db: ReadDb) =>
  db
    .prepareQuery<[{ id: string }], string>(
      `SELECT v.entry_id FROM ledger_entry e JOIN decision_void v ON v.voided_id = e.id AND v.customer_id = e.subject
       WHERE e.id = :id
       UNION ALL SELECT entry_id FROM entry_void WHERE voided_id = :id ORDER BY entry_id LIMIT 1`,
    )
    .pluck(),
);

/** The entry by which another was taken back as recorded in error, of two the earlier; null when it stands. */
export function findVoiding(db: ReadDb, entryId: EntryId): EntryId | null {
  const found = voiding(db).get({ id: entryId });
  return found === undefined ? null : trustedId(found);
}

const laterIn = perConnection((db: ReadDb) =>
  // As streams are kept: those that are named after a customer are found by the ledger's own index.
  db.prepareQuery<[object], StoredRow>(
    `SELECT e.seq, e.header, e.hash, b.text FROM ledger_entry e LEFT JOIN ledger_body b ON b.seq = e.seq
     WHERE e.seq IN (
       SELECT seq FROM ledger_entry WHERE subject = :id AND kind IN (SELECT value FROM json_each(:kinds))
       UNION SELECT of.seq FROM ledger_stream s JOIN ledger_entry of ON of.id = s.entry_id WHERE s.stream = :stream
     )
       AND (e.tick, e.device) > (:tick, :device) AND e.kind IN (SELECT value FROM json_each(:kinds))
       AND NOT EXISTS (SELECT 1 FROM entry_void v WHERE v.voided_id = e.id)
     ORDER BY e.tick, e.device`,
  ),
);

/** What stands in a stream behind an entry, of these kinds and not taken back, in the order of the ledger. */
export function standingAfter(
  db: ReadDb,
  stream: string,
  { header: { tick, device } }: Pick<StoredEntry, 'header'>,
  kinds: readonly KindName[],
): readonly StoredEntry[] {
  return laterIn(db)
    .all({ stream, id: stream.slice(stream.indexOf(':') + 1), tick, device, kinds: JSON.stringify(kinds) })
    .flatMap((row) => storedEntry(row) ?? []);
}
