import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { rebuild } from '../../../db/ledger/rebuild.ts';
import { historyArb } from '../../support/arbitraries.ts';
import { countProjectedRows, dumpProjections, readKeptAnswers } from '../../support/dump.ts';
import { newPc } from '../../support/pc.ts';

test('what is folded anew equals what was folded entry by entry, whatever happened', () => {
  let rows = 0;
  fc.assert(
    fc.property(historyArb, (history) => {
      const pc = newPc();
      try {
        for (const step of history) pc.perform(step);
        const live = dumpProjections(pc.database.db);
        const { kept, due } = readKeptAnswers(pc.database.db);
        expect(kept).toEqual(due);
        rebuild(pc.database.db);
        expect(dumpProjections(pc.database.db)).toBe(live);
        rows += countProjectedRows(pc.database.db);
      } finally {
        pc.database.remove();
      }
    }),
    { numRuns: 60 },
  );
  expect(rows).toBeGreaterThan(1_000);
}, 300_000);

test('folding anew puts right what somebody wrote into the tables by hand', () => {
  const pc = newPc();
  fc.sample(historyArb, { numRuns: 20, seed: 7 })
    .flat()
    .forEach((step) => pc.perform(step));
  const { db } = pc.database;
  const live = dumpProjections(db);
  db.$client.exec(
    "UPDATE decision SET answer = 'agreed'; DELETE FROM contact_point; UPDATE ledger_stream SET entry_id = 'x' WHERE tick < 9",
  );
  expect(dumpProjections(db)).not.toBe(live);
  rebuild(db);
  expect(dumpProjections(db)).toBe(live);
});
