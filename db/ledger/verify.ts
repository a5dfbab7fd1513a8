import { ChainCheck, faultAt, headFault, saltDigits, type ChainFault } from '../../electron/domain/ledger/chain.ts';
import type { EntryHeader } from '../../electron/domain/ledger/header.ts';
import { sha256, sha256OfBytes } from '../hash.ts';
import type { ReadDb } from '../open.ts';
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
  readonly saltLength: number | null;
  /** Salt and body in one piece, as bytes: to make texts of them only to hash them would take as long as hashing. */
  readonly salted: Buffer | null;
}

const sliceSize = 2_000;

/** Without the quotation mark before it, which stands everywhere and is what a search would stop at. */
const mark = Buffer.from('blobs":');

class Blobs {
  readonly #stored;
  readonly #owners: ReadonlySet<string>;

  constructor(db: ReadDb) {
    this.#stored = db.prepareQuery<[string], { name: string; bytes: Buffer }>(
      'SELECT name, bytes FROM ledger_blob WHERE entry_id = ?',
    );
    this.#owners = new Set(db.prepareQuery<[], string>('SELECT DISTINCT entry_id FROM ledger_blob').pluck().all());
  }

  /** Every blob that the body names is there, unchanged, and no other. Most bodies name none, and have none. */
  areWhole(header: EntryHeader, body: Buffer): boolean {
    if (!body.includes(mark) && !this.#owners.has(header.id)) return true;
    const wanted = Object.entries(blobDigests(body.toString()));
    const found = new Map(this.#stored.all(header.id).map((blob) => [blob.name, sha256OfBytes(blob.bytes)]));
    return wanted.length === found.size && wanted.every(([name, digest]) => found.get(name) === digest);
  }
}

function checkEnds(db: ReadDb, check: ChainCheck): ChainFault | null {
  const ends = db
    .prepareQuery<[], { device: string; n: number; tick: number; hash: Buffer }>(
      'SELECT device, n, tick, hash FROM ledger_head',
    )
    .all();
  for (const { device, n, tick, hash } of ends) {
    const fault = headFault(device, { n, tick, hash: hash.toString('hex') }, check.heads.get(device));
    if (fault !== null) return fault;
  }
  // Who removes the newest entries may remove the row that says where the chain must end along with them.
  const endless = [...check.heads].find(([device]) => ends.every((end) => end.device !== device));
  return endless === undefined ? null : { code: 'truncated', device: endless[0], n: endless[1].n + 1, id: null };
}

/**
 * Recomputes every hash, number, link, body digest and blob digest, in the order of arrival, and names the first fault.
 * It yields after every slice with the number of entries done, so that the caller decides when to go on: the window stays
 * alive, and 1,000,000 entries need no more memory than 2,000.
 */
export function* verify(db: ReadDb): Generator<number, Verification> {
  const slice = db.prepareQuery<[number, number], Row>(
    'SELECT e.seq, e.header, lower(hex(e.hash)) AS hash, octet_length(b.salt) AS saltLength, ' +
      'CAST(b.salt || b.text AS BLOB) AS salted FROM ledger_entry e ' +
      'LEFT JOIN ledger_body b ON b.seq = e.seq ' +
      'WHERE e.seq > ? ORDER BY e.seq LIMIT ?',
  );
  const check = new ChainCheck(sha256, 'required');
  const blobs = new Blobs(db);
  let entries = 0;
  let last = 0;
  for (;;) {
    const rows = slice.all(last, sliceSize);
    for (const row of rows) {
      const { header, hash, saltLength, salted } = row;
      const digest = salted !== null && saltLength === saltDigits ? sha256OfBytes(salted) : '';
      const judged = check.acceptDigested({ header, hash, digest: salted === null ? null : digest });
      if ('fault' in judged) return { entries, fault: judged.fault };
      const areBlobsWhole = salted === null || blobs.areWhole(judged.header, salted.subarray(saltLength ?? 0));
      if (!areBlobsWhole) return { entries, fault: faultAt('blob', judged.header) };
      entries += 1;
    }
    const end = rows.at(-1);
    if (end === undefined) return { entries, fault: checkEnds(db, check) };
    last = end.seq;
    yield entries;
  }
}
