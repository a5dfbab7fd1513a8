import { sha256 } from '../../db/hash.ts';
import { verify } from '../../db/ledger/verify.ts';
import type { WriteDb } from '../../db/open.ts';
import { median, type Pair } from './measure.ts';
import { openStocked, type Stocked } from './stocked.ts';

/** What one entry gives to hash: its header, and salt and body in one piece. */
function textsBetween(db: WriteDb, after: number, upTo: number): readonly string[] {
  return db.$client
    .prepare<[number, number], { header: string; salted: string | null }>(
      'SELECT e.header, b.salt || b.text AS salted FROM ledger_entry e LEFT JOIN ledger_body b ON b.entry_id = e.id ' +
        'WHERE e.seq > ? AND e.seq <= ? ORDER BY e.seq',
    )
    .all(after, upTo)
    .flatMap(({ header, salted }) => (salted === null ? [header] : [header, salted]));
}

/**
 * Verifies the first entries of a ledger, and after every slice hashes the texts of the same slice once more, which are read
 * for that outside of the measurement.
 */
function verifyBesideHashing(db: WriteDb, most: number): Pair {
  const run = verify(db);
  let figure = 0;
  let baseline = 0;
  for (let done = 0; done < most;) {
    const start = performance.now();
    const step = run.next();
    figure += performance.now() - start;
    if (step.done) {
      if (step.value.fault !== null) throw new Error(`bench: ${step.value.fault.code} in a generated ledger`);
      break;
    }
    const texts = textsBetween(db, done, step.value);
    done = step.value;
    const hashing = performance.now();
    for (const text of texts) sha256(text);
    baseline += performance.now() - hashing;
  }
  return { figure, baseline };
}

/** Verification of so many entries beside the same number of SHA-256 calls over the same bytes. */
export function verifyLedger(of: Stocked, entries: number, passes: number): Pair {
  const { db, close } = openStocked(of);
  try {
    const pairs = Array.from({ length: passes }, () => verifyBesideHashing(db, entries));
    return { figure: median(pairs.map((pair) => pair.figure)), baseline: median(pairs.map((pair) => pair.baseline)) };
  } finally {
    close();
  }
}

/** Verification of the whole ledger, in milliseconds. */
export function verifyWhole(of: Stocked): number {
  const { db, close } = openStocked(of);
  const start = performance.now();
  for (const _ of verify(db));
  const took = performance.now() - start;
  close();
  return took;
}
