import { sha256, sha256OfBytes } from '../../db/hash.ts';
import { verify } from '../../db/ledger/verify.ts';
import type { WriteDb } from '../../db/open.ts';
import { median, type Pair } from './measure.ts';
import { withDb, type Stocked } from './stocked.ts';

/** What the entries give to hash: of each its header, and salt and body in one piece. */
function textsBetween(db: WriteDb, after: number, upTo: number): readonly string[] {
  return db.$client
    .prepare<[number, number], { header: string; salted: string | null }>(
      'SELECT e.header, b.salt || b.text AS salted FROM ledger_entry e LEFT JOIN ledger_body b ON b.seq = e.seq ' +
        'WHERE e.seq > ? AND e.seq <= ? ORDER BY e.seq',
    )
    .all(after, upTo)
    .flatMap(({ header, salted }) => (salted === null ? [header] : [header, salted]));
}

/** How long a verification took, and how long hashing alone takes: of the texts, and of the same already turned into bytes. */
interface Pass extends Pair {
  readonly ofBytes: number;
}

function hashing<T>(pieces: readonly T[], hash: (piece: T) => string): number {
  const start = performance.now();
  for (const piece of pieces) hash(piece);
  return performance.now() - start;
}

/**
 * Verifies a ledger, and after every slice hashes what that slice held once more, which is read for that outside of the
 * measurement.
 */
function verifyBesideHashing(db: WriteDb): Pass {
  const run = verify(db);
  const pass = { figure: 0, baseline: 0, ofBytes: 0 };
  for (let done = 0; ;) {
    const start = performance.now();
    const step = run.next();
    pass.figure += performance.now() - start;
    if (step.done && step.value.fault !== null)
      throw new Error(`bench: ${step.value.fault.code} in a generated ledger`);
    if (step.done) return pass;
    const texts = textsBetween(db, done, step.value);
    done = step.value;
    pass.baseline += hashing(texts, sha256);
    const pieces = texts.map((text) => Buffer.from(text));
    pass.ofBytes += hashing(pieces, sha256OfBytes);
  }
}

const passes = 5;

/** Verification of 1,000,000 entries beside the same number of SHA-256 calls over the same texts. */
export function verifyLedger(long: Stocked): Pass {
  const all = withDb(long, (db) => Array.from({ length: passes }, () => verifyBesideHashing(db)));
  const of = (what: keyof Pass) => median(all.map((pass) => pass[what]));
  return { figure: of('figure'), baseline: of('baseline'), ofBytes: of('ofBytes') };
}

/** Verification of the whole ledger, in milliseconds. */
export function verifyWhole(of: Stocked): number {
  return withDb(of, (db) => {
    const start = performance.now();
    for (const _ of verify(db));
    return performance.now() - start;
  });
}
