import { ChainCheck, type ChainFault, type SealedEntry } from '../../electron/domain/ledger/chain.ts';
import { changedBy, type Changed, type Touching } from '../../electron/domain/ledger/changed.ts';
import { readHeader, type EntryHeader } from '../../electron/domain/ledger/header.ts';
import { isReadable, readBody, streamsOf } from '../../electron/domain/entries/index.ts';
import { sha256, sha256OfBytes } from '../hash.ts';
import type { WriteDb } from '../open.ts';
import { blobDigests } from './blobs.ts';
import { replay } from '../projections/index.ts';
import { insertEntry, readHead, readTick, writeHead, type LedgerBlob } from './store.ts';

/** An entry of another device, verbatim, with its blobs. */
export interface ForeignEntry extends SealedEntry {
  readonly blobs: readonly LedgerBlob[];
}

/** How many entries were new and what they changed, or why nothing of the batch was taken. `gap`: earlier entries of that device must come first. */
export type ReceiveResult =
  | { readonly ok: true; readonly accepted: number; readonly changed: Changed }
  | {
      readonly ok: false;
      readonly fault: ChainFault | { readonly code: 'fork' | 'own_device' | 'id_used'; readonly device: string };
    };

/** Thrown inside the transaction, so that it is rolled back, and caught outside. */
class Refused extends Error {
  readonly result: ReceiveResult & { readonly ok: false };
  constructor(result: ReceiveResult & { readonly ok: false }) {
    super('refused');
    this.result = result;
  }
}

interface Arrival {
  readonly entry: ForeignEntry;
  readonly header: EntryHeader;
}

function refuse(code: ChainFault['code'], header: EntryHeader | null): never {
  throw new Refused({
    ok: false,
    fault: { code, device: header?.device ?? null, n: header?.n ?? null, id: header?.id ?? null },
  });
}

/** Readable entries in the order of each device's chain, so that a batch may come shuffled. */
function inOrder(entries: readonly ForeignEntry[]): readonly Arrival[] {
  const read = entries.map((entry) => {
    const header = readHeader(entry.header);
    return header === null ? refuse('malformed', null) : { entry, header };
  });
  return read.toSorted((a, b) => a.header.n - b.header.n);
}

/**
 * How far a foreign clock may be ahead of ours in one batch. It ticks once for each entry, so that no honest one ever is; a tick
 * near the greatest number would leave our own next entry none.
 */
const mostAhead = 10_000_000;

/** True for an exact repeat. Another content at a place that is taken means that a device's chain has split. */
function isRepeat(db: WriteDb, { entry, header }: Arrival): boolean {
  const known = db.$client
    .prepare<[string], { hash: Buffer }>('SELECT hash FROM ledger_entry WHERE id = ?')
    .get(header.id);
  if (known?.hash.toString('hex') === entry.hash) return true;
  if (header.n > (readHead(db, header.device)?.n ?? 0)) return false;
  throw new Refused({ ok: false, fault: { code: 'fork', device: header.device } });
}

function streamsOfForeign({ entry, header }: Arrival): readonly string[] {
  const { kind } = header;
  // A kind of a newer version is kept verbatim; it is folded when a later version of the program rebuilds the tables.
  if (!isReadable(kind, header.kv)) return [];
  if (entry.body === null) return refuse('body', header);
  try {
    return streamsOf(kind, header, readBody(kind, header.kv, entry.body.text));
  } catch {
    return refuse('body', header);
  }
}

function checkBlobs({ entry, header }: Arrival): void {
  const wanted = Object.entries(entry.body === null ? {} : blobDigests(entry.body.text));
  const found = new Map(entry.blobs.map((blob) => [blob.name, sha256OfBytes(blob.bytes)]));
  const isWhole = wanted.length === entry.blobs.length;
  if (!isWhole || wanted.some(([name, digest]) => found.get(name) !== digest)) refuse('blob', header);
}

function insert(db: WriteDb, { entry, header }: Arrival, streams: readonly string[]): void {
  const { device } = header;
  try {
    insertEntry(db, entry, header, streams, entry.blobs);
  } catch (error) {
    // Another entry has this id; a place in the chain is never taken twice (isRepeat, ChainCheck).
    if (!(error instanceof Error && 'code' in error && error.code === 'SQLITE_CONSTRAINT_UNIQUE')) throw error;
    throw new Refused({ ok: false, fault: { code: 'id_used', device } });
  }
}

function take(db: WriteDb, ownDevice: string, entries: readonly ForeignEntry[]): readonly Touching[] {
  const arrivals = inOrder(entries);
  const heads = new Map(
    arrivals.flatMap(({ header }) => {
      const head = readHead(db, header.device);
      return head === undefined ? [] : [[header.device, head] as const];
    }),
  );
  const check = new ChainCheck(sha256, 'required', heads);
  const accepted: Touching[] = [];
  const known = readTick(db) + arrivals.length;
  for (const arrival of arrivals) {
    if (isRepeat(db, arrival)) continue;
    const { entry, header } = arrival;
    if (header.device === ownDevice) throw new Refused({ ok: false, fault: { code: 'own_device', device: ownDevice } });
    if (header.tick > known + mostAhead) refuse('tick', header);
    const judged = check.accept(entry);
    if ('fault' in judged) throw new Refused({ ok: false, fault: judged.fault });
    checkBlobs(arrival);
    const streams = streamsOfForeign(arrival);
    insert(db, arrival, streams);
    writeHead(db, header.device, { n: header.n, tick: header.tick, hash: entry.hash });
    accepted.push({ header, streams });
  }
  for (const stream of new Set(accepted.flatMap(({ streams }) => streams))) replay(db, stream);
  return accepted;
}

/**
 * Takes in entries of other devices: the only writer of entries that were not recorded here. The batch may be shuffled and
 * may repeat what is known; it is taken whole or not at all.
 */
export function receive(db: WriteDb, ownDevice: string, entries: readonly ForeignEntry[]): ReceiveResult {
  try {
    const accepted = db.$client.transaction(take).immediate(db, ownDevice, entries);
    return { ok: true, accepted: accepted.length, changed: changedBy(accepted) };
  } catch (error) {
    if (error instanceof Refused) return error.result;
    throw error;
  }
}
