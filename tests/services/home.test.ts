import { describe, expect, test } from 'vitest';
import { newDesk } from '../support/new-desk.ts';
import { addCar, addCustomer, answerTo, consentOf, requestOf, stopOf } from './inputs.ts';

describe('the home screen', () => {
  test('on the first morning is empty and says so', async () => {
    const desk = await newDesk();
    expect(await desk.ask('home.day', {})).toEqual({
      today: '2026-11-22',
      counts: { answers: 0, stops: 0, slips: 0 },
      recent: [],
    });
    expect(await desk.ask('request.open', {})).toEqual([]);
    expect(await desk.ask('draft.list', {})).toEqual([]);
    expect(await desk.ask('notice.unshown_count', {})).toBe(0);
    expect(await desk.ask('ledger.status', {})).toEqual({ verified: null });
  });

  test('counts what was done today, and knows who has not been shown the notice', async () => {
    const desk = await newDesk();
    const customerId = await addCustomer(desk);
    const other = await addCustomer(desk);
    await desk.ask('consent.record', consentOf(desk, customerId, [answerTo('use:offers:email', 'agreed')]));
    await desk.ask('consent.stop', stopOf(desk, other, ['use:offers:phone']));
    await desk.ask('request.receive', requestOf(desk, customerId));
    await desk.ask('ledger.verify', { id: desk.id() });
    const home = await desk.ask('home.day', {});
    expect(home.counts).toEqual({ answers: 1, stops: 1, slips: 0 });
    // A stop needs no notice: whoever has only stopped has not been shown it.
    expect(await desk.ask('notice.unshown_count', {})).toBe(1);
    expect(await desk.ask('request.open', {})).toMatchObject([{ customerId, status: 'received' }]);
    expect(home.recent.map((line) => [line.customerId, line.hasStop])).toEqual([
      [customerId, false],
      [other, true],
    ]);
    expect(await desk.ask('ledger.status', {})).toMatchObject({ verified: { isWhole: true } });
    desk.world.clock.now += 24 * 3_600_000;
    expect((await desk.ask('home.day', {})).counts).toEqual({ answers: 0, stops: 0, slips: 0 });
  });

  test('counts by week, from Monday in Tokyo on, since the first week with a record; what was taken back is none', async () => {
    const desk = await newDesk();
    const weeks = async () =>
      (await desk.ask('home.weeks', {})).map(({ monday, answers }) => [monday, answers] as const);
    expect(await weeks()).toEqual([]);
    const at = async (moment: string) => {
      desk.world.clock.now = Date.parse(moment);
      const customerId = await addCustomer(desk);
      const { entryId } = await desk.ask(
        'consent.record',
        consentOf(desk, customerId, [answerTo('use:offers:email', 'agreed')]),
      );
      return { customerId, entryId };
    };
    // A Sunday's last and a Monday's first minute.
    await at('2026-11-22T23:59:00+09:00');
    await at('2026-11-23T00:00:00+09:00');
    const wrong = await at('2026-12-08T10:00:00+09:00');
    await at('2026-12-08T11:00:00+09:00');
    await desk.ask('consent.void', {
      id: desk.id(),
      customerId: wrong.customerId,
      voidedId: wrong.entryId,
      reason: '誤り',
    });
    expect(await weeks()).toEqual([
      ['2026-11-16', 1],
      ['2026-11-23', 1],
      ['2026-11-30', 0],
      ['2026-12-07', 1],
    ]);
    desk.world.clock.now = Date.parse('2027-01-20T10:00:00+09:00');
    expect(await weeks()).toEqual([
      ['2026-12-07', 1],
      ['2026-12-14', 0],
      ['2026-12-21', 0],
      ['2026-12-28', 0],
      ['2027-01-04', 0],
      ['2027-01-11', 0],
      ['2027-01-18', 0],
    ]);
  });

  test('begins and ends at midnight in Tokyo', async () => {
    const desk = await newDesk();
    const customerId = await addCustomer(desk);
    const counts = async () => (await desk.ask('home.day', {})).counts;
    desk.world.clock.now = Date.parse('2026-11-22T23:30:00+09:00');
    await desk.ask('consent.record', consentOf(desk, customerId, [answerTo('use:offers:email', 'agreed')]));
    expect(await counts()).toEqual({ answers: 1, stops: 0, slips: 0 });
    desk.world.clock.now = Date.parse('2026-11-23T00:30:00+09:00');
    expect(await counts()).toEqual({ answers: 0, stops: 0, slips: 0 });
    await desk.ask('consent.stop', stopOf(desk, customerId, ['use:offers:post']));
    expect(await counts()).toEqual({ answers: 0, stops: 1, slips: 0 });
  });

  test('counts as a stop what somebody asked to stop, and no refusal when asked; and slips whether printed or saved', async () => {
    const desk = await newDesk();
    const customerId = await addCustomer(desk);
    const scope = 'use:offers:email';
    const counts = async () => (await desk.ask('home.day', {})).counts;
    const first = await desk.ask(
      'consent.record',
      consentOf(desk, customerId, [answerTo(scope, 'agreed'), answerTo('use:offers:phone', 'refused')]),
    );
    expect(await counts()).toEqual({ answers: 1, stops: 0, slips: 0 });
    await desk.ask(
      'consent.record',
      consentOf(desk, customerId, [answerTo(scope, 'withdrawn', { heads: [first.entryId] })]),
    );
    expect(await counts()).toEqual({ answers: 2, stops: 1, slips: 0 });
    await desk.ask('consent.stop', stopOf(desk, customerId, ['use:offers:post']));
    expect(await counts()).toEqual({ answers: 2, stops: 2, slips: 0 });
    // What was recorded in error did not happen.
    const wrong = await desk.ask(
      'consent.record',
      consentOf(desk, customerId, [answerTo('use:maintenance:post', 'agreed')]),
    );
    const wrongStop = await desk.ask('consent.stop', stopOf(desk, customerId, ['use:offers:sms']));
    expect(await counts()).toEqual({ answers: 3, stops: 3, slips: 0 });
    for (const { entryId: voidedId } of [wrongStop, wrong])
      await desk.ask('consent.void', { id: desk.id(), customerId, voidedId, reason: '別の方' });
    expect(await counts()).toEqual({ answers: 2, stops: 2, slips: 0 });
    for (const target of ['printer', 'file'] as const) {
      await desk.ask('slip.issue', { target, id: desk.id(), entryId: first.entryId });
    }
    expect(await counts()).toEqual({ answers: 2, stops: 2, slips: 2 });
  });
});

