import { type CustomerId, trustedId } from '../../electron/domain/ids.ts';
import { describe, expect, test } from 'vitest';
import type { ScopeText } from '../../electron/domain/notice/scope.ts';
import { newDesk, type TestDesk } from '../support/new-desk.ts';
import { testNotices } from '../support/notices.ts';
import { addCustomer, answerTo, consentOf, parentOf, stopOf } from './inputs.ts';

const mail: ScopeText = 'use:offers:email';
const recall: ScopeText = 'recall:lotas';

async function deskWithCustomer() {
  const desk = await newDesk();
  return { desk, customerId: await addCustomer(desk) };
}

async function stateOf(desk: TestDesk, customerId: CustomerId, scope: ScopeText) {
  return (await desk.ask('consent.state', { customerId })).find((row) => row.scope === scope);
}

describe('what a customer decides', () => {
  test('stands from then on; what was not asked stays 未確認', async () => {
    const { desk, customerId } = await deskWithCustomer();
    expect(await desk.ask('consent.state', { customerId })).toEqual([]);
    const input = consentOf(desk, customerId, [answerTo(mail, 'agreed'), answerTo(recall, 'pending')]);
    const slip = await desk.ask('consent.record', input);
    expect(slip).toEqual({
      entryId: input.id,
      receiptNo: 'HA26-1122-001',
      code: expect.stringMatching(/^[0-9A-Z-]{12}·[0-9A-Z]$/),
    });
    const common = {
      heads: [input.id],
      needsReview: false,
      isOutdated: false,
      noticeId: desk.noticeId,
      occurred: '2026-11-22T05:05:00.000Z',
    };
    expect(await desk.ask('consent.state', { customerId })).toEqual([
      { scope: recall, answer: 'pending', ...common },
      { scope: mail, answer: 'agreed', ...common },
    ]);
  });

  test('takes the place of what was said before', async () => {
    const { desk, customerId } = await deskWithCustomer();
    const first = consentOf(desk, customerId, [answerTo(mail, 'agreed')]);
    await desk.ask('consent.record', first);
    const second = consentOf(desk, customerId, [answerTo(mail, 'pending', { heads: [first.id] })]);
    await desk.ask('consent.record', second);
    expect(await stateOf(desk, customerId, mail)).toMatchObject({
      answer: 'pending',
      heads: [second.id],
      needsReview: false,
      isOutdated: false,
    });
  });

  test('is of one customer and not of another', async () => {
    const { desk, customerId } = await deskWithCustomer();
    const other = await addCustomer(desk);
    await desk.ask('consent.record', consentOf(desk, customerId, [answerTo(mail, 'agreed')]));
    expect(await desk.ask('consent.state', { customerId: other })).toEqual([]);
  });

  test.each(['counter', 'phone', 'paper', 'email', 'fax'] as const)('may come by %s', async (method) => {
    const { desk, customerId } = await deskWithCustomer();
    await desk.ask('consent.record', consentOf(desk, customerId, [answerTo(mail, 'agreed')], { method }));
    expect(await stateOf(desk, customerId, mail)).toMatchObject({ answer: 'agreed' });
  });

  test('may be said by a legal representative or an agent, with proof on paper', async () => {
    const { desk, customerId } = await deskWithCustomer();
    const givenBy = await parentOf(desk, customerId);
    const evidence = { kind: 'paper', binder: '2026-11 A-17' } as const;
    const input = consentOf(desk, customerId, [answerTo(mail, 'agreed')], { givenBy, evidence });
    await desk.ask('consent.record', input);
    expect(await stateOf(desk, customerId, mail)).toMatchObject({ answer: 'agreed' });
  });
});

const conflict = (about: string) => ({ kind: 'conflict', about });

