import { describe, expect, test } from 'vitest';
import type { CustomerId, EntryId } from '../../electron/domain/ids.ts';
import type { ScopeText } from '../../electron/domain/notice/scope.ts';
import type { Closing, WaitingFor } from '../../electron/domain/slips/paper-life.ts';
import { newDesk, type TestDesk } from '../support/new-desk.ts';
import { waitingSlips } from './waiting.ts';
import { addCustomer, answerTo, canaryFields, consentOf, requestOf } from './inputs.ts';

const idsOf = async (desk: TestDesk, what: WaitingFor) =>
  (await waitingSlips(desk, what)).slips.map((slip) => slip.entryId);

const print = (desk: TestDesk, entryId: EntryId) =>
  desk.ask('slip.issue', { id: desk.id(), entryId, target: 'printer' });

/** A consent for which a signature on the slip is promised. */
async function promisedDesk() {
  const desk = await newDesk();
  const customerId = await addCustomer(desk);
  const slip = await desk.ask(
    'consent.record',
    consentOf(desk, customerId, [answerTo('use:offers:email', 'agreed')], {
      evidence: { kind: 'none', reason: 'slip_signed_later' },
    }),
  );
  return { desk, customerId, ...slip };
}

async function close(desk: TestDesk, customerId: CustomerId, entryId: EntryId, closing: Closing) {
  const id = desk.id();
  await desk.ask('slip.close', { id, customerId, entryId, closing });
  return id;
}

const lifeOf = async (desk: TestDesk, customerId: CustomerId) => {
  const [slip] = await desk.ask('slip.list', { customerId });
  return { paper: slip?.paper, signature: slip?.signature, waitsFor: slip?.waitsFor };
};

const newest = async (desk: TestDesk, customerId: CustomerId) =>
  (await desk.ask('customer.history', { customerId, withoutOpened: true }))[0];

describe('a slip that is to be signed', () => {
  test('waits to be issued, then for the signature, and is told of as signed once it is here', async () => {
    const { desk, customerId, entryId, receiptNo } = await promisedDesk();
    expect(await desk.ask('slip.count', { customerId })).toBe(1);
    expect(await waitingSlips(desk, 'issue')).toEqual({
      count: 1,
      slips: [
        {
          entryId,
          customerId,
          customerName: canaryFields.name,
          receiptNo,
          slipKind: 'consent',
          since: new Date(desk.world.clock.now).toISOString(),
          paper: 'unissued',
          signature: 'promised',
          waitsFor: 'issue',
          closings: ['not_wanted'],
        },
      ],
    });
    await print(desk, entryId);
    expect(await idsOf(desk, 'issue')).toEqual([]);
    expect(await idsOf(desk, 'signature')).toEqual([entryId]);
    await close(desk, customerId, entryId, 'signed');
    expect(await idsOf(desk, 'signature')).toEqual([]);
    expect(await lifeOf(desk, customerId)).toEqual({ paper: 'issued', signature: 'received', waitsFor: null });
    expect(await newest(desk, customerId)).toMatchObject({
      kind: 'slip.closed',
      ja: '署名済みの控えを受け取りました',
      receiptNo,
      takeBack: 'possible',
    });
  });

  test('is never claimed to be signed when the customer did not sign; a signed one may come later', async () => {
    const { desk, customerId, entryId } = await promisedDesk();
    await print(desk, entryId);
    await close(desk, customerId, entryId, 'not_signed');
    expect(await lifeOf(desk, customerId)).toEqual({ paper: 'issued', signature: 'not_given', waitsFor: null });
    expect((await newest(desk, customerId))?.ja).toBe('控えに署名はいただけませんでした（お客様が署名されなかった）');
    await close(desk, customerId, entryId, 'signed');
    expect((await lifeOf(desk, customerId)).signature).toBe('received');
  });

  test('that was closed in error waits as before, and the history says why', async () => {
    const { desk, customerId, entryId } = await promisedDesk();
    await print(desk, entryId);
    const closedId = await close(desk, customerId, entryId, 'signed');
    await desk.ask('slip.void_closing', { id: desk.id(), customerId, voidedId: closedId, reason: '別の方の控え' });
    expect(await idsOf(desk, 'signature')).toEqual([entryId]);
    const [voiding, voided] = await desk.ask('customer.history', { customerId, withoutOpened: true });
    expect(voiding?.ja).toBe('控えの記録を、誤りとして取り消しました（理由：別の方の控え）');
    expect(voided).toMatchObject({ entryId: closedId, voided: { reason: '別の方の控え' } });
  });

  test('is not closed for another customer, twice, or before it was ever put on paper', async () => {
    const { desk, customerId, entryId } = await promisedDesk();
    const other = await addCustomer(desk);
    const input = (of: CustomerId, closing: Closing) => ({ id: desk.id(), customerId: of, entryId, closing });
    const notWaiting = { kind: 'conflict', about: 'not_waiting' };
    expect(await desk.fail('slip.close', input(customerId, 'signed'))).toEqual(notWaiting);
    // It waits, and nobody has asked it back.
    const recall = { id: desk.id(), customerId, entryId, outcome: 'collected' as const };
    expect(await desk.fail('slip.close_recall', recall)).toEqual({ kind: 'conflict', about: 'not_recalled' });
    await print(desk, entryId);
    expect(await desk.fail('slip.close', input(other, 'signed'))).toEqual({ kind: 'not_found' });
    await close(desk, customerId, entryId, 'signed');
    expect(await desk.fail('slip.close', input(customerId, 'signed'))).toEqual(notWaiting);
    expect(await desk.fail('slip.close', input(customerId, 'not_signed'))).toEqual(notWaiting);
  });
});

