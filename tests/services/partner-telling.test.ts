import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Input } from '../../electron/contract/table.ts';
import { trustedId, type CustomerId, type EntryId } from '../../electron/domain/ids.ts';
import type { ScopeText } from '../../electron/domain/notice/scope.ts';
import { consentRecordFileSchema } from '../../electron/domain/consent-record/record-schema.ts';
import { newDesk, type TestDesk } from '../support/new-desk.ts';
import { newFolder } from '../support/new-folder.ts';
import { partnersToTell } from './waiting.ts';
import { addCustomer, answerTo, canaryFields, consentOf, stopOf } from './inputs.ts';
import { instantAt } from '../../electron/domain/dates/instant.ts';

const fault = (code: string) => ({ kind: 'validation', fields: [{ path: 'occurred', code }] });

const shared: ScopeText = 'share:lotas:vehicle';
const other: ScopeText = 'share:broadleaf:work';

const openOf = async (desk: TestDesk) =>
  (await partnersToTell(desk)).list.map(({ customerId, partner, about }) => [customerId, partner, about]);

/** Records that the first open thing of a customer was told. */
async function tell(desk: TestDesk, customerId: CustomerId, change: Partial<Input<'sharing.tell'>> = {}) {
  const id = desk.id();
  const [first] = (await desk.ask('consent.background', { customerId })).toTell;
  if (first === undefined) throw new Error('there is nothing to tell');
  const { partner, about, named } = first;
  const said = { partner, about, named, how: 'phone' as const, spokenTo: null, occurred: null };
  await desk.ask('sharing.tell', { id, customerId, ...said, ...change });
  return id;
}

const agree = (desk: TestDesk, customerId: CustomerId, scopes: readonly ScopeText[], heads: EntryId[] = []) =>
  desk.ask(
    'consent.record',
    consentOf(
      desk,
      customerId,
      scopes.map((scope) => answerTo(scope, 'agreed', { heads, reinstates: heads.length > 0 })),
    ),
  );

/** A customer who agreed to joint use, and stopped it on the telephone. */
async function stoppedDesk() {
  const desk = await newDesk();
  const customerId = await addCustomer(desk);
  const agreed = await agree(desk, customerId, [shared, other]);
  const stop = await desk.ask('consent.stop', stopOf(desk, customerId, [shared]));
  return { desk, customerId, agreed, stop };
}

