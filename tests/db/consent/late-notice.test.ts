import { trustedId } from '../../../electron/domain/ids.ts';
import { expect, test } from 'vitest';
import { rebuild } from '../../../db/ledger/rebuild.ts';
import { receive } from '../../../db/ledger/receive.ts';
import { readConsent, whoStops } from '../../../db/queries/consent.ts';
import { listPartnersToTell } from '../../../db/queries/partner-telling.ts';
import { dumpProjections, readKeptAnswers } from '../../support/dump.ts';
import { testScopes } from '../../support/notices.ts';
import { newPc, type Pc } from '../../support/pc.ts';
import { sampleBodies } from '../../support/sample-bodies.ts';
import { readSealed } from '../../support/sealed.ts';

/** Sends what one PC recorded itself. */
function send(from: Pc, to: Pc): void {
  const own = readSealed(from.database.db, from.device);
  expect(receive(to.database.db, to.device, own)).toMatchObject({ ok: true });
}

/** The partners who have to be told something of anybody. */
const partners = ({ database: { db } }: Pc) => listPartnersToTell(db, 9).map(({ partner }) => partner);

test('a yes that took a stop back counts from the moment its notice arrives, also for the mark in the box', () => {
  const [office, counter, other] = [newPc(1), newPc(2), newPc(3)] as const;
  office.perform({ do: 'draft', which: 0 });
  send(office, counter);
  const [created] = counter.perform({ do: 'create', fields: sampleBodies['customer.created'] });
  const customerId = trustedId(created?.subject ?? expect.fail('nobody was created'));
  for (const answer of ['refused', 'agreed'] as const) {
    const decisions = [{ scope: 1, answer, replacing: 'all' as const }];
    counter.perform({ do: 'decide', of: 0, notice: 0, decisions, minutesAgo: 0 });
  }
  const known = ({ database: { db } }: Pc) => ({
    answers: readConsent(db, customerId).map(({ answer }) => answer),
    stops: whoStops(db, [customerId]).has(customerId),
  });
  expect(known(counter)).toEqual({ answers: ['agreed'], stops: false });
  // The other PC hears of the answers before it hears of the notice: until then only the stop counts.
  send(counter, other);
  expect(known(other)).toEqual({ answers: ['refused'], stops: true });
  send(office, other);
  expect(known(other)).toEqual({ answers: ['agreed'], stops: false });
  const { db } = other.database;
  const { kept, due } = readKeptAnswers(db);
  expect(kept).toEqual(due);
  const live = dumpProjections(db);
  rebuild(db);
  expect(dumpProjections(db)).toBe(live);
});

test('and so does the partner whom nobody has to tell any more', () => {
  const [office, counter, other] = [newPc(1), newPc(2), newPc(3)] as const;
  office.perform({ do: 'draft', which: 0 });
  send(office, counter);
  counter.perform({ do: 'create', fields: sampleBodies['customer.created'] });
  for (const answer of ['agreed', 'withdrawn', 'agreed'] as const) {
    const decisions = [{ scope: testScopes.indexOf('share:lotas:customer'), answer, replacing: 'all' as const }];
    counter.perform({ do: 'decide', of: 0, notice: 0, decisions, minutesAgo: 0 });
  }
  expect(partners(counter)).toEqual([]);
  send(counter, other);
  expect(partners(other)).toEqual(['lotas']);
  send(office, other);
  expect(partners(other)).toEqual([]);
  const { db } = other.database;
  const live = dumpProjections(db);
  rebuild(db);
  expect(dumpProjections(db)).toBe(live);
});