describe('a slip that did not come out', () => {
  test('waits as failed until it is printed, also where an earlier copy is out', async () => {
    const { desk, customerId, entryId } = await promisedDesk();
    await print(desk, entryId);
    const { draw } = desk.world;
    desk.world.draw = () => Promise.reject(new Error('no printer'));
    await desk.ask('slip.issue', { id: desk.id(), entryId, target: 'printer' });
    desk.world.draw = draw;
    expect(await lifeOf(desk, customerId)).toEqual({ paper: 'failed', signature: 'promised', waitsFor: 'issue' });
    await print(desk, entryId);
    expect(await idsOf(desk, 'signature')).toEqual([entryId]);
  });

  test('is asked for no more once the customer wants none, and says so; a void one is asked for by nobody', async () => {
    const desk = await newDesk();
    const customerId = await addCustomer(desk);
    const first = await desk.ask('request.receive', requestOf(desk, customerId));
    await close(desk, customerId, first.entryId, 'not_wanted');
    expect(await idsOf(desk, 'issue')).toEqual([]);
    expect((await newest(desk, customerId))?.ja).toBe('控えはお渡ししていません（お客様が不要とのこと）');
    const second = await desk.ask('request.receive', requestOf(desk, customerId));
    expect(await idsOf(desk, 'issue')).toEqual([second.entryId]);
    const voided = { id: desk.id(), customerId, voidedId: second.entryId, reason: '誤り' };
    await desk.ask('request.void_step', voided);
    expect(await idsOf(desk, 'issue')).toEqual([]);
  });
});

test('a list of what waits is short, and says how many there are in all', async () => {
  const desk = await newDesk();
  const customerId = await addCustomer(desk);
  const ids: EntryId[] = [];
  for (let at = 0; at < 5; at += 1) {
    ids.push((await desk.ask('request.receive', requestOf(desk, customerId))).entryId);
  }
  const { count, slips } = await waitingSlips(desk, 'issue', 2);
  expect(count).toBe(5);
  expect(slips.map(({ entryId }) => entryId)).toEqual(ids.toReversed().slice(0, 2));
});

test('a slip of what was taken back waits since then, and names the newest that holds in its place', async () => {
  const { desk, customerId, entryId, receiptNo } = await promisedDesk();
  await print(desk, entryId);
  const record = async (scope: ScopeText) => {
    desk.world.clock.now += 60_000;
    return desk.ask('consent.record', consentOf(desk, customerId, [answerTo(scope, 'agreed')]));
  };
  const takeBack = async (voidedId: EntryId) => {
    desk.world.clock.now += 60_000;
    await desk.ask('consent.void', { id: desk.id(), customerId, voidedId, reason: '別の方' });
    return new Date(desk.world.clock.now).toISOString();
  };
  const { slips } = await waitingSlips(desk, 'signature');
  expect(slips.map((slip) => slip.receiptNo)).toEqual([receiptNo]);
  const voidedAt = await takeBack(entryId);
  expect((await waitingSlips(desk, 'recall')).slips).toMatchObject([{ entryId, since: voidedAt }]);
  const replacedBy = async () => {
    const listed = await desk.ask('slip.list', { customerId });
    return listed.find((slip) => slip.entryId === entryId)?.voided?.replacedBy;
  };
  expect(await replacedBy()).toBeNull();
  const second = await record('use:offers:phone');
  expect(await replacedBy()).toBe(second.receiptNo);
  const third = await record('use:offers:post');
  expect(await replacedBy()).toBe(third.receiptNo);
  await takeBack(third.entryId);
  expect(await replacedBy()).toBe(second.receiptNo);
  await takeBack(second.entryId);
  expect(await replacedBy()).toBeNull();
});

test('what was recalled in error is asked back again', async () => {
  const { desk, customerId, entryId } = await promisedDesk();
  await print(desk, entryId);
  await desk.ask('consent.void', { id: desk.id(), customerId, voidedId: entryId, reason: '誤り' });
  const id = desk.id();
  await desk.ask('slip.close_recall', { id, customerId, entryId, outcome: 'collected' });
  expect(await idsOf(desk, 'recall')).toEqual([]);
  await desk.ask('slip.void_closing', { id: desk.id(), customerId, voidedId: id, reason: '別の控え' });
  expect(await idsOf(desk, 'recall')).toEqual([entryId]);
});
