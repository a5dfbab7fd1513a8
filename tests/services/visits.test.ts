import type { CustomerId } from '../../electron/domain/ids.ts';
import { describe, expect, test } from 'vitest';
import { customerChannels } from '../../electron/contract/hands-out.ts';
import { table } from '../../electron/contract/table.ts';
import { canary } from '../support/canary.ts';
import { newDesk, type TestDesk } from '../support/new-desk.ts';
import { signature } from '../support/scans.ts';
import { addCar, addCustomer, answerTo, consentOf, requestOf } from './inputs.ts';

const noVisit = { kind: 'no_visit' };

/** A customer with something of everything, and another one, at a receptionist's desk. Nobody is opened. */
interface Scene {
  readonly desk: TestDesk;
  readonly customerId: CustomerId;
  readonly other: CustomerId;
  /** What is to be sent so that each call would hand something out. */
  readonly inputs: Readonly<Record<string, object>>;
}

async function scene(): Promise<Scene> {
  const desk = await newDesk({ isLocked: true });
  await desk.signIn(desk.receptionist);
  const customerId = await addCustomer(desk);
  await addCar(desk, customerId);
  const other = await addCustomer(desk, { name: '見本 次郎', phones: [], address: null });
  const { entryId } = await desk.ask(
    'consent.record',
    consentOf(desk, customerId, [answerTo('use:maintenance:email', 'agreed')], { evidence: signature }),
  );
  const request = await desk.ask('request.receive', requestOf(desk, customerId));
  const draftId = desk.id();
  await desk.ask('draft.park', { id: draftId, form: 'request', customerId, text: canary.remark, isOnScreen: false });
  const of = { customerId };
  return {
    desk,
    customerId,
    other,
    inputs: {
      'draft.get': { ...of, draftId },
      'customer.get': of,
      'customer.household': of,
      'customer.history': of,
      'consent.state': of,
      'consent.background': of,
      'evidence.open': { ...of, entryId },
      'counter.begin': {
        ...of,
        id: desk.id(),
        noticeId: desk.noticeId,
        givenBy: { who: 'self' },
        mayReinstate: false,
      },
      'request.list': of,
      'request.get': { ...of, requestId: request.entryId },
      'slip.count': of,
      'slip.list': of,
      'slip.preview': { ...of, entryId },
      'paper_form.preview': of,
    },
  };
}

const open = (desk: TestDesk, customerId: CustomerId) => desk.ask('customer.open', { id: desk.id(), customerId });

/** Who has opened this customer, by the ledger. */
async function visitsOf(desk: TestDesk, customerId: CustomerId): Promise<readonly string[]> {
  await desk.signIn(desk.manager);
  const filter = { before: null, limit: 200, kinds: ['customer.opened'], on: null, staffId: null, customerId };
  return (await desk.ask('ledger.page', filter)).map(({ staffLabel }) => staffLabel);
}

test('every call that hands out everything of a customer is tried here', async () => {
  const { inputs } = await scene();
  expect(customerChannels.toSorted()).toEqual(Object.keys(inputs).toSorted());
  expect(customerChannels.length).toBeGreaterThan(10);
});

test('every question that names a customer needs their visit, but for the name in a line and the ledger by customer', () => {
  const naming = Object.entries(table).flatMap(([channel, { kind, input }]) =>
    kind === 'query' && 'customerId' in input.shape ? [channel] : [],
  );
  const needing = new Set(customerChannels);
  expect(naming.filter((channel) => !needing.has(channel)).toSorted()).toEqual(['customer.name', 'ledger.page']);
});

describe.each(customerChannels)('%s', (channel) => {
  test('hands nothing out of a customer whom nobody has opened', async () => {
    const { desk, inputs } = await scene();
    expect(await desk.send(channel, inputs[channel])).toEqual({ ok: false, error: noVisit });
  });

  test('answers within the visit, of which the ledger tells who opened it', async () => {
    const { desk, customerId, inputs } = await scene();
    await open(desk, customerId);
    expect(await desk.send(channel, inputs[channel])).toMatchObject({ ok: true });
    expect(await visitsOf(desk, customerId)).toEqual([desk.receptionist.label]);
  });

  test('hands nothing out within the visit of somebody else', async () => {
    const { desk, customerId, other, inputs } = await scene();
    await open(desk, customerId);
    await open(desk, other);
    expect(await desk.send(channel, inputs[channel])).toEqual({ ok: false, error: noVisit });
  });

  test('does not take what is of one customer for what is of the one who is open', async () => {
    const { desk, other, inputs } = await scene();
    await open(desk, other);
    const { customerId: _customerId, ...named } = { customerId: '', ...inputs[channel] };
    const result = await desk.send(channel, { ...named, customerId: other });
    // What needs nothing but a customer answers of the other one.
    const isById = ['draft.get', 'evidence.open', 'request.get', 'slip.preview'].includes(channel);
    if (isById) expect(result).toEqual({ ok: false, error: { kind: 'not_found' } });
    else expect(result).toMatchObject({ ok: true });
    expect(JSON.stringify(result)).not.toContain(canary.name);
  });

  test('hands nothing out once the desk was locked, to the same clerk neither', async () => {
    const { desk, customerId, inputs } = await scene();
    await open(desk, customerId);
    desk.app.lock();
    expect(await desk.send(channel, inputs[channel])).toEqual({ ok: false, error: { kind: 'locked' } });
    await desk.signIn(desk.receptionist);
    expect(await desk.send(channel, inputs[channel])).toEqual({ ok: false, error: noVisit });
  });
});

