import type { CustomerId, NoticeId } from '../../electron/domain/ids.ts';
import { describe, expect, test } from 'vitest';
import { effectOf, kindNames } from '../../electron/domain/entries/index.ts';
import type { Notice } from '../../electron/domain/notice/notice.ts';
import type { ScopeText } from '../../electron/domain/notice/scope.ts';
import { newDesk, type TestDesk } from '../support/new-desk.ts';
import { addCar, addCustomer, answerTo, consentOf, stopOf } from './inputs.ts';

const scope = 'share:lotas:customer';
const party = { name: '株式会社上山オート', address: '山形県上山市高松字北谷地300-2', representative: '齋藤利孝' };

/** Puts a new version in force, in which somebody answers for the shared data. */
async function adoptNext(desk: TestDesk, change: Partial<Notice> = {}): Promise<NoticeId> {
  const notice = await desk.ask('notice.get', { noticeId: desk.noticeId });
  const next = { ...notice, version: 2, responsibleParty: party, ...change };
  const { noticeId } = await desk.ask('notice.draft', { id: desk.id(), notice: next });
  await desk.ask('notice.adopt', { id: desk.id(), noticeId, effectiveOn: '2026-11-22' });
  return noticeId;
}

/** The reasons of one scope. */
async function reasonsOf(desk: TestDesk, of: ScopeText = scope): Promise<Readonly<Record<string, number>>> {
  const summary = await desk.ask('sharing.summary', {});
  const reasons = summary?.targets.find((target) => target.scope === of)?.reasons ?? [];
  return Object.fromEntries(reasons.map(({ why, count }) => [why, count]));
}

/** The customers of a page of a list. */
const idsOn = (page: { readonly customers: readonly { readonly customerId: CustomerId }[] }) =>
  page.customers.map(({ customerId }) => customerId);

/** Who holds a car as what. */
const held = (role: 'owner' | 'user', customerId: CustomerId) =>
  ({ role, kind: 'customer', customerId, sinceOn: null }) as const;

