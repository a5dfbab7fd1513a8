import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { record, type AnyNewEntry } from '../../../db/ledger/append.ts';
import { rebuild } from '../../../db/ledger/rebuild.ts';
import { receive } from '../../../db/ledger/receive.ts';
import { historyArb } from '../../support/arbitraries.ts';
import { countProjectedRows, dumpProjections, readKeptAnswers } from '../../support/dump.ts';
import { newPc, type Pc } from '../../support/pc.ts';
import { sampleBodies } from '../../support/sample-bodies.ts';
import { readSealed } from '../../support/sealed.ts';

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

const exchange = (from: Pc, to: Pc) =>
  expect(receive(to.database.db, to.device, readSealed(from.database.db))).toMatchObject({ ok: true });

test('a long ledger of two PCs, which ticked alike at every border of what is read at once', () => {
  const pcs = [newPc(1), newPc(2)] as const;
  const [here, there] = pcs;
  // One entry that both have; from there on each tick is that of two entries, as the 1,000th and the 1,001st.
  here.perform({ do: 'draft', which: 0 });
  exchange(here, there);
  for (const pc of pcs) {
    const entries = Array.from({ length: 1_250 }, (_, at): AnyNewEntry => {
      const id = pc.next();
      return {
        id,
        kind: 'customer.created',
        subject: id,
        body: { ...sampleBodies['customer.created'], name: `${at}` },
      };
    });
    record(pc.database.db, pc.author(), entries);
  }
  exchange(there, here);
  exchange(here, there);
  const { db } = here.database;
  const ticks = db.$client.prepare('SELECT tick FROM ledger_entry ORDER BY tick, device').pluck().all();
  expect([ticks.length, ticks[999] === ticks[1_000], ticks[1_999] === ticks[2_000]]).toEqual([2_501, true, true]);
  const live = dumpProjections(db);
  expect(live).toContain('-- customer: 2500');
  expect(dumpProjections(there.database.db)).toBe(live);
  rebuild(db);
  expect(dumpProjections(db)).toBe(live);
}, 120_000);

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