describe('nothing is recorded', () => {
  async function refused(change: (desk: TestDesk, customerId: CustomerId) => object | Promise<object>) {
    const { desk, customerId } = await deskWithCustomer();
    const first = consentOf(desk, customerId, [answerTo(recall, 'agreed')]);
    await desk.ask('consent.record', first);
    const before = await desk.ask('consent.state', { customerId });
    const failure = await desk.fail('consent.record', {
      ...consentOf(desk, customerId, [answerTo(mail, 'agreed')]),
      ...(await change(desk, customerId)),
    });
    expect(await desk.ask('consent.state', { customerId })).toEqual(before);
    expect(await desk.ask('slip.list', { customerId })).toHaveLength(1);
    return failure;
  }

  test('when somebody else recorded since the screen was drawn', async () => {
    expect(await refused(() => ({ decisions: [answerTo(mail, 'agreed'), answerTo(recall, 'agreed')] }))).toEqual(
      conflict('consent_changed'),
    );
  });
  test('when the screen showed something that is not there', async () => {
    const heads = [trustedId('019a0000-0000-7000-8000-00000000aaaa')];
    expect(await refused(() => ({ decisions: [answerTo(mail, 'agreed', { heads })] }))).toEqual(
      conflict('consent_changed'),
    );
  });
  test('when the notice is not known', async () => {
    expect(await refused(() => ({ noticeId: 'a'.repeat(64) }))).toEqual(conflict('notice_not_adopted'));
  });
  test('when the notice was drafted and not adopted', async () => {
    const drafted = testNotices[1];
    expect(
      await refused(async (desk) => {
        const notice = await desk.ask('notice.get', { noticeId: desk.noticeId });
        const { noticeId } = await desk.ask('notice.draft', { id: desk.id(), notice: { ...notice, version: 2 } });
        expect(drafted?.noticeId).not.toBe(noticeId);
        return { noticeId };
      }),
    ).toEqual(conflict('notice_not_adopted'));
  });
  test.each(['use:offers:telepathy', 'share:others:customer', 'recall:others', 'provide:insurer'] as const)(
    'when the notice does not mention %s',
    async (scope) =>
      expect(await refused(() => ({ decisions: [answerTo(scope, 'agreed')] }))).toEqual(
        conflict('scope_not_in_notice'),
      ),
  );
  test('when one of several is wrong', async () => {
    const decisions = [answerTo(mail, 'agreed'), answerTo('provide:insurer', 'agreed')];
    expect(await refused(() => ({ decisions }))).toEqual(conflict('scope_not_in_notice'));
  });
  test('when one scope is answered twice', async () => {
    const decisions = [answerTo(mail, 'agreed'), answerTo(mail, 'refused')];
    expect(await refused(() => ({ decisions }))).toMatchObject({
      kind: 'validation',
      fields: [{ path: 'decisions', code: 'scope_twice' }],
    });
  });
  test('when it shall have happened in the future', async () => {
    expect(await refused(() => ({ occurred: '2026-11-22T05:11:00.000Z' }))).toMatchObject({
      fields: [{ path: 'occurred', code: 'in_future' }],
    });
  });
  test('of a customer who is not there', async () => {
    expect(await refused(() => ({ customerId: '019a0000-0000-7000-8000-00000000bbbb' }))).toEqual({
      kind: 'not_found',
    });
  });
  test.each([
    ['decisions', []],
    ['decisions', Array.from({ length: 501 }, () => answerTo(mail, 'agreed'))],
    ['decisions', [{ ...answerTo(mail, 'agreed'), answer: 'unasked' }]],
    ['decisions', [{ ...answerTo(mail, 'agreed'), scope: 'use:Offers:email' }]],
    ['decisions', [{ ...answerTo(mail, 'agreed'), replaces: [] }]],
    ['method', 'telepathy'],
    ['givenBy', { who: 'agent' }],
    ['givenBy', { who: 'self', customerId: null }],
    ['evidence', { kind: 'signature', strokes: 'a'.repeat(64), picture: 'a'.repeat(64) }],
    ['evidence', { kind: 'paper', binder: 'あ'.repeat(41) }],
    ['occurred', '2026-11-22'],
    ['occurred', '2026-11-22T05:05:00Z'],
    ['occurred', '2026-02-30T05:05:00.000Z'],
    ['noticeId', null],
  ])('with %s %j', async (field, value) =>
    expect(await refused(() => ({ [field]: value }))).toMatchObject({ kind: 'validation' }),
  );
});

test('a clock that runs five minutes ahead is no reason to turn a customer away', async () => {
  const { desk, customerId } = await deskWithCustomer();
  const occurred = '2026-11-22T05:09:59.000Z';
  await desk.ask('consent.record', consentOf(desk, customerId, [answerTo(mail, 'agreed')], { occurred }));
  expect(await stateOf(desk, customerId, mail)).toMatchObject({ answer: 'agreed', occurred });
});

async function refusedBefore() {
  const { desk, customerId } = await deskWithCustomer();
  const stop = stopOf(desk, customerId, [mail]);
  await desk.ask('consent.stop', stop);
  return { desk, customerId, heads: [stop.id] };
}

