import { describe, expect, test } from 'vitest';
import { trustedId, type CustomerId, type EntryId } from '../../electron/domain/ids.ts';
import type { Input } from '../../electron/contract/table.ts';
import type { ScopeText } from '../../electron/domain/notice/scope.ts';
import { newDesk, type TestDesk } from '../support/new-desk.ts';
import { waitingSlips } from './waiting.ts';
import { addCar, addCustomer, addPerson, answerTo, canaryFields, consentOf, requestOf, stopOf } from './inputs.ts';

const mail: ScopeText = 'use:offers:email';
const reason = '別のお客様の分';
const builtUpon = { ok: false, error: { kind: 'conflict', about: 'built_upon' } };

type Channel = 'consent.void' | 'customer.void_edit' | 'person.void_edit' | 'vehicle.void_change' | 'request.void_step';

const take = (desk: TestDesk, channel: Channel, customerId: CustomerId, voidedId: EntryId) =>
  desk.send(channel, { id: desk.id(), customerId, voidedId, reason });

async function edit(desk: TestDesk, customerId: CustomerId, changes: Input<'customer.edit'>['changes']) {
  const id = desk.id();
  await desk.ask('customer.edit', { id, customerId, changes });
  return id;
}

const fieldsOf = async (desk: TestDesk, customerId: CustomerId) =>
  (await desk.ask('customer.get', { customerId })).fields;
const carOf = async (desk: TestDesk, customerId: CustomerId) =>
  (await desk.ask('customer.get', { customerId })).vehicles[0];
const momentOf = (desk: TestDesk) => new Date(desk.world.clock.now).toISOString();
const newest = async (desk: TestDesk, customerId: CustomerId) =>
  (await desk.ask('customer.history', { customerId, withoutOpened: true }))[0];

describe('an edit of a customer', () => {
  test('is taken back as if it had not been, and says in the history what, by whom and why', async () => {
    const desk = await newDesk();
    const customerId = await addCustomer(desk);
    const editId = await edit(desk, customerId, { from: { family: null }, to: { family: '妻' } });
    await desk.ask('customer.void_edit', { id: desk.id(), customerId, voidedId: editId, reason });
    expect(await fieldsOf(desk, customerId)).toEqual(canaryFields);
    const [voiding, voided] = await desk.ask('customer.history', { customerId, withoutOpened: true });
    expect(voiding).toMatchObject({
      ja: `お客様の情報の訂正を、誤りとして取り消しました（理由：${reason}）`,
      takesBack: { ja: 'お客様の情報を直しました（ご家族のこと）' },
      takeBack: 'taking_back',
    });
    expect(voided).toMatchObject({
      entryId: editId,
      voided: { staffLabel: desk.manager.label, reason },
      takeBack: null,
    });
  });

  test('is not taken back below a later edit of the same field, and is below one of another', async () => {
    const desk = await newDesk();
    const customerId = await addCustomer(desk);
    const first = await edit(desk, customerId, { from: { family: null }, to: { family: '妻' } });
    await edit(desk, customerId, { from: { occupation: canaryFields.occupation }, to: { occupation: '会社員' } });
    const second = await edit(desk, customerId, { from: { family: '妻' }, to: { family: '夫' } });
    expect(await take(desk, 'customer.void_edit', customerId, first)).toMatchObject(builtUpon);
    await desk.ask('customer.void_edit', { id: desk.id(), customerId, voidedId: second, reason });
    await desk.ask('customer.void_edit', { id: desk.id(), customerId, voidedId: first, reason });
    expect(await fieldsOf(desk, customerId)).toEqual({ ...canaryFields, occupation: '会社員' });
    expect((await desk.ask('customer.get', { customerId })).flagged).toEqual([]);
  });

  test('is found by what it was called before again, and no more by what it was called in error', async () => {
    const desk = await newDesk();
    const customerId = await addCustomer(desk);
    const editId = await edit(desk, customerId, { from: { kana: canaryFields.kana }, to: { kana: 'まちがい' } });
    await take(desk, 'customer.void_edit', customerId, editId);
    expect(await desk.ask('customer.find', { text: 'まちがい' })).toEqual([]);
    expect(await desk.ask('customer.find', { text: canaryFields.kana })).toHaveLength(1);
  });

  test('is for the clerk who made it, on that day, and for the manager; a registration is for nobody', async () => {
    const desk = await newDesk();
    const customerId = await addCustomer(desk);
    const editId = await edit(desk, customerId, { from: { family: null }, to: { family: '妻' } });
    await desk.signIn(desk.receptionist);
    expect((await newest(desk, customerId))?.takeBack).toBe('not_theirs_to_void');
    expect(await take(desk, 'customer.void_edit', customerId, editId)).toMatchObject({ error: { kind: 'forbidden' } });
    const own = await edit(desk, customerId, { from: { remarks: null }, to: { remarks: '土曜のみ' } });
    expect((await newest(desk, customerId))?.takeBack).toBe('possible');
    desk.world.clock.now += 86_400_000;
    await desk.signIn(desk.receptionist);
    expect(await take(desk, 'customer.void_edit', customerId, own)).toMatchObject({ error: { kind: 'forbidden' } });
    const lines = await desk.ask('customer.history', { customerId, withoutOpened: true });
    expect(lines.at(-1)).toMatchObject({ kind: 'customer.created', takeBack: 'registered' });
    expect(await take(desk, 'customer.void_edit', customerId, trustedId(customerId))).toMatchObject({
      error: { kind: 'not_found' },
    });
  });
});

