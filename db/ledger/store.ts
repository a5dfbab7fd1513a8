import type { DeviceId } from '../../electron/domain/ids.ts';
import type { ChainHead, SealedEntry } from '../../electron/domain/ledger/chain.ts';
import type { EntryHeader } from '../../electron/domain/ledger/header.ts';
import type { WriteDb } from '../open.ts';
import { perConnection } from '../prepared.ts';
import { putStreams } from '../projections/streams.ts';

/** Bytes that belong to an entry: a scan, a signature. Their digest stands in the body under `blobs`. */
export interface LedgerBlob {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

const statements = perConnection(({ $client: raw }: WriteDb) => ({
  entry: raw.prepare('INSERT INTO ledger_entry (header, hash) VALUES (?, ?)'),
  body: raw.prepare('INSERT INTO ledger_body (seq, salt, text) VALUES (?, ?, ?)'),
  blob: raw.prepare('INSERT INTO ledger_blob (entry_id, name, media_type, bytes) VALUES (?, ?, ?, ?)'),
  head: raw.prepare<[string], { n: number; tick: number; hash: Buffer }>(
    'SELECT n, tick, hash FROM ledger_head WHERE device = ?',
  ),
  putHead: raw.prepare(
    'INSERT INTO ledger_head (device, n, tick, hash) VALUES (?, ?, ?, ?) ' +
      'ON CONFLICT (device) DO UPDATE SET n = excluded.n, tick = excluded.tick, hash = excluded.hash',
  ),
  tick: raw.prepare<[], number>('SELECT coalesce(max(tick), 0) FROM ledger_head').pluck(),
}));

/** Where a device's chain stands; undefined before its first entry. */
export function readHead(db: WriteDb, device: DeviceId): ChainHead | undefined {
  const row = statements(db).head.get(device);
  return row === undefined ? undefined : { n: row.n, tick: row.tick, hash: row.hash.toString('hex') };
}

/** The greatest tick known here, of any device (Lamport). */
export function readTick(db: WriteDb): number {
  return statements(db).tick.get() ?? 0;
}

/** Moves the end of a device's chain. */
export function writeHead(db: WriteDb, device: DeviceId, head: ChainHead): void {
  statements(db).putHead.run(device, head.n, head.tick, Buffer.from(head.hash, 'hex'));
}

/** Puts an entry with its parts into the ledger's tables, verbatim. */
export function insertEntry(
  db: WriteDb,
  sealed: SealedEntry,
  header: EntryHeader,
  streams: readonly string[],
  blobs: readonly LedgerBlob[],
): void {
  const write = statements(db);
  const { lastInsertRowid: seq } = write.entry.run(sealed.header, Buffer.from(sealed.hash, 'hex'));
  if (sealed.body !== null) write.body.run(seq, sealed.body.salt, sealed.body.text);
  for (const blob of blobs) write.blob.run(header.id, blob.name, blob.mediaType, blob.bytes);
  putStreams(db, header, streams);
}