describe('joint use', () => {
  test('while the notice names nobody who answers for the data, nobody is in, and who agreed is told why', async () => {
    const desk = await newDesk();
    const customerId = await addCustomer(desk);
    const other = await addCustomer(desk);
    await desk.ask('consent.record', consentOf(desk, customerId, [answerTo(scope, 'agreed')]));
    await desk.ask('consent.stop', stopOf(desk, other, [scope]));
    expect(await desk.ask('sharing.summary', {})).toMatchObject({
      noticeId: desk.noticeId,
      hasResponsibleParty: false,
    });
    expect(await reasonsOf(desk)).toEqual({ no_responsible_party: 1, refused: 1 });
  });

  test('a new version leaves everybody out until they were shown it; a voided record has shown nothing', async () => {
    const desk = await newDesk();
    const customerId = await addCustomer(desk);
    await desk.ask('consent.record', consentOf(desk, customerId, [answerTo(scope, 'agreed')]));
    const noticeId = await adoptNext(desk);
    expect(await reasonsOf(desk)).toEqual({ notice_not_shown: 1 });
    const shown = consentOf(desk, customerId, [answerTo('use:offers:post', 'refused')], { noticeId });
    await desk.ask('consent.record', shown);
    expect(await reasonsOf(desk)).toEqual({ agreed: 1 });
    await desk.ask('consent.void', { id: desk.id(), customerId, voidedId: shown.id, reason: '別のお客様の分' });
    expect(await reasonsOf(desk)).toEqual({ notice_not_shown: 1 });
  });

  test('is counted anew whatever was recorded, and not because somebody looked', async () => {
    const desk = await newDesk();
    const customerId = await addCustomer(desk);
    expect(await reasonsOf(desk)).toEqual({ notice_not_shown: 1 });
    await desk.ask('customer.open', { id: desk.id(), customerId });
    expect(await reasonsOf(desk)).toEqual({ notice_not_shown: 1 });
    const { entryId } = await desk.ask('consent.record', consentOf(desk, customerId, [answerTo(scope, 'pending')]));
    await desk.ask('slip.issue', { target: 'file', id: desk.id(), entryId });
    expect(await reasonsOf(desk)).toEqual({ pending: 1 });
    await desk.ask('consent.stop', stopOf(desk, customerId, [scope]));
    expect(await reasonsOf(desk)).toEqual({ refused: 1 });
    const changes = { from: { deceasedOn: null }, to: { deceasedOn: '2026-11-01' } } as const;
    const other = await addCustomer(desk);
    await desk.ask('customer.edit', { id: desk.id(), customerId: other, changes });
    expect(await reasonsOf(desk)).toEqual({ refused: 1, deceased: 1 });
    // Another notice holds from here on, without anybody having recorded anything.
    desk.world.clock.now -= 24 * 3_600_000;
    expect(await desk.ask('sharing.summary', {})).toBeNull();
  });

  test('the list behind a count names its customers by reading, page after page', async () => {
    const desk = await newDesk();
    for (let at = 0; at < 53; at += 1) await addCustomer(desk, { kana: `かな${String.fromCodePoint(0x3042 + at)}` });
    const first = await desk.ask('sharing.customers', { scope, why: 'notice_not_shown', after: null });
    expect(first.customers).toHaveLength(50);
    expect(first.after).toBe(first.customers[49]?.customerId);
    const second = await desk.ask('sharing.customers', { scope, why: 'notice_not_shown', after: first.after });
    expect(second.customers).toHaveLength(3);
    expect(second.after).toBeNull();
    const ids = [...first.customers, ...second.customers].map(({ customerId }) => customerId);
    expect(new Set(ids).size).toBe(53);
    expect(await desk.ask('sharing.customers', { scope, why: 'agreed', after: null })).toEqual({
      customers: [],
      after: null,
    });
  });

  test('the list of namesakes goes on behind the border of a page, and each stands on it once', async () => {
    const desk = await newDesk();
    const ids = [];
    for (let at = 0; at < 53; at += 1) ids.push(await addCustomer(desk, { kana: 'さとう' }));
    const byId = ids.toSorted((a, b) => (a < b ? -1 : 1));
    const first = await desk.ask('sharing.customers', { scope, why: 'notice_not_shown', after: null });
    const second = await desk.ask('sharing.customers', { scope, why: 'notice_not_shown', after: first.after });
    expect([idsOn(first), idsOn(second)]).toEqual([byId.slice(0, 50), byId.slice(50)]);
    expect([first.after, second.after]).toEqual([byId[49], null]);
    const begun = await desk.ask('notice.unshown', { after: null });
    const ended = await desk.ask('notice.unshown', { after: begun.after });
    expect([idsOn(begun), idsOn(ended)]).toEqual([byId.slice(0, 50), byId.slice(50)]);
    expect([begun.count, begun.after, ended.after]).toEqual([53, byId[49], null]);
  });

  test.each([49, 50, 51])('a list of %d customers has no page without any, and loses none', async (many) => {
    const desk = await newDesk();
    for (let at = 0; at < many; at += 1) await addCustomer(desk, { kana: 'さとう' });
    for (const ask of [
      (after: CustomerId | null) => desk.ask('sharing.customers', { scope, why: 'notice_not_shown', after }),
      (after: CustomerId | null) => desk.ask('notice.unshown', { after }),
    ]) {
      const first = await ask(null);
      const rest = first.after === null ? null : await ask(first.after);
      expect([first.customers.length, rest?.customers.length]).toEqual(many > 50 ? [50, many - 50] : [many, undefined]);
    }
  });

  test('is counted anew after every kind of entry but those by which nothing is otherwise', () => {
    // Of those who stand somewhere, their cars, their answers and the notice: only that somebody looked, or that a file came out.
    const passed = kindNames.filter((kind) => effectOf(kind) !== 'changes');
    expect(passed.filter((kind) => /^(customer|vehicle|consent|notice|rules|company)\./.test(kind))).toEqual([
      'customer.opened',
      'consent.exported',
      'consent.export_failed',
    ]);
  });

  test('follows a car that is passed on, edited by nobody else and by no decision', async () => {
    const desk = await newDesk();
    const cars: ScopeText = 'share:lotas:vehicle';
    const noticeId = await adoptNext(desk);
    const customerId = await addCustomer(desk);
    const other = await addCustomer(desk);
    const vehicleId = await addCar(desk, customerId);
    const agreed = consentOf(desk, customerId, [answerTo(cars, 'agreed')], { noticeId });
    await desk.ask('consent.record', agreed);
    const pass = (...holders: ReturnType<typeof held>[]) =>
      desk.ask('vehicle.pass', { id: desk.id(), customerId, vehicleId, holders });
    await pass(held('user', customerId));
    expect(await reasonsOf(desk, cars)).toMatchObject({ agreed: 1 });
    await pass(held('owner', other));
    expect(await reasonsOf(desk, cars)).toMatchObject({ owner_is_not_user: 1 });
    await desk.ask('vehicle.retire', { id: desk.id(), customerId, vehicleId, how: 'scrapped', on: '2026-11-22' });
    expect(await reasonsOf(desk, cars)).toMatchObject({ agreed: 1 });
  });

  test('leaves out owner and user alike, where two customers share a car', async () => {
    const desk = await newDesk();
    const cars: ScopeText = 'share:lotas:vehicle';
    const noticeId = await adoptNext(desk);
    const customerId = await addCustomer(desk);
    const other = await addCustomer(desk);
    for (const who of [customerId, other])
      await desk.ask('consent.record', consentOf(desk, who, [answerTo(cars, 'agreed')], { noticeId }));
    const vehicleId = await addCar(desk, customerId);
    const holders = [held('owner', customerId), held('user', other)];
    await desk.ask('vehicle.pass', { id: desk.id(), customerId, vehicleId, holders });
    expect(await reasonsOf(desk, cars)).toEqual({ owner_is_not_user: 2 });
  });

  test('is asked about only under a notice in force, and only about what that offers', async () => {
    const desk = await newDesk();
    const asked = { scope: 'share:nobody:customer', why: 'agreed', after: null };
    expect(await desk.fail('sharing.customers', asked)).toEqual({ kind: 'conflict', about: 'scope_not_in_notice' });
    desk.world.clock.now -= 24 * 3_600_000;
    expect(await desk.ask('sharing.summary', {})).toBeNull();
    expect(await desk.fail('sharing.customers', { ...asked, scope })).toEqual({
      kind: 'conflict',
      about: 'notice_not_adopted',
    });
  });
});

