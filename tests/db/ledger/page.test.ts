import { afterEach, expect, test, vi } from 'vitest';
import { readLedgerPage } from '../../../db/queries/entries.ts';
import { newDatabase } from '../../support/new-database.ts';

afterEach(() => void vi.restoreAllMocks());

const id = '019a0000-0000-7000-8000-00000000aaaa';

/** Every way of narrowing the ledger, and the index by which its page must be found. */
const filters = [
  ['nothing', {}, 'INTEGER PRIMARY KEY (rowid<?)'],
  ['a kind', { kind: 'consent.recorded' }, 'INDEX ledger_entry_kind (kind=? AND seq<?)'],
  ['a person', { staffId: id }, 'INDEX ledger_entry_staff (staff=? AND seq<?)'],
  ['a customer', { customerId: id }, 'INDEX ledger_entry_subject (subject=? AND seq<?)'],
  [
    'a kind and a person',
    { kind: 'consent.recorded', staffId: id },
    'INDEX ledger_entry_staff_kind (staff=? AND kind=? AND seq<?)',
  ],
  [
    'a kind and a customer',
    { kind: 'consent.recorded', customerId: id },
    'INDEX ledger_entry_subject (subject=? AND seq<?)',
  ],
  ['a person and a customer', { staffId: id, customerId: id }, 'INDEX ledger_entry_subject (subject=? AND seq<?)'],
  [
    'all three',
    { kind: 'consent.recorded', staffId: id, customerId: id },
    'INDEX ledger_entry_subject (subject=? AND seq<?)',
  ],
] as const;

/** How SQLite goes about the query that a page of the ledger is. */
function planOf(filter: object, before: number | null): readonly string[] {
  const { db } = newDatabase();
  const prepare = vi.spyOn(db.$client, 'prepare');
  readLedgerPage(db, before, 100, { kind: null, staffId: null, customerId: null, ...filter });
  const sql = prepare.mock.calls.map(([source]) => source).find((source) => source.includes('ledger_entry'));
  if (sql === undefined) throw new Error('the page was not asked for');
  const places = Array.from(sql.matchAll(/\?/g), () => null);
  return db.$client
    .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
    .all(...places)
    .map(({ detail }) => detail);
}

// With 1,000,000 entries, anything else would be seconds: a page is read in its order, from its place on, and no further.
test.each(filters)('a page narrowed by %s is found by an index, in its order', (_, filter, index) => {
  for (const before of [null, 500_000]) {
    const plan = planOf(filter, before);
    expect(plan[0]).toBe(`SEARCH e USING ${index}`);
    // Neither a scan nor a sort.
    expect(plan.filter((step) => !step.startsWith('SEARCH '))).toEqual([]);
  }
});

test('and a query without an index would show', () => {
  const { db } = newDatabase();
  expect(db.$client.prepare('EXPLAIN QUERY PLAN SELECT * FROM ledger_entry').all()).toMatchObject([
    { detail: 'SCAN ledger_entry' },
  ]);
});