/** A child, and a parent who answers for them and is edited. */
async function edited() {
  const desk = await newDesk();
  const customerId = await addCustomer(desk, { bornOn: '2015-04-01' });
  const { id: personId } = await addPerson(desk, customerId);
  const change = async (changes: Input<'person.edit'>['changes']) => {
    const id = desk.id();
    await desk.ask('person.edit', { id, personId, changes });
    return id;
  };
  const namesNow = async () =>
    (await desk.ask('customer.get', { customerId })).persons.map(({ name, phone }) => [name, phone]);
  return { desk, customerId, personId, change, namesNow };
}

describe('an edit of somebody who answers for a customer', () => {
  test('is taken back in the folder of the customer, and says so in their history', async () => {
    const { desk, customerId, change, namesNow } = await edited();
    const before = await namesNow();
    const editId = await change({ from: { name: '齋藤 太郎' }, to: { name: '斉藤 次郎' } });
    expect((await newest(desk, customerId))?.takeBack).toBe('possible');
    expect(await take(desk, 'person.void_edit', customerId, editId)).toEqual({ ok: true, value: {} });
    expect(await namesNow()).toEqual(before);
    const [voiding, voided] = await desk.ask('customer.history', { customerId, withoutOpened: true });
    expect(voiding).toMatchObject({
      ja: `お答えになる方の情報の訂正を、誤りとして取り消しました（理由：${reason}）`,
      takesBack: { ja: 'お客様に代わってお答えになる方の情報を直しました（お名前）' },
      takeBack: 'taking_back',
    });
    expect(voided).toMatchObject({ entryId: editId, voided: { reason }, takeBack: null });
  });

  test('brings back somebody who was taken off in error', async () => {
    const { desk, customerId, change, namesNow } = await edited();
    const before = await namesNow();
    const editId = await change({ from: { isCurrent: true }, to: { isCurrent: false } });
    expect(await namesNow()).toEqual([]);
    await take(desk, 'person.void_edit', customerId, editId);
    expect(await namesNow()).toEqual(before);
  });

  test('is not taken back below a later edit of the same field, in another folder, or as an edit of the customer', async () => {
    const { desk, customerId, change } = await edited();
    const first = await change({ from: { phone: '090-5550-0177' }, to: { phone: null } });
    await change({ from: { title: null }, to: { title: '店長' } });
    const second = await change({ from: { phone: null }, to: { phone: '090-5550-0178' } });
    expect(await take(desk, 'person.void_edit', customerId, first)).toMatchObject(builtUpon);
    const notFound = { error: { kind: 'not_found' } };
    const other = await addCustomer(desk, { name: '見本 次郎', kana: 'みほん じろう', phones: [] });
    expect(await take(desk, 'person.void_edit', other, second)).toMatchObject(notFound);
    expect(await take(desk, 'customer.void_edit', customerId, second)).toMatchObject(notFound);
    expect(await take(desk, 'person.void_edit', customerId, second)).toMatchObject({ ok: true });
    expect(await take(desk, 'person.void_edit', customerId, first)).toMatchObject({ ok: true });
  });

  test('is for the clerk who made it, on that day, and for the manager', async () => {
    const { desk, customerId, change } = await edited();
    const editId = await change({ from: { phone: '090-5550-0177' }, to: { phone: null } });
    await desk.signIn(desk.receptionist);
    expect(await take(desk, 'person.void_edit', customerId, editId)).toMatchObject({ error: { kind: 'forbidden' } });
  });
});