describe('a stop of joint use', () => {
  test('is told where somebody once agreed, though they had thought it over in between', async () => {
    const desk = await newDesk();
    const customerId = await addCustomer(desk);
    const { entryId: agreed } = await agree(desk, customerId, [shared]);
    const thinking = consentOf(desk, customerId, [answerTo(shared, 'pending', { heads: [agreed] })]);
    const { entryId: pending } = await desk.ask('consent.record', thinking);
    expect(await openOf(desk)).toEqual([]);
    const answers = [answerTo(shared, 'refused', { heads: [pending] }), answerTo(other, 'refused')];
    await desk.ask('consent.record', consentOf(desk, customerId, answers));
    // The other partner never had a yes.
    expect(await openOf(desk)).toEqual([[customerId, 'lotas', 'stopped']]);
  });

  test('waits on home until the partner was told, and the history says when, how and by whom', async () => {
    const { desk, customerId, stop } = await stoppedDesk();
    expect(await partnersToTell(desk)).toEqual({
      count: 1,
      list: [
        {
          customerId,
          customerName: canaryFields.name,
          partner: 'lotas',
          partnerName: 'ロータス',
          about: 'stopped',
          since: instantAt(desk.world.clock.now),
          named: [{ scope: shared, entryId: stop.entryId }],
          items: [expect.any(String)],
        },
      ],
    });
    await desk.signIn(desk.receptionist);
    const id = await tell(desk, customerId, { how: 'fax', spokenTo: '見本 係長' });
    expect(await partnersToTell(desk)).toEqual({ count: 0, list: [] });
    const { told } = await desk.ask('consent.background', { customerId });
    expect(told).toMatchObject([
      { entryId: id, about: 'stopped', how: 'fax', spokenTo: '見本 係長', staffLabel: desk.receptionist.label },
    ]);
    const [line] = await desk.ask('customer.history', { customerId, withoutOpened: true });
    expect(line).toMatchObject({
      kind: 'sharing.partner_told',
      ja: 'ロータスに、共同利用の停止をお伝えしました（FAX）',
      takeBack: 'possible',
    });
  });

  test.each(['consent form', 'all at once', 'one partner', 'paper'] as const)(
    'waits wherever it was recorded: %s',
    async (how) => {
      const desk = await newDesk();
      const customerId = await addCustomer(desk);
      const { entryId } = await agree(desk, customerId, [shared, other]);
      const withdrawn = [answerTo(shared, 'withdrawn', { heads: [entryId] })];
      const target =
        how === 'all at once' ? { kind: 'everything' as const } : { kind: 'partner' as const, partner: 'lotas' };
      if (how === 'consent form') await desk.ask('consent.record', consentOf(desk, customerId, withdrawn));
      else if (how === 'paper') {
        const binder = { kind: 'paper' as const, binder: 'R8-1' };
        await desk.ask('consent.record', consentOf(desk, customerId, withdrawn, { method: 'paper', evidence: binder }));
      } else await desk.ask('consent.stop', stopOf(desk, customerId, [], { target }));
      const partners = how === 'all at once' ? ['broadleaf', 'lotas'] : ['lotas'];
      expect(await openOf(desk)).toEqual(partners.map((partner) => [customerId, partner, 'stopped']));
    },
  );

  test('of what was never agreed to and is refused when first asked has nobody to be told', async () => {
    const desk = await newDesk();
    const customerId = await addCustomer(desk);
    await desk.ask('consent.record', consentOf(desk, customerId, [answerTo(shared, 'refused')]));
    expect(await partnersToTell(desk)).toEqual({ count: 0, list: [] });
  });

  test('nor of what was agreed to only in error, and is refused then', async () => {
    const desk = await newDesk();
    const customerId = await addCustomer(desk);
    const { entryId: voidedId } = await agree(desk, customerId, [shared]);
    await desk.ask('consent.void', { id: desk.id(), customerId, voidedId, reason: '別の方' });
    await desk.ask('consent.record', consentOf(desk, customerId, [answerTo(shared, 'refused')]));
    expect(await partnersToTell(desk)).toEqual({ count: 0, list: [] });
  });

  test('that is taken back or agreed to again before anybody told it is gone', async () => {
    const { desk, customerId, stop } = await stoppedDesk();
    await desk.ask('consent.void', { id: desk.id(), customerId, voidedId: stop.entryId, reason: '別の方' });
    expect(await openOf(desk)).toEqual([]);
    const again = await desk.ask('consent.stop', stopOf(desk, customerId, [shared]));
    expect(await openOf(desk)).toEqual([[customerId, 'lotas', 'stopped']]);
    await agree(desk, customerId, [shared], [again.entryId]);
    expect(await openOf(desk)).toEqual([]);
  });

  test('that is agreed to again after the partner was told has to be told them again, and what was told stands newest first', async () => {
    const { desk, customerId, stop } = await stoppedDesk();
    const first = await tell(desk, customerId);
    await agree(desk, customerId, [shared], [stop.entryId]);
    expect(await openOf(desk)).toEqual([[customerId, 'lotas', 'resumed']]);
    const second = await tell(desk, customerId);
    expect(await openOf(desk)).toEqual([]);
    const { told } = await desk.ask('consent.background', { customerId });
    expect(told.map(({ entryId, about }) => [entryId, about])).toEqual([
      [second, 'resumed'],
      [first, 'stopped'],
    ]);
  });

  test('that is taken back after the partner was told has to be told them again', async () => {
    const { desk, customerId, stop } = await stoppedDesk();
    await tell(desk, customerId);
    await desk.ask('consent.void', { id: desk.id(), customerId, voidedId: stop.entryId, reason: '別の方' });
    expect(await openOf(desk)).toEqual([[customerId, 'lotas', 'resumed']]);
    await tell(desk, customerId);
    expect(await openOf(desk)).toEqual([]);
    const [line] = await desk.ask('customer.history', { customerId, withoutOpened: true });
    expect(line?.ja).toBe('ロータスに、停止の取り消しをお伝えしました（電話）');
  });
});

