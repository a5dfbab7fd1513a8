import type { EntryId } from '../../electron/domain/ids.ts';
import { describe, expect, test } from 'vitest';
import { newDesk } from '../support/new-desk.ts';
import { addCustomer, requestOf } from './inputs.ts';

async function deskWithCustomer() {
  const desk = await newDesk();
  return { desk, customerId: await addCustomer(desk) };
}

describe('a request', () => {
  test('is taken in with a number, a code and a day by which it is answered', async () => {
    const { desk, customerId } = await deskWithCustomer();
    const input = requestOf(desk, customerId, { requestTypes: ['disclosure', 'stop_notices'] });
    const slip = await desk.ask('request.receive', input);
    expect(slip).toMatchObject({ entryId: input.id, receiptNo: 'HA26-1122-001' });
    expect(await desk.ask('request.list', { customerId })).toEqual([
      {
        requestId: input.id,
        receiptNo: slip.receiptNo,
        types: ['disclosure', 'stop_notices'],
        status: 'received',
        receivedAt: '2026-11-22T05:05:00.000Z',
        dueOn: '2026-12-06',
      },
    ]);
  });

  test('that came by post last week is due two weeks after it came, not after it was typed', async () => {
    const { desk, customerId } = await deskWithCustomer();
    await desk.ask(
      'request.receive',
      requestOf(desk, customerId, { channel: 'post', occurred: '2026-11-14T16:00:00.000Z' }),
    );
    // One in the morning of the 15th in Tokyo.
    expect(await desk.ask('request.list', { customerId })).toMatchObject([
      { receivedAt: '2026-11-14T16:00:00.000Z', dueOn: '2026-11-29' },
    ]);
  });

  test('has on every later copy of its receipt the words of the day on which it was received', async () => {
    const { desk, customerId } = await deskWithCustomer();
    const { entryId } = await desk.ask('request.receive', requestOf(desk, customerId));
    const copy = () => desk.ask('slip.issue', { target: 'file', id: desk.id(), entryId });
    await copy();
    const notice = await desk.ask('notice.get', { noticeId: desk.noticeId });
    const rights = { ...notice.rights, procedure: '新しい手続きのことば' };
    const complaints = { ...notice.complaints, telephone: '023-000-0000' };
    const next = { ...notice, version: 2, rights, complaints };
    const { noticeId } = await desk.ask('notice.draft', { id: desk.id(), notice: next });
    await desk.ask('notice.adopt', { id: desk.id(), noticeId, effectiveOn: '2026-11-24' });
    desk.world.clock.now += 3 * 86_400_000;
    await copy();
    const fresh = await desk.ask('request.receive', requestOf(desk, customerId));
    await desk.ask('slip.issue', { target: 'file', id: desk.id(), entryId: fresh.entryId });
    const [first, again, second] = desk.world.drawn;
    expect(again?.notice).toEqual(first?.notice);
    expect([first, again, second].map((drawn) => drawn?.notice.complaints.telephone)).toEqual([
      notice.complaints.telephone,
      notice.complaints.telephone,
      '023-000-0000',
    ]);
    expect([first, again, second].map((drawn) => drawn?.noticeEffectiveOn)).toEqual([
      '2026-11-22',
      '2026-11-22',
      '2026-11-24',
    ]);
  });

  test('is listed newest first, with its own customer only', async () => {
    const { desk, customerId } = await deskWithCustomer();
    const other = await addCustomer(desk);
    const first = await desk.ask('request.receive', requestOf(desk, customerId));
    const second = await desk.ask('request.receive', requestOf(desk, customerId));
    await desk.ask('request.receive', requestOf(desk, other));
    expect((await desk.ask('request.list', { customerId })).map((row) => row.requestId)).toEqual([
      second.entryId,
      first.entryId,
    ]);
  });

  test('receipt numbers count from 1 each day in Tokyo, over all slips of this PC', async () => {
    const { desk, customerId } = await deskWithCustomer();
    const numberOf = async () => (await desk.ask('request.receive', requestOf(desk, customerId))).receiptNo;
    expect([await numberOf(), await numberOf()]).toEqual(['HA26-1122-001', 'HA26-1122-002']);
    desk.world.clock.now = Date.parse('2026-11-22T14:59:59.999Z');
    expect(await numberOf()).toBe('HA26-1122-003');
    desk.world.clock.now += 1;
    expect(await numberOf()).toBe('HA26-1123-001');
  });
});