describe('what was recorded of a car', () => {
  test('goes back in the order in which it came, the car itself last', async () => {
    const desk = await newDesk();
    const customerId = await addCustomer(desk);
    const vehicleId = await addCar(desk, customerId);
    const before = await carOf(desk, customerId);
    const ids = { edit: desk.id(), pass: desk.id(), retire: desk.id() };
    const about = { customerId, vehicleId };
    await desk.ask('vehicle.edit', {
      id: ids.edit,
      ...about,
      changes: { from: { model: null }, to: { model: 'HA36S' } },
    });
    const user = { role: 'user' as const, kind: 'family' as const, customerId: null, sinceOn: null };
    await desk.ask('vehicle.pass', { id: ids.pass, ...about, holders: [user] });
    await desk.ask('vehicle.retire', { id: ids.retire, ...about, how: 'sold', on: '2026-11-22' });
    const added: EntryId = trustedId(vehicleId);
    expect(await take(desk, 'vehicle.void_change', customerId, added)).toMatchObject(builtUpon);
    for (const id of [ids.retire, ids.pass, ids.edit]) {
      await desk.ask('vehicle.void_change', { id: desk.id(), customerId, voidedId: id, reason });
    }
    expect(await carOf(desk, customerId)).toEqual(before);
    await desk.ask('vehicle.void_change', { id: desk.id(), customerId, voidedId: added, reason });
    expect(await carOf(desk, customerId)).toBeUndefined();
  });

  test('is no consent and no edit of a customer', async () => {
    const desk = await newDesk();
    const customerId = await addCustomer(desk);
    const added: EntryId = trustedId(await addCar(desk, customerId));
    for (const channel of ['consent.void', 'customer.void_edit', 'request.void_step'] as const) {
      expect(await take(desk, channel, customerId, added)).toMatchObject({ error: { kind: 'not_found' } });
    }
  });
});

describe('a step of a request', () => {
  test('is taken back from the last on, and the request stands where it stood; its reception goes last', async () => {
    const desk = await newDesk();
    const customerId = await addCustomer(desk);
    const { entryId } = await desk.ask('request.receive', requestOf(desk, customerId, { requestTypes: ['complaint'] }));
    const requestId = trustedId(entryId);
    const [received] = await desk.ask('request.open', {});
    const decided = desk.id();
    const byType = [{ type: 'complaint' as const, outcome: 'answered' as const, ground: null, reason: null }];
    await desk.ask('request.decide', { id: decided, requestId, byType });
    const closed = desk.id();
    await desk.ask('request.close', { id: closed, requestId, delivery: 'phone' });
    expect(await desk.ask('request.open', {})).toEqual([]);
    expect(await take(desk, 'request.void_step', customerId, decided)).toMatchObject(builtUpon);
    await desk.ask('request.void_step', { id: desk.id(), customerId, voidedId: closed, reason });
    expect(await desk.ask('request.get', { customerId, requestId })).toMatchObject({
      status: 'decided',
      closedAt: null,
    });
    await desk.ask('request.void_step', { id: desk.id(), customerId, voidedId: decided, reason });
    expect(await desk.ask('request.open', {})).toEqual([received]);
    await desk.ask('request.void_step', { id: desk.id(), customerId, voidedId: entryId, reason });
    expect(await desk.ask('request.open', {})).toEqual([]);
  });
});

async function stopInError(isPrinted: boolean) {
  const desk = await newDesk();
  const customerId = await addCustomer(desk);
  const slip = await desk.ask('consent.stop', stopOf(desk, customerId, [mail]));
  if (isPrinted) await desk.ask('slip.issue', { id: desk.id(), entryId: slip.entryId, target: 'printer' });
  await desk.ask('consent.void', { id: desk.id(), customerId, voidedId: slip.entryId, reason });
  return { desk, customerId, slip };
}

