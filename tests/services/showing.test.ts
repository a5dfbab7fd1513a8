import type { Showing } from '../../electron/domain/consent/showing.ts';
import { expect, test } from 'vitest';
import { readAloud } from '../support/showing.ts';
import { newDesk, type TestDesk } from '../support/new-desk.ts';
import { addCustomer, answerTo, consentOf, stopOf } from './inputs.ts';
import type { CustomerId } from '../../electron/domain/ids.ts';

const agreeing = (desk: TestDesk, customerId: CustomerId, change: Partial<ReturnType<typeof consentOf>> = {}) =>
  desk.ask('consent.record', consentOf(desk, customerId, [answerTo('recall:lotas', 'agreed')], change));

const seenBy = async (desk: TestDesk, customerId: CustomerId) => {
  const { shown, asked } = await desk.ask('consent.background', { customerId });
  return { shown, asked };
};

test('answers by the words of a notice do not show it: the list, the count and joint use say so', async () => {
  const desk = await newDesk();
  const customerId = await addCustomer(desk);
  await agreeing(desk, customerId, { shown: null });
  expect(await seenBy(desk, customerId)).toEqual({ shown: [], asked: [desk.noticeId] });
  expect(await desk.ask('notice.unshown_count', {})).toBe(1);
  const reasons = async () => {
    const { customers } = await desk.ask('sharing.customers', {
      scope: 'recall:lotas',
      why: 'notice_not_shown',
      after: null,
    });
    return customers.map((line) => line.customerId);
  };
  expect(await reasons()).toEqual([customerId]);
  const shown: Showing = { how: 'screen', seconds: 12, comparedWith: null, wordings: ['ordinary'] };
  await desk.ask('consent.show_notice', { id: desk.id(), customerId, noticeId: desk.noticeId, shown });
  expect((await seenBy(desk, customerId)).shown).toMatchObject([{ noticeId: desk.noticeId }]);
  expect(await desk.ask('notice.unshown_count', {})).toBe(0);
  expect(await reasons()).toEqual([]);
});

test('a stop shows nothing and asks nothing', async () => {
  const desk = await newDesk();
  const customerId = await addCustomer(desk);
  await desk.ask('consent.stop', stopOf(desk, customerId, ['recall:lotas']));
  await desk.ask('consent.record', {
    ...consentOf(desk, customerId, [answerTo('recall:broadleaf', 'refused')]),
    shown: null,
  });
  expect(await seenBy(desk, customerId)).toEqual({ shown: [], asked: [] });
});

test('what was taken back as entered in error has shown nothing, with answers or without', async () => {
  const desk = await newDesk();
  const customerId = await addCustomer(desk);
  const { entryId } = await agreeing(desk, customerId);
  const id = desk.id();
  await desk.ask('consent.show_notice', { id, customerId, noticeId: desk.noticeId, shown: readAloud });
  for (const voidedId of [entryId, id]) {
    expect((await seenBy(desk, customerId)).shown).toHaveLength(1);
    await desk.ask('consent.void', { id: desk.id(), customerId, voidedId, reason: '別のお客様' });
  }
  expect(await seenBy(desk, customerId)).toEqual({ shown: [], asked: [] });
  expect(await desk.ask('notice.unshown_count', {})).toBe(1);
});

test('a slip says that a notice was shown only where it was, with these answers or before', async () => {
  const desk = await newDesk();
  const customerId = await addCustomer(desk);
  const slips = async () => {
    const entries = await desk.look((db) =>
      db.$client
        .prepare<[], string>(
          `SELECT b.text ->> '$.slip.isNoticeShown' FROM ledger_entry e JOIN ledger_body b ON b.seq = e.seq
           WHERE e.kind = 'consent.recorded' ORDER BY e.seq`,
        )
        .pluck()
        .all(),
    );
    return entries.map(Number);
  };
  await agreeing(desk, customerId, { shown: null });
  const heads = async () => (await desk.ask('consent.state', { customerId })).flatMap((row) => row.heads);
  const again = async (shown: typeof readAloud | null) =>
    desk.ask(
      'consent.record',
      consentOf(desk, customerId, [answerTo('recall:lotas', 'agreed', { heads: await heads() })], { shown }),
    );
  await again(readAloud);
  await again(null);
  await desk.ask('consent.stop', stopOf(desk, customerId, ['recall:lotas']));
  expect(await slips()).toEqual([0, 1, 1, 0]);
});

test('a draft is shown to nobody, and nothing to somebody who is no customer', async () => {
  const desk = await newDesk();
  const customerId = await addCustomer(desk);
  const notice = await desk.ask('notice.get', { noticeId: desk.noticeId });
  const draft = await desk.ask('notice.draft', { id: desk.id(), notice: { ...notice, version: 2, title: '次の版' } });
  const show = { id: desk.id(), customerId, noticeId: draft.noticeId, shown: readAloud };
  expect(await desk.fail('consent.show_notice', show)).toEqual({ kind: 'conflict', about: 'notice_not_adopted' });
  const nobody = { ...show, id: desk.id(), customerId: desk.id(), noticeId: desk.noticeId };
  expect(await desk.fail('consent.show_notice', nobody)).toEqual({ kind: 'not_found' });
});

test('sent again it is recorded once; another showing under the same id is another command', async () => {
  const desk = await newDesk();
  const customerId = await addCustomer(desk);
  const show = { id: desk.id(), customerId, noticeId: desk.noticeId, shown: readAloud };
  await desk.ask('consent.show_notice', show);
  await desk.ask('consent.show_notice', show);
  const other = { ...show, shown: { ...readAloud, how: 'screen' as const } };
  expect((await desk.fail('consent.show_notice', other)).kind).toBe('conflict');
  const history = await desk.ask('customer.history', { customerId });
  expect(history.filter(({ kind }) => kind === 'notice.shown')).toHaveLength(1);
});
