import { ChainCheck, faultAt, headFault, type ChainFault } from '../../electron/domain/ledger/chain.ts';
import type { EntryHeader } from '../../electron/domain/ledger/header.ts';
import { sha256, sha256OfBytes } from '../hash.ts';
import type { WriteDb } from '../open.ts';
import { blobDigests } from './blobs.ts';

/** What a verification found: how many entries were looked at and the first fault, if there is one. */
export interface Verification {
  readonly entries: number;
  readonly fault: ChainFault | null;
}

interface Row {
  readonly seq: number;
  readonly header: string;
  readonly hash: string;
  readonly salt: string | null;
  readonly text: string | null;
}

const sliceSize = 2_000;

class Blobs {
  readonly #stored;
  readonly #isEmpty: boolean;

  constructor(raw: WriteDb['$client']) {
    this.#stored = raw.prepare<[string], { name: string; bytes: Buffer }>(
      'SELECT name, bytes FROM ledger_blob WHERE entry_id = ?',
    );
    this.#isEmpty = raw.prepare('SELECT 1 FROM ledger_blob LIMIT 1').get() === undefined;
  }

  /** Every blob that the body names is there, unchanged, and no other. */
  areWhole(header: EntryHeader, text: string): boolean {
    const wanted = Object.entries(blobDigests(text));
    if (wanted.length === 0 && this.#isEmpty) return true;
    const found = new Map(this.#stored.all(header.id).map((blob) => [blob.name, sha256OfBytes(blob.bytes)]));
    return wanted.length === found.size && wanted.every(([name, digest]) => found.get(name) === digest);
  }
}

function checkEnds(db: WriteDb, check: ChainCheck): ChainFault | null {
  const ends = db.$client
    .prepare<[], { device: string; n: number; tick: number; hash: Buffer }>(
      'SELECT device, n, tick, hash FROM ledger_head',
    )
    .all();
  for (const { device, n, tick, hash } of ends) {
    const fault = headFault(device, { n, tick, hash: hash.toString('hex') }, check.heads.get(device));
    if (fault !== null) return fault;
  }
  return null;
}

/**
 * Recomputes every hash, number, link, body digest and blob digest, in the order of arrival, and names the first fault.
 * It yields after every slice with the number of entries done, so that the caller decides when to go on: the window stays
 * alive, and 1,000,000 entries need no more memory than 2,000.
 */
export function* verify(db: WriteDb): Generator<number, Verification> {
  const raw = db.$client;
  const slice = raw.prepare<[number, number], Row>(
    'SELECT e.seq, e.header, lower(hex(e.hash)) AS hash, b.salt, b.text FROM ledger_entry e LEFT JOIN ledger_body b ON b.entry_id = e.id ' +
      'WHERE e.seq > ? ORDER BY e.seq LIMIT ?',
  );
  const check = new ChainCheck(sha256, 'required');
  const blobs = new Blobs(raw);
  let entries = 0;
  let last = 0;
  for (;;) {
    const rows = slice.all(last, sliceSize);
    for (const row of rows) {
      const body = row.salt === null || row.text === null ? null : { salt: row.salt, text: row.text };
      const judged = check.accept({ header: row.header, hash: row.hash, body });
      if ('fault' in judged) return { entries, fault: judged.fault };
      if (body !== null && !blobs.areWhole(judged.header, body.text))
        return { entries, fault: faultAt('blob', judged.header) };
      entries += 1;
    }
    const end = rows.at(-1);
    if (end === undefined) return { entries, fault: checkEnds(db, check) };
    last = end.seq;
    yield entries;
  }
}