describe('a visit', () => {
  test('is one entry, however often the customer is opened in it', async () => {
    const { desk, customerId } = await scene();
    for (let time = 0; time < 3; time += 1) await open(desk, customerId);
    await desk.ask('search.find', { text: canary.name });
    await desk.ask('home.day', {});
    await open(desk, customerId);
    expect(await visitsOf(desk, customerId)).toHaveLength(1);
  });

  test('after that of somebody else, or after a lock, is another one', async () => {
    const { desk, customerId, other } = await scene();
    await open(desk, customerId);
    await open(desk, other);
    await open(desk, customerId);
    await desk.signIn(desk.receptionist);
    await open(desk, customerId);
    expect(await visitsOf(desk, customerId)).toHaveLength(3);
  });

  test('is not opened by the command of an earlier one: nothing would be recorded', async () => {
    const { desk, customerId, other } = await scene();
    const command = { id: desk.id(), customerId };
    await desk.ask('customer.open', command);
    for (const end of [() => open(desk, other), () => desk.signIn(desk.receptionist)]) {
      await end();
      expect(await desk.send('customer.open', command)).toEqual({ ok: true, value: {} });
      expect(await desk.fail('customer.get', { customerId })).toEqual(noVisit);
    }
    expect(await visitsOf(desk, customerId)).toHaveLength(1);
  });

  test('goes on where another is asked for that there is not', async () => {
    const { desk, customerId } = await scene();
    await open(desk, customerId);
    const nobody = { id: desk.id(), customerId: desk.id() };
    expect(await desk.fail('customer.open', nobody)).toEqual({ kind: 'not_found' });
    expect(await desk.send('customer.get', { customerId })).toMatchObject({ ok: true });
    expect(await desk.fail('customer.get', { customerId: nobody.customerId })).toEqual(noVisit);
  });

  test('is neither needed nor opened for hits, lists, names and home', async () => {
    const { desk, customerId } = await scene();
    expect((await desk.ask('search.find', { text: canary.name })).customers).toHaveLength(1);
    expect(await desk.ask('customer.name', { customerId })).toMatchObject({ name: canary.name });
    expect(await desk.ask('request.open', {})).toMatchObject([{ customerId }]);
    expect(await desk.ask('draft.list', {})).toMatchObject([{ customerId }]);
    expect((await desk.ask('home.day', {})).recent).not.toEqual([]);
    expect(await visitsOf(desk, customerId)).toEqual([]);
  });

  test('is none of a blank form, or of a form that is about nobody yet', async () => {
    const { desk } = await scene();
    const draftId = desk.id();
    await desk.ask('draft.park', { id: draftId, form: 'customer', customerId: null, text: '{}', isOnScreen: true });
    expect(await desk.send('draft.get', { draftId, customerId: null })).toMatchObject({ ok: true });
    expect(await desk.send('paper_form.preview', { customerId: null })).toMatchObject({ ok: true });
  });

  test('stays open while the screen is turned to the customer', async () => {
    const { desk, customerId, inputs } = await scene();
    await open(desk, customerId);
    await desk.send('counter.begin', inputs['counter.begin']);
    expect(await desk.ask('counter.page', {})).toMatchObject({ customerName: canary.name });
    expect(await desk.fail('customer.get', { customerId })).toEqual({ kind: 'at_counter' });
    await desk.ask('counter.end', { id: desk.id(), password: desk.receptionist.password });
    expect(await desk.send('customer.get', { customerId })).toMatchObject({ ok: true });
    expect(await visitsOf(desk, customerId)).toHaveLength(1);
  });
});
