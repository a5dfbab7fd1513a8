import { streamsOf } from '../../electron/domain/entries/index.ts';
import type { ReadDb, WriteDb } from '../open.ts';
import { fold, foldedTables } from '../projections/index.ts';
import { withStored, type StoredRow } from '../projections/stored.ts';
import { putStreams } from '../projections/streams.ts';

/** An entry as it lies in the ledger, with its place there. */
export interface PlacedRow extends StoredRow {
  readonly seq: number;
  readonly tick: number;
  readonly device: string;
  readonly salt: string | null;
}

const columns =
  'e.seq, e.tick, e.device, e.header, e.hash, b.salt, b.text FROM ledger_entry e LEFT JOIN ledger_body b ON b.seq = e.seq';

/** Reads the whole ledger in the order (tick, device), a page at a time, and ends with an empty page. */
export function pagesInOrder(db: ReadDb, pageSize: number): () => readonly PlacedRow[] {
  const page = db.prepareQuery<[number, number, string, number], PlacedRow>(
    `SELECT ${columns} WHERE e.tick > ? OR (e.tick = ? AND e.device > ?) ORDER BY e.tick, e.device LIMIT ?`,
  );
  let last = { tick: 0, device: '' };
  return () => {
    const rows = page.all(last.tick, last.tick, last.device, pageSize);
    last = rows.at(-1) ?? last;
    return rows;
  };
}

/** Reads the entries that arrived behind a place, in the order of arrival. */
export function entriesBehind(db: ReadDb, seq: number): readonly PlacedRow[] {
  return db.prepareQuery<[number], PlacedRow>(`SELECT ${columns} WHERE e.seq > ? ORDER BY e.seq`).all(seq);
}

/** Folds an entry into each of its streams. All that comes before it in the order (tick, device) must have been folded already. */
export function foldStored(db: WriteDb, row: StoredRow): void {
  withStored(row, (kind, body, folded) => {
    const streams = streamsOf(kind, folded.header, body);
    putStreams(db, folded.header, streams);
    for (const stream of streams) fold(db, stream, kind, body, folded);
  });
}

function foldAll(db: WriteDb): void {
  for (const table of foldedTables) db.$client.exec(`DELETE FROM ${table}`);
  const next = pagesInOrder(db, 1_000);
  for (let rows = next(); rows.length > 0; rows = next()) for (const row of rows) foldStored(db, row);
}

/**
 * Drops every projection and folds the whole ledger anew, in one transaction. The order (tick, device) over all entries is
 * also the order of each stream, so that one pass is enough.
 */
export function rebuild(db: WriteDb): void {
  db.$client.transaction(foldAll).immediate(db);
}
