import { expect, test } from 'vitest';
import { receive } from '../../db/ledger/receive.ts';
import { countSince } from '../../db/queries/home.ts';
import { newPc } from '../support/pc.ts';
import { sampleBodies } from '../support/sample-bodies.ts';
import { readSealed } from '../support/sealed.ts';
import { trustedInstant, instantAt } from '../../electron/domain/dates/instant.ts';

test('the day of a PC is its own: what another recorded is not counted there', () => {
  const here = newPc(1);
  const there = newPc(2);
  here.perform({ do: 'draft', which: 0 });
  here.perform({ do: 'create', fields: sampleBodies['customer.created'] });
  const decisions = [{ scope: 0, answer: 'withdrawn', replacing: 'none' }] as const;
  here.perform({ do: 'decide', of: 0, notice: 0, decisions, minutesAgo: 0 });
  expect(receive(there.database.db, there.device, readSealed(here.database.db))).toMatchObject({ ok: true });
  const [own, other] = [here, there].map(({ database, device }) =>
    countSince(database.db, device, '2026-01-01T00:00:00.000Z'),
  );
  expect(own).toEqual({ answers: 1, stops: 1, slips: 0 });
  expect(other).toEqual({ answers: 0, stops: 0, slips: 0 });
  // From the first moment of the day on, and not before.
  const last = trustedInstant(
    here.database.db.$client.prepare<[], string>('SELECT max(recorded) FROM ledger_entry').pluck().get() ?? '',
  );
  expect(countSince(here.database.db, here.device, last).stops).toBe(1);
  expect(countSince(here.database.db, here.device, instantAt(Date.parse(last) + 1)).stops).toBe(0);
});
