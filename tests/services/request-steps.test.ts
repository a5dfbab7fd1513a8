import { type CustomerId, type RequestId, trustedId } from '../../electron/domain/ids.ts';
import { expect, test } from 'vitest';
import type { CallResult } from '../../electron/contract/failure.ts';
import type { RequestType } from '../../electron/domain/requests/request-types.ts';
import { newDesk, type TestDesk } from '../support/new-desk.ts';
import { addCustomer, requestOf } from './inputs.ts';

interface Counter {
  readonly desk: TestDesk;
  readonly customerId: CustomerId;
  /** What the core answers to a command, failures and all. */
  readonly ask: (channel: string, input: object) => Promise<CallResult<unknown>>;
  readonly receive: (...types: RequestType[]) => Promise<RequestId>;
  readonly statusOf: (requestId: RequestId) => Promise<{ status: string; next: readonly string[] }>;
}

/** A desk with one customer and a receptionist, who is signed in. */
async function openCounter(): Promise<Counter> {
  const desk = await newDesk();
  await desk.signIn(desk.receptionist);
  const customerId = await addCustomer(desk);
  return {
    desk,
    customerId,
    ask: (channel, input) => desk.send(channel, { id: desk.id(), ...input }),
    receive: async (...requestTypes) =>
      trustedId((await desk.ask('request.receive', requestOf(desk, customerId, { requestTypes }))).entryId),
    statusOf: async (requestId) => {
      const { status, next } = await desk.ask('request.get', { customerId, requestId });
      return { status, next };
    },
  };
}

const today = '2026-11-22';
const identity = () => ({ method: 'document', document: 'driving_licence', seenOn: today });
const decided = (type: RequestType, outcome = 'granted') => ({ type, outcome, ground: null, reason: null });
const granted = [decided('disclosure')];
const conflict = (about: string) => ({ ok: false, error: { kind: 'conflict', about } });
const fault = (path: string, code: string) => ({
  ok: false,
  error: { kind: 'validation', fields: [expect.objectContaining({ path, code })] },
});
const done = { ok: true, value: {} };

test('a disclosure is decided and answered only in its turn, after the shop knows who asks', async () => {
  const { ask, receive, statusOf } = await openCounter();
  const requestId = await receive('disclosure');
  expect(await statusOf(requestId)).toEqual({ status: 'received', next: ['identify', 'withdraw'] });
  expect(await ask('request.decide', { requestId, byType: granted })).toEqual(conflict('request_step'));
  expect(await ask('request.close', { requestId, delivery: 'handed_over' })).toEqual(conflict('request_step'));

  expect(await ask('request.identify', { requestId, identity: identity() })).toEqual(done);
  expect(await ask('request.identify', { requestId, identity: identity() })).toEqual(conflict('request_step'));
  expect(await ask('request.close', { requestId, delivery: 'handed_over' })).toEqual(conflict('request_step'));

  expect(await ask('request.decide', { requestId, byType: granted })).toEqual(done);
  expect(await statusOf(requestId)).toEqual({ status: 'decided', next: ['close'] });
  expect(await ask('request.withdraw', { requestId })).toEqual(conflict('request_step'));
  expect(await ask('request.close', { requestId, delivery: 'handed_over' })).toEqual(done);
  expect(await statusOf(requestId)).toEqual({ status: 'closed', next: [] });
  expect(await ask('request.decide', { requestId, byType: granted })).toEqual(conflict('request_step'));
});

test('how to be answered is chosen only where something is shown: a complaint is not answered electronically', async () => {
  const { desk, customerId } = await openCounter();
  const receive = (...requestTypes: RequestType[]) =>
    desk.send('request.receive', requestOf(desk, customerId, { requestTypes, wantedMethod: 'electronic' }));
  expect(await receive('complaint')).toEqual(fault('wantedMethod', 'no_choice_of_method'));
  expect(await receive('stop_notices', 'correction')).toEqual(fault('wantedMethod', 'no_choice_of_method'));
  expect(await receive('complaint', 'disclosure')).toMatchObject({ ok: true });
});

test('a stop and a complaint wait for no proof of identity; together with a disclosure they do', async () => {
  const { ask, receive, statusOf } = await openCounter();
  const stop = await receive('stop_notices', 'stop_joint_use', 'complaint');
  expect(await statusOf(stop)).toEqual({ status: 'received', next: ['decide', 'identify', 'withdraw'] });
  const byType = [decided('stop_notices'), decided('stop_joint_use'), decided('complaint', 'answered')];
  expect(await ask('request.decide', { requestId: stop, byType })).toEqual(done);
  const both = await receive('stop_notices', 'disclosure');
  expect(await ask('request.decide', { requestId: both, byType: granted })).toEqual(conflict('request_step'));
});

