import type { CustomerId, EntryId, NoticeId } from '../../electron/domain/ids.ts';
import { describe, expect, test } from 'vitest';
import type { Notice } from '../../electron/domain/notice/notice.ts';
import type { ScopeText } from '../../electron/domain/notice/scope.ts';
import { newDesk, type TestDesk } from '../support/new-desk.ts';
import { addCustomer, answerTo, consentOf, stopOf } from './inputs.ts';

// 再確認要: a new notice changed what a customer had agreed to (consent rules 4 and 9).

const shared: ScopeText = 'share:lotas:vehicle';
const own: ScopeText = 'share:lotas:customer';
const responsibleParty = { name: '株式会社上山オート', address: '山形県上山市', representative: '齋藤利孝' };

/** Puts the next version in force. */
async function adopt(desk: TestDesk, version: number, change: (notice: Notice) => Partial<Notice>): Promise<NoticeId> {
  const notice = await desk.ask('notice.get', { noticeId: desk.noticeId });
  const next = { ...notice, version, responsibleParty, ...change(notice) };
  const { noticeId } = await desk.ask('notice.draft', { id: desk.id(), notice: next });
  await desk.ask('notice.adopt', { id: desk.id(), noticeId, effectiveOn: '2026-11-22' });
  return noticeId;
}

/** The cars' items are one more. */
const oneMoreItem = ({ itemGroups }: Notice): Partial<Notice> => ({
  itemGroups: itemGroups.map((group) =>
    group.code === 'vehicle' ? { ...group, items: [...group.items, { code: 'position', label: 'お車の位置' }] } : group,
  ),
});

/** Somebody who agreed to the first version, and the second one that shares more of the car. */
async function deskWithNewItem() {
  const desk = await newDesk();
  const customerId = await addCustomer(desk);
  const before = consentOf(desk, customerId, [answerTo(shared, 'agreed'), answerTo(own, 'agreed')]);
  await desk.ask('consent.record', before);
  const noticeId = await adopt(desk, 2, oneMoreItem);
  const show = () =>
    desk.ask('consent.record', consentOf(desk, customerId, [answerTo('use:offers:post', 'refused')], { noticeId }));
  return { desk, customerId, before, noticeId, show };
}

const stateOf = async (desk: TestDesk, customerId: CustomerId, scope: ScopeText) =>
  (await desk.ask('consent.state', { customerId })).find((row) => row.scope === scope);

async function reasonOf(desk: TestDesk, scope: ScopeText): Promise<readonly string[]> {
  const summary = await desk.ask('sharing.summary', {});
  const target = summary?.targets.find((one) => one.scope === scope);
  return target?.reasons.map(({ why }) => why) ?? [];
}

/** What the newest slip says of a scope. */
async function onSlip(desk: TestDesk, entryId: EntryId, scope: ScopeText) {
  await desk.ask('slip.issue', { target: 'file', id: desk.id(), entryId });
  const snapshot = desk.world.drawn.at(-1)?.snapshot;
  return snapshot?.type === 'consent' ? snapshot.states.find((row) => row.scope === scope)?.state : undefined;
}

describe('an agreement to less than the notice says by now', () => {
  test('is to be asked again, and what has not changed is not', async () => {
    const { desk, customerId } = await deskWithNewItem();
    expect(await stateOf(desk, customerId, shared)).toMatchObject({ answer: 'agreed', isOutdated: true });
    expect(await stateOf(desk, customerId, own)).toMatchObject({ answer: 'agreed', isOutdated: false });
  });

  test('puts nobody in, even once the new notice was shown; what has not changed counts again then', async () => {
    const { desk, show } = await deskWithNewItem();
    expect(await reasonOf(desk, shared)).toEqual(['notice_not_shown']);
    await show();
    expect(await reasonOf(desk, shared)).toEqual(['outdated']);
    expect(await reasonOf(desk, own)).toEqual(['agreed']);
    const list = await desk.ask('sharing.customers', { scope: shared, why: 'outdated', after: null });
    expect(list.customers).toHaveLength(1);
  });

  test('is no yes on a slip', async () => {
    const { desk, show } = await deskWithNewItem();
    const { entryId } = await show();
    expect(await onSlip(desk, entryId, shared)).toBe('outdated');
    expect(await onSlip(desk, entryId, own)).toBe('agreed');
  });

  test('given on the paper of the older one is printed in the words of that paper', async () => {
    const { desk, customerId, noticeId } = await deskWithNewItem();
    const versionOn = async (under: NoticeId) => {
      const given = consentOf(desk, customerId, [answerTo('use:offers:post', 'refused')], { noticeId: under });
      const { entryId } = await desk.ask('consent.record', given);
      await desk.ask('slip.issue', { target: 'printer', id: desk.id(), entryId });
      return desk.world.drawn.at(-1)?.notice.version;
    };
    expect(await versionOn(desk.noticeId)).toBe(1);
    expect(await versionOn(noticeId)).toBe(2);
  });

  test('is one again when it is given again, under the new notice', async () => {
    const { desk, customerId, before, noticeId } = await deskWithNewItem();
    const again = consentOf(desk, customerId, [answerTo(shared, 'agreed', { heads: [before.id] })], { noticeId });
    const { entryId } = await desk.ask('consent.record', again);
    expect(await stateOf(desk, customerId, shared)).toMatchObject({ answer: 'agreed', isOutdated: false });
    expect(await reasonOf(desk, shared)).toEqual(['agreed']);
    expect(await onSlip(desk, entryId, shared)).toBe('agreed');
  });

  test('is taken back as any other, and is then a stop', async () => {
    const { desk, customerId } = await deskWithNewItem();
    await desk.ask('consent.stop', stopOf(desk, customerId, [shared]));
    expect(await stateOf(desk, customerId, shared)).toMatchObject({ answer: 'withdrawn', isOutdated: false });
    expect(await reasonOf(desk, shared)).toEqual(['stopped']);
  });
});

