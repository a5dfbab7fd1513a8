import type { DeviceId, EntryId, StaffId, SubjectId } from '../../electron/domain/ids.ts';
import { bodyDigest, type SaltedBody } from '../../electron/domain/ledger/chain.ts';
import { writeHeader, type EntryHeader } from '../../electron/domain/ledger/header.ts';
import { checkBody, streamsOf, versionOf, type BodyOf, type KindName } from '../../electron/domain/entries/index.ts';
import { sha256, sha256OfBytes } from '../hash.ts';
import type { WriteDb } from '../open.ts';
import { blobDigests } from './blobs.ts';
import { tellCommitted, type ChainEnd } from './committed.ts';
import { perConnection } from '../prepared.ts';
import { newSalt } from './salt.ts';
import type { EntryRef } from '../projections/projection.ts';
import { fold } from '../projections/index.ts';
import { insertEntry, readHead, readTick, writeHead, type LedgerBlob } from './store.ts';
import type { Instant } from '../../electron/domain/dates/instant.ts';

/** Who records, where and when. It comes from the session, never from a payload. */
export interface Author {
  readonly device: DeviceId;
  readonly staff: StaffId;
  readonly shop: string;
  /** Instant of recording. */
  readonly at: Instant;
}

/** What shall be recorded. `occurred` is when it happened; now, if it is not given. */
export interface NewEntry<K extends KindName> {
  readonly id: EntryId;
  readonly kind: K;
  readonly subject: SubjectId | null;
  readonly occurred?: Instant;
  readonly body: BodyOf<K>;
  readonly blobs?: readonly LedgerBlob[];
}

/** Any entry that may be recorded. */
export type AnyNewEntry = { [K in KindName]: NewEntry<K> }[KindName];

/** An entry that stands in the ledger now, and the streams that were folded on. */
export interface RecordedEntry extends EntryRef {
  readonly streams: readonly string[];
}

function saltBody(body: unknown): SaltedBody {
  return { salt: newSalt(), text: JSON.stringify(body) };
}

function checkBlobs(text: string, blobs: readonly LedgerBlob[]): void {
  const digests = blobDigests(text);
  const isWhole =
    Object.keys(digests).length === blobs.length &&
    blobs.every((blob) => digests[blob.name] === sha256OfBytes(blob.bytes));
  if (!isWhole) throw new Error('ledger: the blobs are not those that the body names');
}

function appendOne<K extends KindName>(db: WriteDb, author: Author, entry: NewEntry<K>): RecordedEntry {
  const body = checkBody(entry.kind, entry.body);
  const salted = saltBody(body);
  checkBlobs(salted.text, entry.blobs ?? []);
  const head = readHead(db, author.device);
  const header: EntryHeader = {
    v: 1,
    id: entry.id,
    device: author.device,
    n: (head?.n ?? 0) + 1,
    tick: readTick(db) + 1,
    kind: entry.kind,
    kv: versionOf(entry.kind),
    subject: entry.subject,
    staff: author.staff,
    shop: author.shop,
    recorded: author.at,
    occurred: entry.occurred ?? author.at,
    prev: head?.hash ?? null,
    body: bodyDigest(salted, sha256),
  };
  const text = writeHeader(header);
  const hash = sha256(text);
  const streams = streamsOf(entry.kind, header, body);
  insertEntry(db, { header: text, hash, body: salted }, header, streams, entry.blobs ?? []);
  writeHead(db, author.device, { n: header.n, tick: header.tick, hash });
  const folded = { header, hash };
  for (const stream of streams) fold(db, stream, entry.kind, body, folded);
  return { ...folded, streams };
}

const appending = perConnection((db: WriteDb) =>
  db.$client.transaction((author: Author, entries: readonly AnyNewEntry[]) =>
    entries.map((entry) => appendOne(db, author, entry)),
  ),
);

function receiptNoOf(entry: AnyNewEntry): string | null {
  return entry.kind === 'consent.recorded' || entry.kind === 'request.received' ? entry.body.slip.receiptNo : null;
}

/** Where the chain ends after these entries. */
function endOf(recorded: readonly RecordedEntry[], entries: readonly AnyNewEntry[]): ChainEnd | null {
  const last = recorded.at(-1);
  if (last === undefined) return null;
  const { n, tick, recorded: at } = last.header;
  const receiptNo = entries.reduce<string | null>((given, entry) => receiptNoOf(entry) ?? given, null);
  return { n, tick, hash: last.hash, recorded: at, receiptNo };
}

/**
 * Records what happened at this desk: the only local writer of the ledger and, through it, of every projection.
 * All entries in one transaction; when anything throws, nothing happened.
 *
 * @throws ZodError for a body that its kind does not allow, and errors of SQLite (see storage-failure.ts).
 */
export function record(db: WriteDb, author: Author, entries: readonly AnyNewEntry[]): readonly RecordedEntry[] {
  const recorded = appending(db).immediate(author, entries);
  tellCommitted(db, endOf(recorded, entries));
  return recorded;
}
