import { afterEach, expect, test, vi } from 'vitest';
import { readConsent, readConsentHeads, whoStops } from '../../../db/queries/consent.ts';
import { readSeenVersions } from '../../../db/queries/notice-seen.ts';
import { findCustomers } from '../../../db/queries/customers.ts';
import type { WriteDb } from '../../../db/open.ts';
import { trustedId } from '../../../electron/domain/ids.ts';
import { newDatabase } from '../../support/new-database.ts';

afterEach(() => void vi.restoreAllMocks());

const customerId = trustedId('019a0000-0000-7000-8000-00000000aaaa');

/** What every customer's screen, every count of joint use and every key in the box waits for. */
const questions = [
  ['the heads of a customer', (db: WriteDb) => readConsentHeads(db, customerId)],
  ['the present state of a customer', (db: WriteDb) => readConsent(db, customerId)],
  ['the notices that a customer was shown', (db: WriteDb) => readSeenVersions(db, customerId)],
  ['which of some customers stop something', (db: WriteDb) => whoStops(db, [customerId])],
  ['whom a text finds', (db: WriteDb) => findCustomers(db, '1234')],
] as const;

/** How SQLite goes about a question. */
function planOf(ask: (db: WriteDb) => unknown): readonly string[] {
  const { db } = newDatabase();
  const prepare = vi.spyOn(db.$client, 'prepare');
  ask(db);
  const [sql] = prepare.mock.calls.map(([source]) => source);
  if (sql === undefined) throw new Error('nothing was asked for');
  return db.$client
    .prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql.replaceAll(/\?|:\w+/g, "'1'")}`)
    .all()
    .map(({ detail }) => detail);
}

/** A list that was handed in, and what was found already: both are short. */
const isShort = (step: string) => /^SCAN (json_each |\(subquery-\d+\)$|counted_notice_shown$)/.test(step);

test.each(questions)('%s: no table is read from end to end', (_, ask) => {
  const plan = planOf(ask);
  expect(plan.some((step) => step.startsWith('SEARCH '))).toBe(true);
  expect(plan.filter((step) => step.startsWith('SCAN ') && !isShort(step))).toEqual([]);
});