describe('the slip of what was taken back', () => {
  test('is answered 取り消し済み, with what took its place', async () => {
    const { desk, customerId, slip } = await stopInError(true);
    const find = () => desk.ask('slip.find', { code: slip.code, receiptNo: slip.receiptNo });
    const common = { outcome: 'voided', entryId: slip.entryId, customerId, voidedAt: momentOf(desk) };
    expect(await find()).toEqual({ ...common, receiptNo: slip.receiptNo, replacedBy: null });
    const next = await desk.ask('consent.record', consentOf(desk, customerId, [answerTo(mail, 'agreed')]));
    await desk.ask('request.receive', requestOf(desk, customerId));
    expect(await find()).toMatchObject({ outcome: 'voided', replacedBy: next.receiptNo });
    expect((await desk.ask('search.find', { text: slip.receiptNo })).slip).toMatchObject({
      voided: { replacedBy: next.receiptNo },
    });
    expect((await desk.ask('slip.list', { customerId })).map(({ voided }) => voided?.replacedBy)).toEqual([
      undefined,
      undefined,
      next.receiptNo,
    ]);
  });

  test('is printed again with a mark only', async () => {
    const { desk, slip } = await stopInError(true);
    await desk.ask('slip.issue', { id: desk.id(), entryId: slip.entryId, target: 'printer' });
    expect(desk.world.drawn.map(({ isVoid, reissue }) => ({ isVoid, reissue }))).toEqual([
      { isVoid: false, reissue: 0 },
      { isVoid: true, reissue: 1 },
    ]);
  });

  test.each(['collected', 'not_collected'] as const)(
    'that was printed is asked back, until it is %s',
    async (outcome) => {
      const { desk, customerId, slip } = await stopInError(true);
      const { count, slips } = await waitingSlips(desk, 'recall');
      expect(count).toBe(1);
      expect(slips).toEqual([
        {
          entryId: slip.entryId,
          customerId,
          customerName: canaryFields.name,
          receiptNo: slip.receiptNo,
          slipKind: 'stop',
          since: momentOf(desk),
          paper: 'issued',
          signature: 'none',
          waitsFor: 'recall',
          closings: [],
        },
      ]);
      await desk.ask('slip.close_recall', { id: desk.id(), customerId, entryId: slip.entryId, outcome });
      expect(await waitingSlips(desk, 'recall')).toEqual({ count: 0, slips: [] });
      expect((await newest(desk, customerId))?.kind).toBe('slip.recall_closed');
      const again = { id: desk.id(), customerId, entryId: slip.entryId, outcome };
      expect(await desk.fail('slip.close_recall', again)).toEqual({ kind: 'conflict', about: 'not_recalled' });
    },
  );

  test('is asked back with how many there are in all: a shop that closes none must not draw thousands', async () => {
    const { desk, customerId } = await stopInError(true);
    const again = await desk.ask('consent.stop', stopOf(desk, customerId, [mail]));
    await desk.ask('slip.issue', { id: desk.id(), entryId: again.entryId, target: 'printer' });
    await desk.ask('consent.void', { id: desk.id(), customerId, voidedId: again.entryId, reason });
    const { count, slips } = await waitingSlips(desk, 'recall', 1);
    expect({ count, slips: slips.map(({ entryId }) => entryId) }).toEqual({ count: 2, slips: [again.entryId] });
  });

  test('that was never printed is not asked back; nor is one that was printed as void', async () => {
    const { desk, slip } = await stopInError(false);
    expect(await waitingSlips(desk, 'recall')).toEqual({ count: 0, slips: [] });
    await desk.ask('slip.issue', { id: desk.id(), entryId: slip.entryId, target: 'printer' });
    expect(await waitingSlips(desk, 'recall')).toEqual({ count: 0, slips: [] });
  });

  test('of a request that was received in error is void too', async () => {
    const desk = await newDesk();
    const customerId = await addCustomer(desk);
    const slip = await desk.ask('request.receive', requestOf(desk, customerId));
    await desk.ask('slip.issue', { id: desk.id(), entryId: slip.entryId, target: 'printer' });
    await take(desk, 'request.void_step', customerId, slip.entryId);
    expect(await desk.ask('slip.find', { code: slip.code, receiptNo: null })).toMatchObject({ outcome: 'voided' });
    expect(await waitingSlips(desk, 'recall')).toMatchObject({
      count: 1,
      slips: [{ entryId: slip.entryId }],
    });
  });
});

test('すべて止める is one press and one undo: everything stands as it stood, and the day counts it no more', async () => {
  const desk = await newDesk();
  const customerId = await addCustomer(desk);
  const { scopes } = await desk.ask('notice.get', { noticeId: desk.noticeId });
  const answers = scopes.map(({ scope }, at) => answerTo(scope, at % 3 === 0 ? 'refused' : 'agreed'));
  await desk.ask('consent.record', consentOf(desk, customerId, answers));
  const before = await desk.ask('consent.state', { customerId });
  const { counts } = await desk.ask('home.day', {});
  const sharing = await desk.ask('sharing.summary', {});
  const stop = await desk.ask('consent.stop', stopOf(desk, customerId, [], { target: { kind: 'everything' } }));
  expect(await desk.ask('consent.state', { customerId })).not.toEqual(before);
  await desk.ask('consent.void', { id: desk.id(), customerId, voidedId: stop.entryId, reason });
  expect(await desk.ask('consent.state', { customerId })).toEqual(before);
  expect((await desk.ask('home.day', {})).counts).toEqual(counts);
  expect(await desk.ask('sharing.summary', {})).toEqual(sharing);
});
