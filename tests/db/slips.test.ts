import { expect, test } from 'vitest';
import { confirmedKinds } from '../../electron/domain/entries/confirmed-kinds.ts';
import { greatestSerial } from '../../db/queries/slips.ts';
import { newPc } from '../support/pc.ts';
import { sampleBodies } from '../support/sample-bodies.ts';

test('the kinds whose slips a customer has are exactly those whose body holds one', () => {
  const withSlip = Object.entries(sampleBodies).flatMap(([kind, body]) => ('slip' in body ? [kind] : []));
  expect(withSlip.toSorted()).toEqual([...confirmedKinds].toSorted());
});

test('what waits is counted and listed by an index that holds nothing else', () => {
  const { database } = newPc();
  try {
    const plan = (sql: string) =>
      database.db.$client
        .prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
        .all()
        .map(({ detail }) => detail)
        .join('; ');
    expect(plan("SELECT count(*) FROM slip WHERE waits_for = 'issue'")).toMatch(/COVERING INDEX slip_waiting/);
    const listed = plan("SELECT * FROM slip WHERE waits_for = 'signature' ORDER BY place DESC LIMIT 3");
    expect(listed).toMatch(/INDEX slip_waiting/);
    expect(listed).not.toMatch(/TEMP B-TREE/);
  } finally {
    database.remove();
  }
});

test('the numbers of a day go on behind the greatest, also beyond the three digits that most days need', () => {
  const here = newPc(1);
  const { db } = here.database;
  here.perform({ do: 'draft', which: 0 });
  here.perform({ do: 'create', fields: sampleBodies['customer.created'] });
  const decisions = [{ scope: 0, answer: 'refused', replacing: 'none' }] as const;
  const number = db.$client.prepare<[string, string]>('UPDATE slip SET receipt_no = ? WHERE entry_id = ?');
  for (const receiptNo of ['HA26-1122-1000', 'HA26-1122-999', 'HA26-1123-007']) {
    const [entry] = here.perform({ do: 'decide', of: 0, notice: 0, decisions, minutesAgo: 0 });
    number.run(receiptNo, entry?.id ?? '');
  }
  expect(['HA26-1122-', 'HA26-1123-', 'HA26-1124-'].map((day) => greatestSerial(db, day))).toEqual([1000, 7, 0]);
});