describe('the one box', () => {
  test('marks who has told us to stop something, until the stop is taken back', async () => {
    const desk = await newDesk();
    const kana = { agreed: 'みほん いち', stopped: 'みほん さん', unasked: 'みほん よん' };
    const [agreed, stopped] = [
      await addCustomer(desk, { kana: kana.agreed }),
      await addCustomer(desk, { kana: kana.stopped }),
      await addCustomer(desk, { kana: kana.unasked }),
    ];
    await desk.ask('consent.record', consentOf(desk, agreed, [answerTo('use:offers:email', 'agreed')]));
    const stop = await desk.ask('consent.stop', stopOf(desk, stopped, ['use:offers:phone']));
    const marks = async () => {
      const { customers } = await desk.ask('search.find', { text: 'みほん' });
      return customers.map((line) => [line.kana, line.hasStop]);
    };
    const rows = (isStopped: boolean) => [
      [kana.agreed, false],
      [kana.stopped, isStopped],
      [kana.unasked, false],
    ];
    expect(await marks()).toEqual(rows(true));
    const voided = { id: desk.id(), customerId: stopped, voidedId: stop.entryId, reason: '別の方でした' };
    await desk.ask('consent.void', voided);
    expect(await marks()).toEqual(rows(false));
  });

  test('finds a customer by reading, telephone and plate, and a slip by number, code and QR', async () => {
    const desk = await newDesk();
    const customerId = await addCustomer(desk);
    await addCar(desk, customerId);
    const { fields, vehicles } = await desk.ask('customer.get', { customerId });
    const slip = await desk.ask('consent.record', consentOf(desk, customerId, [answerTo('recall:lotas', 'agreed')]));
    const plate = vehicles[0]?.fields.plate ?? '';
    for (const text of [
      fields.kana.slice(0, 2),
      fields.name,
      fields.phones[0]?.value.slice(-4) ?? '',
      plate.slice(-5),
    ]) {
      const { customers } = await desk.ask('search.find', { text: text.replace('-', '') });
      expect(customers.map((line) => line.customerId)).toEqual([customerId]);
    }
    for (const text of [slip.receiptNo, slip.code, `KAO1|${slip.receiptNo}|${slip.code.replace('·', '-')}`]) {
      expect((await desk.ask('search.find', { text })).slip).toMatchObject({ entryId: slip.entryId, customerId });
    }
    expect(await desk.ask('search.find', { text: 'HA26-1122-999' })).toMatchObject({ slip: null });
  });
});

describe('a parked form', () => {
  test('is found again with everything in it, also after a lock, and is gone once it is dropped', async () => {
    const desk = await newDesk();
    const customerId = await addCustomer(desk);
    const draftId = desk.id();
    await desk.ask('draft.park', { id: draftId, form: 'request', customerId, text: '{"a":1}', isOnScreen: true });
    await desk.ask('draft.park', { id: draftId, form: 'request', customerId, text: '{"a":2}', isOnScreen: false });
    await desk.signIn(desk.receptionist);
    const drafts = await desk.ask('draft.list', {});
    expect(drafts).toMatchObject([
      { draftId, form: 'request', customerId, isOnScreen: false, staffLabel: desk.manager.label },
    ]);
    expect(await desk.ask('draft.get', { draftId, customerId })).toEqual({
      form: 'request',
      customerId,
      text: '{"a":2}',
    });
    await desk.ask('draft.drop', { id: desk.id(), draftId });
    expect(await desk.fail('draft.get', { draftId, customerId })).toEqual({ kind: 'not_found' });
    expect(await desk.ask('draft.list', {})).toEqual([]);
  });
});

describe('a post code', () => {
  test('gives the address without a network, however it is typed', async () => {
    const desk = await newDesk();
    for (const postalCode of ['999-3243', '9993243', '９９９ー３２４３']) {
      expect(await desk.ask('address.find', { postalCode })).toContainEqual({
        prefecture: '山形県',
        city: '上山市',
        town: '高松',
      });
    }
    expect(await desk.ask('address.find', { postalCode: '999' })).toEqual([]);
  });
});