describe('who once said no', () => {
  test.each(['agreed', 'pending'] as const)('is not made to say %s without being asked again', async (answer) => {
    const { desk, customerId, heads } = await refusedBefore();
    const input = consentOf(desk, customerId, [answerTo(mail, answer, { heads })]);
    expect(await desk.fail('consent.record', input)).toEqual({ kind: 'conflict', about: 'stop_not_confirmed' });
    expect(await stateOf(desk, customerId, mail)).toMatchObject({ answer: 'refused', heads });
  });

  test('and says yes now, was asked again: that is recorded', async () => {
    const { desk, customerId, heads } = await refusedBefore();
    const input = consentOf(desk, customerId, [answerTo(mail, 'agreed', { heads, reinstates: true })]);
    await desk.ask('consent.record', input);
    expect(await stateOf(desk, customerId, mail)).toMatchObject({
      answer: 'agreed',
      heads: [input.id],
      needsReview: false,
      isOutdated: false,
    });
    const body = await desk.look((db) =>
      db.$client
        .prepare<[string], string>('SELECT text FROM ledger_body JOIN ledger_entry USING (seq) WHERE id = ?')
        .pluck()
        .get(input.id),
    );
    expect(JSON.parse(body ?? '')).toMatchObject({ decisions: [{ scope: mail, reinstates: true, replaces: heads }] });
  });

  test('and says yes to that and to something new: only the first is marked as a stop taken back', async () => {
    const { desk, customerId, heads } = await refusedBefore();
    // A window that says of all that it was confirmed, because one of them had to be.
    const input = consentOf(desk, customerId, [
      answerTo(recall, 'agreed', { reinstates: true }),
      answerTo(mail, 'agreed', { heads, reinstates: true }),
      answerTo('use:offers:sms', 'pending', { reinstates: true }),
      answerTo('use:offers:fax', 'refused', { reinstates: true }),
    ]);
    await desk.ask('consent.record', input);
    const body = await desk.look((db) =>
      db.$client
        .prepare<[string], string>('SELECT text FROM ledger_body JOIN ledger_entry USING (seq) WHERE id = ?')
        .pluck()
        .get(input.id),
    );
    expect(JSON.parse(body ?? '')).toMatchObject({
      decisions: [
        { scope: recall, reinstates: false, replaces: [] },
        { scope: mail, reinstates: true, replaces: heads },
        { scope: 'use:offers:sms', reinstates: false, replaces: [] },
        { scope: 'use:offers:fax', reinstates: false, replaces: [] },
      ],
    });
  });

  test('and takes back one of two stops: the other is not confirmed by that', async () => {
    const { desk, customerId, heads } = await refusedBefore();
    const second = stopOf(desk, customerId, [recall]);
    await desk.ask('consent.stop', second);
    const input = consentOf(desk, customerId, [
      answerTo(mail, 'agreed', { heads, reinstates: true }),
      answerTo(recall, 'agreed', { heads: [second.id] }),
    ]);
    expect(await desk.fail('consent.record', input)).toEqual({ kind: 'conflict', about: 'stop_not_confirmed' });
    expect(await stateOf(desk, customerId, mail)).toMatchObject({ answer: 'refused' });
    expect(await stateOf(desk, customerId, recall)).toMatchObject({ answer: 'refused' });
  });

  test('is not overruled by paper of an earlier day, which asks for no confirmation either', async () => {
    const { desk, customerId, heads } = await refusedBefore();
    const occurred = '2026-11-20T01:00:00.000Z';
    const late = consentOf(desk, customerId, [answerTo(mail, 'agreed', { heads })], { method: 'paper', occurred });
    await desk.ask('consent.record', late);
    expect(await stateOf(desk, customerId, mail)).toMatchObject({
      answer: 'refused',
      heads: [...heads, late.id].toSorted(),
      needsReview: true,
      isOutdated: false,
    });
    // And the slip says what holds, not what the paper said.
    await desk.ask('slip.issue', { target: 'file', id: desk.id(), entryId: late.id });
    const [drawn] = desk.world.drawn;
    expect(drawn?.snapshot.type === 'consent' && drawn.snapshot.states.find((row) => row.scope === mail)).toEqual({
      scope: mail,
      state: 'refused',
    });
  });
});

test('heads that are named twice are not two heads', async () => {
  const { desk, customerId } = await deskWithCustomer();
  const first = stopOf(desk, customerId, [mail]);
  await desk.ask('consent.stop', first);
  const second = consentOf(desk, customerId, [answerTo(mail, 'agreed', { heads: [first.id] })], {
    occurred: '2026-11-20T01:00:00.000Z',
  });
  await desk.ask('consent.record', second);
  // The screen of somebody who never saw the second head.
  const blind = consentOf(desk, customerId, [
    answerTo(mail, 'agreed', { heads: [first.id, first.id], reinstates: true }),
  ]);
  expect(await desk.fail('consent.record', blind)).toEqual({ kind: 'conflict', about: 'consent_changed' });
  expect(await stateOf(desk, customerId, mail)).toMatchObject({ answer: 'refused' });
});