describe('paper of the old notice, entered when the new one holds', () => {
  const onPaper = { method: 'paper', evidence: { kind: 'paper', binder: 'R8-014' } } as const;

  test('counts for what the new one says no more of, and only once that was shown', async () => {
    const desk = await newDesk();
    const customerId = await addCustomer(desk);
    const noticeId = await adopt(desk, 2, oneMoreItem);
    await desk.ask(
      'consent.record',
      consentOf(desk, customerId, [answerTo(shared, 'agreed'), answerTo(own, 'agreed')], {
        ...onPaper,
        occurred: '2026-11-20T01:00:00.000Z',
      }),
    );
    expect(await reasonOf(desk, own)).toEqual(['notice_not_shown']);
    await desk.ask(
      'consent.record',
      consentOf(desk, customerId, [answerTo('use:offers:post', 'refused')], { noticeId }),
    );
    expect(await reasonOf(desk, own)).toEqual(['agreed']);
    expect(await reasonOf(desk, shared)).toEqual(['outdated']);
  });

  test('beside an agreement to the new one: both stand, and only what both say is agreed to', async () => {
    const { desk, customerId, before, noticeId } = await deskWithNewItem();
    const again = consentOf(desk, customerId, [answerTo(shared, 'agreed', { heads: [before.id] })], { noticeId });
    await desk.ask('consent.record', again);
    const late = consentOf(desk, customerId, [answerTo(shared, 'agreed', { heads: [again.id] })], {
      ...onPaper,
      occurred: '2026-11-20T01:00:00.000Z',
    });
    await desk.ask('consent.record', late);
    expect(await stateOf(desk, customerId, shared)).toMatchObject({
      heads: [again.id, late.id].toSorted(),
      isOutdated: true,
      needsReview: false,
    });
    expect(await reasonOf(desk, shared)).toEqual(['outdated']);
  });
});

test('a manager is told how many are to be asked again by a draft: each customer once, and none who has died', async () => {
  const { desk, customerId, before } = await deskWithNewItem();
  const late = consentOf(desk, customerId, [answerTo(shared, 'agreed', { heads: [before.id] })], {
    occurred: '2026-11-21T05:00:00.000Z',
  });
  await desk.ask('consent.record', late);
  const dead = await addCustomer(desk, { name: '見本 三郎', kana: 'みほん さぶろう', phones: [] });
  await desk.ask('consent.record', consentOf(desk, dead, [answerTo(shared, 'agreed')]));
  const changes = { from: { deceasedOn: null }, to: { deceasedOn: '2026-11-20' } } as const;
  await desk.ask('customer.edit', { id: desk.id(), customerId: dead, changes });
  const notice = await desk.ask('notice.get', { noticeId: desk.noticeId });
  const next = {
    ...notice,
    version: 3,
    ...oneMoreItem(notice),
    responsibleParty: { ...responsibleParty, name: '見本' },
  };
  const { noticeId } = await desk.ask('notice.draft', { id: desk.id(), notice: next });
  const { outdated } = await desk.ask('notice.effects', { noticeId });
  expect(outdated.filter(({ scope }) => scope === shared)).toEqual([{ scope: shared, count: 1 }]);
});

test('the screen turned to the customer knows what is to be asked again', async () => {
  const { desk, customerId, noticeId } = await deskWithNewItem();
  await desk.ask('counter.begin', {
    id: desk.id(),
    customerId,
    noticeId,
    givenBy: { who: 'self' },
    mayReinstate: false,
  });
  const { states } = await desk.ask('counter.page', {});
  expect(states.filter(({ isOutdated }) => isOutdated).map(({ scope }) => scope)).toEqual([shared]);
});
