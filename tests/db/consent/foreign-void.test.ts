import { beforeEach, expect, test } from 'vitest';
import { record } from '../../../db/ledger/append.ts';
import { rebuild } from '../../../db/ledger/rebuild.ts';
import { receive } from '../../../db/ledger/receive.ts';
import { readConsent, whoStops } from '../../../db/queries/consent.ts';
import { countSince } from '../../../db/queries/home.ts';
import { readTellingFacts } from '../../../db/queries/partner-telling.ts';
import { nextSlice } from '../../../db/queries/customer-slices.ts';
import { readSeenVersions } from '../../../db/queries/notice-seen.ts';
import { countUnshown } from '../../../db/queries/notice-unshown.ts';
import { findSlip } from '../../../db/queries/slips.ts';
import { findVoiding } from '../../../db/queries/taking-back.ts';
import { trustedId, type CustomerId, type EntryId } from '../../../electron/domain/ids.ts';
import { dumpProjections } from '../../support/dump.ts';
import { testNotices } from '../../support/notices.ts';
import { newPc, type Pc } from '../../support/pc.ts';
import { sampleBodies } from '../../support/sample-bodies.ts';
import { readSealed } from '../../support/sealed.ts';

/*
 * A record of another customer's that was taken back, as another PC may send it: by a fault of its program, or by somebody who
 * has its key. Whose decisions it names are not those of the customer whom it is about.
 */

let here: Pc;
let there: Pc;
let own: CustomerId;
let other: CustomerId;
let stop: EntryId;

const noticeId = testNotices[0]?.noticeId ?? trustedId('');

function createdBy(pc: Pc): CustomerId {
  const [entry] = pc.perform({ do: 'create', fields: sampleBodies['customer.created'] });
  if (entry?.subject === undefined || entry.subject === null) throw new Error('nobody was created');
  return trustedId(entry.subject);
}

const exchange = (from: Pc, to: Pc) =>
  expect(receive(to.database.db, to.device, readSealed(from.database.db))).toMatchObject({ ok: true });

/** What is known of a customer's will. */
function known(pc: Pc, customerId: CustomerId) {
  const { db } = pc.database;
  return {
    consent: readConsent(db, customerId),
    shown: readSeenVersions(db, customerId).shown.map((seen) => seen.noticeId),
    stops: whoStops(db, [customerId]).has(customerId),
    isVoided: findVoiding(db, stop) !== null,
    isSlipVoid: findSlip(db, stop)?.voidedBy !== null,
    today: countSince(db, here.device, '2026-01-01T00:00:00.000Z').answers,
    onceShared: readTellingFacts(db, customerId).onceAgreed.size,
    // Of all customers, those who have not been shown the notice.
    unshown: countUnshown(db, noticeId, nextSlice(db, '', 100) ?? { after: '', last: customerId }),
  };
}

beforeEach(() => {
  here = newPc(1);
  there = newPc(2);
  here.perform({ do: 'draft', which: 0 });
  own = createdBy(here);
  const answers = [
    { scope: 2, answer: 'agreed', replacing: 'none' },
    { scope: 1, answer: 'refused', replacing: 'none' },
  ] as const;
  const [entry] = here.perform({ do: 'decide', of: 0, notice: 0, decisions: answers, minutesAgo: 0 });
  if (entry === undefined) throw new Error('nothing was decided');
  stop = entry.id;
  exchange(here, there);
  other = createdBy(there);
});

function takeBack(subject: CustomerId, voidedId = stop): void {
  record(there.database.db, there.author(), [
    { id: there.next(), kind: 'consent.voided', subject, body: { voidedId, reason: '書き間違い' } },
  ]);
  exchange(there, here);
}

test('what is taken back of another customer takes nothing from this one', () => {
  const before = known(here, own);
  expect(before).toMatchObject({
    stops: true,
    isVoided: false,
    isSlipVoid: false,
    shown: [noticeId],
    unshown: 0,
    today: 1,
    onceShared: 1,
  });
  expect(before.consent.map(({ answer }) => answer)).toEqual(['agreed', 'refused']);
  takeBack(other);
  // The other customer has not been shown the notice, then as before.
  expect(known(here, own)).toEqual({ ...before, unshown: 1 });
  const live = dumpProjections(here.database.db);
  rebuild(here.database.db);
  expect(dumpProjections(here.database.db)).toBe(live);
  expect(known(here, own)).toEqual({ ...before, unshown: 1 });
});

test('nor does it take back that a partner was told of this one', () => {
  const told = here.next();
  const body = { ...sampleBodies['sharing.partner_told'], partner: 'lotas' };
  record(here.database.db, here.author(), [{ id: told, kind: 'sharing.partner_told', subject: own, body }]);
  exchange(here, there);
  const tellings = () => readTellingFacts(here.database.db, own).tellings.map(({ entryId }) => entryId);
  takeBack(other, told);
  expect(tellings()).toEqual([told]);
  takeBack(own, told);
  expect(tellings()).toEqual([]);
});

test('what is taken back of this one is taken back, also after the other', () => {
  takeBack(other);
  takeBack(own);
  expect(known(here, own)).toEqual({
    consent: [],
    shown: [],
    stops: false,
    isVoided: true,
    isSlipVoid: true,
    today: 0,
    onceShared: 0,
    unshown: 2,
  });
});

test('what two PCs take back is void by the first of them, on both', () => {
  const [first] = [here, there].map((pc) => {
    const id = pc.next();
    const body = { voidedId: stop, reason: '書き間違い' };
    record(pc.database.db, pc.author(), [{ id, kind: 'consent.voided', subject: own, body }]);
    return id;
  });
  const [fromHere, fromThere] = [here, there].map((pc) => readSealed(pc.database.db, pc.device));
  expect(receive(here.database.db, here.device, fromThere ?? [])).toMatchObject({ ok: true });
  expect(receive(there.database.db, there.device, fromHere ?? [])).toMatchObject({ ok: true });
  for (const { database } of [here, there]) expect(findSlip(database.db, stop)?.voidedBy).toBe(first);
});
