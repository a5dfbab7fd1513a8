import { type StaffId, trustedId } from '../../../electron/domain/ids.ts';
import { afterEach, expect, test, vi } from 'vitest';
import {
  lastPlaceBefore,
  readEntriesAt,
  readEntriesBefore,
  readEntriesOfCustomer,
} from '../../../db/queries/entries.ts';
import { readRanges } from '../../../db/queries/audit.ts';
import { lastVerification } from '../../../db/queries/home.ts';
import { readBlock } from '../../../db/queries/ledger-blocks.ts';
import type { WriteDb } from '../../../db/open.ts';
import { newDatabase } from '../../support/new-database.ts';

afterEach(() => void vi.restoreAllMocks());

const customerId = trustedId('019a0000-0000-7000-8000-00000000aaaa');

/** The page of a customer's lines, narrowed or not. */
const ofCustomer = (filter: { kinds?: readonly string[]; staffId?: StaffId }) => (db: WriteDb) =>
  readEntriesOfCustomer(db, 500_000, 100, { customerId, kinds: [], staffId: null, ...filter });

const bySubject = 'SEARCH e USING INDEX ledger_entry_subject (subject=? AND seq<?)';

/** What a page of the ledger is read by, and the index by which it must be found. */
const questions = [
  ['by place', (db: WriteDb) => readEntriesBefore(db, 500_000, 100), 'SEARCH e USING INTEGER PRIMARY KEY (rowid<?)'],
  ['at its places', (db: WriteDb) => readEntriesAt(db, [1, 2]), 'SEARCH e USING INTEGER PRIMARY KEY (rowid=?)'],
  ['of a customer', ofCustomer({}), bySubject],
  ['of a customer and a kind', ofCustomer({ kinds: ['consent.recorded'] }), bySubject],
  ['of a customer and a person', ofCustomer({ staffId: customerId }), bySubject],
  ['of all three', ofCustomer({ kinds: ['consent.recorded'], staffId: customerId }), bySubject],
  [
    'block by block',
    (db: WriteDb) => readBlock(db, 7),
    'SEARCH ledger_entry USING INTEGER PRIMARY KEY (rowid>? AND rowid<?)',
  ],
  [
    'in a period',
    (db: WriteDb) => readRanges(db, { from: '2026-01-01', to: '2026-01-31' }),
    'SEARCH ledger_entry USING INDEX ledger_entry_order (tick>?)',
  ],
  [
    'up to a day',
    (db: WriteDb) => lastPlaceBefore(db, '2026-11-22T05:05:00.000Z'),
    'SCAN ledger_entry USING INDEX ledger_entry_order',
  ],
  ['for the last verification', (db: WriteDb) => lastVerification(db), 'SCAN e USING INDEX ledger_entry_verified'],
] as const;

/** How SQLite goes about a question. */
function planOf(ask: (db: WriteDb) => unknown): readonly string[] {
  const { db } = newDatabase();
  const prepare = vi.spyOn(db.$client, 'prepare');
  ask(db);
  const sql = prepare.mock.calls.map(([source]) => source).find((source) => source.includes('ledger_entry'));
  if (sql === undefined) throw new Error('nothing was asked for');
  return db.$client
    .prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql.replaceAll(/\?|:\w+/g, '1')}`)
    .all()
    .map(({ detail }) => detail);
}

// With 1,000,000 entries, anything else would be seconds: a page is read in its order, from its place on, and no further.
test.each(questions)('the ledger %s is found by an index', (_, ask, index) => {
  const plan = planOf(ask);
  expect(plan).toContain(index);
  // The list of places and the groups of a block are short; of the ledger nothing is scanned but the few verifications.
  const scans = plan.filter((step) => step.startsWith('SCAN ') && !step.startsWith('SCAN json_each'));
  expect(scans).toEqual(index.startsWith('SCAN ') ? [index] : []);
});

test('a page of the ledger is read in its order, without sorting', () => {
  for (const ask of [questions[0][1], questions[2][1], questions[5][1], questions[8][1], questions[9][1]])
    expect(planOf(ask).filter((step) => step.includes('TEMP B-TREE'))).toEqual([]);
});

test('and a query without an index would show', () => {
  const { db } = newDatabase();
  expect(db.$client.prepare('EXPLAIN QUERY PLAN SELECT * FROM ledger_entry').all()).toMatchObject([
    { detail: 'SCAN ledger_entry' },
  ]);
});