async function refusedRequest(change: object) {
  const { desk, customerId } = await deskWithCustomer();
  const failure = await desk.fail('request.receive', { ...requestOf(desk, customerId), ...change });
  expect(await desk.ask('request.list', { customerId })).toEqual([]);
  return failure;
}

describe('is refused', () => {
  test.each([
    ['of nobody', { customerId: '019a0000-0000-7000-8000-00000000bbbb' }, { kind: 'not_found' }],
    [
      'in the future',
      { occurred: '2026-11-22T05:05:00.001Z' },
      { kind: 'validation', fields: [{ path: 'occurred', code: 'in_future' }] },
    ],
    [
      'of the same twice',
      { requestTypes: ['disclosure', 'disclosure'] },
      { kind: 'validation', fields: [{ path: 'requestTypes', code: 'type_twice' }] },
    ],
    ['of nothing', { requestTypes: [] }, { kind: 'validation', fields: [{ path: 'requestTypes', code: 'too_small' }] }],
    [
      'of something else',
      { requestTypes: ['money'] },
      { kind: 'validation', fields: [{ path: 'requestTypes.0', code: 'invalid_value' }] },
    ],
    [
      'in 2,001 characters',
      { scopeText: 'あ'.repeat(2_001) },
      { kind: 'validation', fields: [{ path: 'scopeText', code: 'too_long' }] },
    ],
    [
      'with a status of its own',
      { status: 'done' },
      { kind: 'validation', fields: [{ path: '', code: 'unrecognized_keys' }] },
    ],
  ])('%s', async (_, change, failure) => expect(await refusedRequest(change)).toEqual(failure));
});

test('the receipt says on a reprint what it said first, though another version was adopted on the same day', async () => {
  const desk = await newDesk();
  const customerId = await addCustomer(desk);
  const receive = async () => (await desk.ask('request.receive', requestOf(desk, customerId))).entryId;
  const printed = async (entryId: EntryId) => {
    await desk.ask('slip.issue', { target: 'printer', id: desk.id(), entryId });
    const document = desk.world.drawn.at(-1);
    return [document?.notice.version, document?.noticeEffectiveOn];
  };
  const before = await receive();
  const first = await printed(before);
  const whole = await desk.ask('notice.get', { noticeId: desk.noticeId });
  const { noticeId } = await desk.ask('notice.draft', { id: desk.id(), notice: { ...whole, version: 2 } });
  const drafted = await receive();
  await desk.ask('notice.adopt', { id: desk.id(), noticeId, effectiveOn: '2026-11-22' });
  expect(await printed(before)).toEqual(first);
  expect(await printed(drafted)).toEqual(first);
  expect(await printed(await receive())).toEqual([2, '2026-11-22']);
});

test('the receipt has the notice of its day, though the next one was adopted by then for a later one', async () => {
  const desk = await newDesk();
  const customerId = await addCustomer(desk);
  const whole = await desk.ask('notice.get', { noticeId: desk.noticeId });
  const { noticeId } = await desk.ask('notice.draft', { id: desk.id(), notice: { ...whole, version: 2 } });
  await desk.ask('notice.adopt', { id: desk.id(), noticeId, effectiveOn: '2026-12-01' });
  const { entryId } = await desk.ask('request.receive', requestOf(desk, customerId));
  await desk.ask('slip.issue', { target: 'printer', id: desk.id(), entryId });
  expect(desk.world.drawn.at(-1)?.notice.version).toBe(1);
});
