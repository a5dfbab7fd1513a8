import type { DeviceId } from '../../electron/domain/ids.ts';
import type { ChainFault } from '../../electron/domain/ledger/chain.ts';
import type { ReadDb } from '../open.ts';
import { countEntries } from '../queries/entries.ts';
import { findDevice } from '../queries/devices.ts';
import { signsAs } from '../signing.ts';
import { compareTables, type DifferingRows } from './compare-rows.ts';
import type { FoldedAnew } from './folded-anew.ts';
import { schemaDifferences, type SchemaDifference } from './schema-differences.ts';
import { verify } from './verify.ts';

/** What a check of the whole database has found. */
export interface Checked {
  /** How many entries were looked at, and the first fault of the chain. */
  readonly entries: number;
  readonly fault: ChainFault | null;
  readonly schema: readonly SchemaDifference[];
  readonly differing: readonly DifferingRows[];
  /** How many rows were compared with the ledger; null where they could not be, because the ledger itself is not whole. */
  readonly rows: number | null;
  /** Whether this PC signs with the key that it was enrolled with. */
  readonly isKeyOurs: boolean;
}

/** How far a check is. */
export interface CheckStep {
  readonly done: number;
  readonly total: number;
  /** The entries whose chain has been looked at. */
  readonly entries: number;
}

/** About so much of its time a check takes for the chain, for folding and for comparing. */
const share = { chain: 1, fold: 6, compare: 2 };
const whole = share.chain + share.fold + share.compare;

function* verifyChain(live: ReadDb, total: number) {
  const run = verify(live);
  for (;;) {
    const step = run.next();
    if (step.done === true) return step.value;
    yield { done: step.value * share.chain, total: total * whole, entries: step.value };
  }
}

/** The tables of which there are no rows to compare: they are gone, or have another form. */
function withoutForm(schema: readonly SchemaDifference[]): ReadonlySet<string> {
  return new Set(schema.flatMap(({ expected }) => (expected?.type === 'table' ? [expected.name] : [])));
}

/**
 * Checks that the database is what its ledger says: the chain itself, then the schema, the rows of every projection and the key that
 * this PC signs with. It yields after every slice, so that the window stays alive. Of a ledger that is not whole nothing can be
 * folded: then its rows are not compared.
 */
export function* check(live: ReadDb, folded: FoldedAnew, device: DeviceId): Generator<CheckStep, Checked> {
  const schema = schemaDifferences(live, folded.db);
  const skipped = withoutForm(schema);
  const isReadable = ![...skipped].some((table) => table.startsWith('ledger_') && table !== 'ledger_stream');
  const ownKey = (db: ReadDb) => {
    const enrolled = findDevice(db, device);
    return enrolled !== null && signsAs(live, enrolled.publicKey);
  };
  const notCompared = { schema, differing: [], rows: null };
  if (!isReadable) return { entries: 0, fault: null, ...notCompared, isKeyOurs: ownKey(live) };
  const total = countEntries(live);
  const { entries, fault } = yield* verifyChain(live, total);
  if (fault !== null) return { entries, fault, ...notCompared, isKeyOurs: ownKey(live) };
  for (const done of folded.fold()) {
    yield { done: entries * share.chain + done * share.fold, total: total * whole, entries };
  }
  const compared = compareTables(live, folded, skipped);
  for (;;) {
    const step = compared.next();
    if (step.done === true) return { entries, fault: null, schema, ...step.value, isKeyOurs: ownKey(folded.db) };
    const before = entries * (share.chain + share.fold);
    yield { done: before + Math.floor(entries * share.compare * step.value), total: total * whole, entries };
  }
}
