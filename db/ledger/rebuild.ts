import { streamsOf } from '../../electron/domain/entries/index.ts';
import type { WriteDb } from '../open.ts';
import { fold, projectedTables } from '../projections/index.ts';
import { withStored, type StoredRow } from '../projections/stored.ts';
import { putStreams } from '../projections/streams.ts';

function foldAll(db: WriteDb): void {
  const raw = db.$client;
  for (const table of [...projectedTables, 'ledger_stream']) raw.exec(`DELETE FROM ${table}`);
  const page = raw.prepare<[number, number, string, number], StoredRow & { tick: number; device: string }>(
    'SELECT e.tick, e.device, e.header, e.hash, b.text FROM ledger_entry e LEFT JOIN ledger_body b ON b.seq = e.seq ' +
      'WHERE e.tick > ? OR (e.tick = ? AND e.device > ?) ORDER BY e.tick, e.device LIMIT ?',
  );
  let last = { tick: 0, device: '' };
  for (;;) {
    const rows = page.all(last.tick, last.tick, last.device, 1_000);
    for (const row of rows) {
      withStored(row, (kind, body, folded) => {
        const streams = streamsOf(kind, folded.header, body);
        putStreams(db, folded.header, streams);
        for (const stream of streams) fold(db, stream, kind, body, folded);
      });
    }
    const end = rows.at(-1);
    if (end === undefined) return;
    last = end;
  }
}

/**
 * Drops every projection and folds the whole ledger anew, in one transaction. The order (tick, device) over all entries is
 * also the order of each stream, so that one pass is enough.
 */
export function rebuild(db: WriteDb): void {
  db.$client.transaction(foldAll).immediate(db);
}