describe('who has not been shown the notice in force', () => {
  test('are the living who never were, or only by a record that was taken back', async () => {
    const desk = await newDesk();
    const shown = await addCustomer(desk, { kana: 'いろは' });
    const stopped = await addCustomer(desk, { kana: 'あいう' });
    await addCustomer(desk, { deceasedOn: '2026-10-01' });
    const command = consentOf(desk, shown, [answerTo(scope, 'refused')]);
    await desk.ask('consent.record', command);
    await desk.ask('consent.stop', stopOf(desk, stopped, [scope]));
    const list = await desk.ask('notice.unshown', { after: null });
    expect(list).toMatchObject({ version: 1, count: 1, after: null });
    expect(list.customers.map(({ customerId }) => customerId)).toEqual([stopped]);
    expect(await desk.ask('notice.unshown_count', {})).toBe(1);
    await desk.ask('consent.void', { id: desk.id(), customerId: shown, voidedId: command.id, reason: '別の方の分' });
    const after = await desk.ask('notice.unshown', { after: stopped });
    expect(after).toMatchObject({ count: 2, customers: [{ customerId: shown }] });
    expect(await desk.ask('notice.unshown_count', {})).toBe(2);
  });

  test('are everybody once a new version holds, and nobody while none does', async () => {
    const desk = await newDesk();
    const customerId = await addCustomer(desk);
    await desk.ask('consent.record', consentOf(desk, customerId, [answerTo(scope, 'agreed')]));
    expect(await desk.ask('notice.unshown', { after: null })).toMatchObject({ count: 0, customers: [] });
    await adoptNext(desk);
    expect(await desk.ask('notice.unshown', { after: null })).toMatchObject({ version: 2, count: 1 });
    desk.world.clock.now -= 24 * 3_600_000;
    expect(await desk.ask('notice.unshown', { after: null })).toEqual({
      version: null,
      count: 0,
      customers: [],
      after: null,
    });
  });
});