describe('that a partner was told', () => {
  test('and was not can be taken back: it waits as before', async () => {
    const { desk, customerId } = await stoppedDesk();
    const before = await partnersToTell(desk);
    const id = await tell(desk, customerId);
    await desk.ask('consent.void', { id: desk.id(), customerId, voidedId: id, reason: 'かけ間違い' });
    expect(await partnersToTell(desk)).toEqual(before);
    expect((await desk.ask('consent.background', { customerId })).told).toEqual([]);
  });

  test('is refused of another customer, twice, for a day before the stop, and for one that has not come', async () => {
    const { desk, customerId, stop } = await stoppedDesk();
    const input = (change: Partial<Input<'sharing.tell'>> = {}): Input<'sharing.tell'> => ({
      id: desk.id(),
      customerId,
      partner: 'lotas',
      about: 'stopped',
      named: [{ scope: shared, entryId: stop.entryId }],
      how: 'phone',
      spokenTo: null,
      occurred: null,
      ...change,
    });
    const nothing = { kind: 'conflict', about: 'nothing_to_tell' };
    expect(await desk.fail('sharing.tell', input({ customerId: await addCustomer(desk) }))).toEqual(nothing);
    expect(await desk.fail('sharing.tell', input({ customerId: trustedId(desk.id()) }))).toEqual({ kind: 'not_found' });
    const day = (shift: number) => instantAt(desk.world.clock.now + shift * 86_400_000);
    expect(await desk.fail('sharing.tell', input({ occurred: day(-1) }))).toEqual(fault('before_stop'));
    expect(await desk.fail('sharing.tell', input({ occurred: day(1) }))).toEqual(fault('in_future'));
    await desk.ask('sharing.tell', input());
    expect(await desk.fail('sharing.tell', input())).toEqual(nothing);
  });
});

test('the consent record tells that a partner was told, and that it was not after all', async () => {
  const { desk, customerId, stop } = await stoppedDesk();
  const id = await tell(desk, customerId, { how: 'email', spokenTo: '見本 係長' });
  const voidId = desk.id();
  await desk.ask('consent.void', { id: voidId, customerId, voidedId: id, reason: 'かけ間違い' });
  const path = join(newFolder(), 'record.json');
  desk.world.answers.push(path);
  await desk.ask('consent.export', { id: desk.id(), customerId, form: 'record', reason: 'ご本人のお求めにより' });
  const text = readFileSync(path, 'utf8');
  const { consent_record: record } = consentRecordFileSchema.parse(JSON.parse(text));
  expect(record.events.slice(1)).toMatchObject([
    { event_type: 'decision', event_id: stop.entryId },
    {
      event_type: 'partner_told',
      event_id: id,
      third_party_name: 'ロータス',
      about: 'stopped',
      scopes: [shared],
      how: 'email',
      voided_by: voidId,
    },
    { event_type: 'void', event_id: voidId, voids: id },
  ]);
  // Whom somebody spoke to is another person, and goes into no file.
  expect(text).not.toContain('見本 係長');
});

test('what is open longest comes first, whoever was written down first, and the list says how many there are in all', async () => {
  const desk = await newDesk();
  const ids: CustomerId[] = [];
  for (let at = 0; at < 3; at += 1) ids.unshift(await addCustomer(desk));
  for (const customerId of ids) {
    await desk.ask('consent.stop', stopOf(desk, customerId, [shared]));
    desk.world.clock.now += 60_000;
  }
  const { count, list } = await partnersToTell(desk, 2);
  expect(count).toBe(3);
  expect(list.map(({ customerId }) => customerId)).toEqual(ids.slice(0, 2));
});
