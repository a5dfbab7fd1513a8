import { expect, test } from 'vitest';
import { confirmedKinds } from '../../electron/domain/entries/confirmed-kinds.ts';
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
