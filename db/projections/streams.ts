import { streamsOf, type KindName } from '../../electron/domain/entries/index.ts';
import type { EntryHeader } from '../../electron/domain/ledger/header.ts';
import type { WriteDb } from '../open.ts';
import { perConnection } from '../prepared.ts';
import { withStored, type StoredRow, type UseStored } from './stored.ts';

/** The id of a stream, without its type. */
export function idOfStream(stream: string): string {
  return stream.slice(stream.indexOf(':') + 1);
}

const statements = perConnection(({ $client: raw }: WriteDb) => ({
  put: raw.prepare('INSERT INTO ledger_stream (stream, tick, device, entry_id) VALUES (?, ?, ?, ?)'),
  // The ledger has an index by id and one by subject and kind.
  entries: raw.prepare<[{ stream: string; id: string; kinds: string }], StoredRow>(
    `SELECT e.header, e.hash, b.text FROM ledger_entry e LEFT JOIN ledger_body b ON b.seq = e.seq
     WHERE e.seq IN (
       SELECT seq FROM ledger_entry WHERE subject = :id AND kind IN (SELECT value FROM json_each(:kinds))
       UNION SELECT seq FROM ledger_entry WHERE id = :id
       UNION SELECT of.seq FROM ledger_stream s JOIN ledger_entry of ON of.id = s.entry_id WHERE s.stream = :stream
     )
     ORDER BY e.tick, e.device`,
  ),
}));

/**
 * Notes to which streams an entry belongs, so that a late arrival finds them again. A stream that is named after the entry's
 * customer or after the entry is found by the ledger's own indexes: a consent has no other, and writes nothing here.
 */
export function putStreams(db: WriteDb, { id, subject, tick, device }: EntryHeader, streams: readonly string[]): void {
  for (const stream of streams) {
    const named = idOfStream(stream);
    if (named !== id && named !== subject) statements(db).put.run(stream, tick, device, id);
  }
}

/**
 * Hands on the entries of a stream in the order (tick, device).
 *
 * @param kinds the kinds whose entries can belong to it
 */
export function readStream(db: WriteDb, stream: string, kinds: readonly KindName[], use: UseStored): void {
  const rows = statements(db).entries.all({ stream, id: idOfStream(stream), kinds: JSON.stringify(kinds) });
  for (const row of rows) {
    withStored(row, (kind, body, entry) => {
      // An entry about the same customer can belong to other streams only.
      if (streamsOf(kind, entry.header, body).includes(stream)) use(kind, body, entry);
    });
  }
}
