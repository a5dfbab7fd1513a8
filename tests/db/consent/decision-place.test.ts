import { expect, test } from 'vitest';
import { newDatabase } from '../../support/new-database.ts';

const questions = [
  [
    'the states of a stretch of customers',
    "SELECT * FROM consent_state WHERE customer_id > 'a' AND customer_id <= 'b' AND scope >= 'recall:' AND scope <= 'share;'",
  ],
  [
    'what was shown to a stretch of customers',
    "SELECT * FROM counted_notice_shown WHERE customer_id > 'a' AND customer_id <= 'b'",
  ],
  ['the decisions of an entry', "SELECT * FROM decided WHERE customer_id = 'a' AND tick = 1 AND entry_id = 'b'"],
  [
    'the decisions to be removed',
    "DELETE FROM decision WHERE place IN (SELECT place FROM decided WHERE customer_id = 'a')",
  ],
] as const;

// With 1,600,000 decisions of 100,000 customers, anything else would be seconds.
test.each(questions)('%s: found without looking through all decisions', (_, sql) => {
  const { db } = newDatabase();
  const plan = db.$client
    .prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
    .all()
    .map(({ detail }) => detail);
  expect(plan.join('\n')).toMatch(/SEARCH c USING PRIMARY KEY \(customer_id/);
  expect(plan.filter((step) => /^SCAN [cd]\b|AUTOMATIC/.test(step))).toEqual([]);
});