test('a known face is enough for a stop and never for a disclosure; nobody was seen tomorrow', async () => {
  const { ask, receive } = await openCounter();
  const known = { method: 'known_customer', seenOn: today };
  const requestId = await receive('correction');
  expect(await ask('request.identify', { requestId, identity: known })).toEqual(fault('identity.method', 'not_enough'));
  const tomorrow = { ...identity(), seenOn: '2026-11-23' };
  expect(await ask('request.identify', { requestId, identity: tomorrow })).toEqual(
    fault('identity.seenOn', 'in_future'),
  );
  const stop = await receive('stop_notices');
  expect(await ask('request.identify', { requestId: stop, identity: known })).toEqual(done);
});

test('a refusal gives its reason and a ground that the law gives for its type', async () => {
  const { desk, customerId, ask, receive } = await openCounter();
  const requestId = await receive('disclosure');
  await ask('request.identify', { requestId, identity: identity() });
  const decide = (decision: object) =>
    ask('request.decide', { requestId, byType: [{ type: 'disclosure', ...decision }] });
  expect(await decide({ outcome: 'refused', ground: 'against_law', reason: null })).toMatchObject({
    ok: false,
    error: { kind: 'validation' },
  });
  const reason = 'ほかの方の権利を害するため';
  expect(await decide({ outcome: 'partly', ground: null, reason })).toEqual(fault('byType', 'ground_required'));
  expect(await decide({ outcome: 'partly', ground: 'rights_of_others', reason })).toEqual(done);
  const correction = await receive('correction');
  await ask('request.identify', { requestId: correction, identity: identity() });
  const refusal = { type: 'correction', outcome: 'refused', reason: '調べたところ、内容は事実のとおりでした' };
  const refuse = (ground: string) => ask('request.decide', { requestId: correction, byType: [{ ...refusal, ground }] });
  expect(await refuse('against_law')).toEqual(fault('byType', 'ground_not_allowed'));
  expect(await refuse('not_untrue')).toEqual(done);
  expect((await desk.ask('request.get', { customerId, requestId: correction })).decisions).toEqual([
    { ...refusal, ground: 'not_untrue' },
  ]);
});

test('a stop that the policy promises is not refused; each thing asked for has a decision of its own', async () => {
  const { desk, customerId, ask, receive } = await openCounter();
  const requestId = await receive('disclosure', 'stop_joint_use');
  await ask('request.identify', { requestId, identity: identity() });
  const reason = 'ほかの方の権利を害するため';
  const withheld = { type: 'disclosure', outcome: 'refused', ground: 'rights_of_others', reason };
  const decide = (...byType: object[]) => ask('request.decide', { requestId, byType });
  expect(await decide(withheld)).toEqual(fault('byType', 'each_type_once'));
  const kept = { type: 'stop_joint_use', outcome: 'refused', ground: 'against_law', reason };
  expect(await decide(withheld, kept)).toEqual(fault('byType', 'outcome_not_allowed'));
  expect(await decide(withheld, decided('stop_joint_use'))).toEqual(done);
  expect((await desk.ask('request.get', { customerId, requestId })).decisions).toEqual([
    withheld,
    decided('stop_joint_use'),
  ]);
});

test('a request can be taken back until it is decided, and is then over', async () => {
  const { desk, ask, receive, statusOf } = await openCounter();
  const requestId = await receive('disclosure');
  await ask('request.identify', { requestId, identity: identity() });
  expect(await ask('request.withdraw', { requestId })).toEqual(done);
  expect(await statusOf(requestId)).toEqual({ status: 'withdrawn', next: [] });
  expect(await desk.ask('request.open', {})).toEqual([]);
  expect(await ask('request.decide', { requestId, byType: granted })).toEqual(conflict('request_step'));
});

test('a step whose answer was lost is sent again and recorded once', async () => {
  const { desk, customerId, receive, ask } = await openCounter();
  const requestId = await receive('disclosure');
  const command = { id: desk.id(), requestId, identity: identity() };
  expect(await desk.send('request.identify', command)).toEqual(done);
  expect(await desk.send('request.identify', command)).toEqual(done);
  const history = await desk.ask('customer.history', { customerId });
  expect(history.filter(({ kind }) => kind === 'request.identified')).toHaveLength(1);
  // The same id for something else is no repeat.
  expect(await ask('request.decide', { id: command.id, requestId, byType: granted })).toEqual(conflict('id_used'));
});

test('nobody works on a request who is not signed in, and one that is not there is not found', async () => {
  const { desk, ask, receive } = await openCounter();
  expect(await ask('request.withdraw', { requestId: desk.id() })).toEqual({
    ok: false,
    error: { kind: 'not_found' },
  });
  const requestId = await receive('complaint');
  await desk.ask('session.lock', { id: desk.id() });
  const locked = { ok: false, error: { kind: 'locked' } };
  for (const [channel, input] of [
    ['request.receive', {}],
    ['request.identify', { identity: identity() }],
    ['request.decide', { byType: granted }],
    ['request.close', { delivery: 'phone' }],
    ['request.withdraw', {}],
  ] as const) {
    expect(await ask(channel, { requestId, ...input })).toEqual(locked);
  }
});
