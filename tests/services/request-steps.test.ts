import { join } from 'node:path';
import { v7 } from 'uuid';
import { expect, test } from 'vitest';
import { demoCustomer } from '../../build/demo/people.ts';
import { scriptedDialogs } from '../../build/demo/scripted-dialogs.ts';
import { unattendedHost } from '../../build/demo/unattended-host.ts';
import { createApp, type App } from '../../electron/app/create-app.ts';
import { nodePorts } from '../../electron/app/node-ports.ts';
import type { Result } from '../../electron/contract/failure.ts';
import { addDays } from '../../electron/domain/dates/calendar-date.ts';
import { tokyoDateOf } from '../../electron/domain/dates/instant.ts';
import type { RequestType } from '../../electron/domain/requests/request.ts';
import { newFolder } from '../support/new-folder.ts';
import { addReceptionist, manager, receptionist, setUpDesk, type SetUpDesk } from '../support/set-up-desk.ts';

const today = () => tokyoDateOf(new Date().toISOString());

interface Counter extends SetUpDesk {
  readonly app: App;
  readonly customerId: string;
  /** What the core answers, failures and all. */
  readonly ask: (channel: string, input: object) => Promise<Result<unknown>>;
  readonly receive: (...types: RequestType[]) => Promise<string>;
  readonly statusOf: (requestId: string) => Promise<{ status: string; next: readonly string[] }>;
}

/** A desk with one customer and a receptionist, who is signed in. */
async function openCounter(): Promise<Counter> {
  const folder = newFolder();
  const noSlips = () => Promise.reject(new Error('no slips here'));
  const ports = nodePorts(unattendedHost(scriptedDialogs(), noSlips), join(folder, 'log'));
  const app = createApp({ folder, ports, mayHoldRealData: true });
  const desk = await setUpDesk(app);
  const { call, managerId } = desk;
  await addReceptionist(desk);
  await call('session.sign_in', { id: v7(), staffId: managerId, password: manager.password });
  const [notice] = await call('notice.list', {});
  if (notice === undefined) throw new Error('no notice');
  await call('notice.adopt', { id: v7(), noticeId: notice.noticeId, effectiveOn: today() });
  await call('session.lock', { id: v7() });
  const { accounts } = await call('startup.state', {});
  const staffId = accounts.find(({ label }) => label === receptionist.label)?.staffId ?? '';
  await call('session.sign_in', { id: v7(), staffId, password: receptionist.password });
  const { customerId } = await call('customer.create', { id: v7(), fields: demoCustomer('髙橋 美咲') });
  return {
    ...desk,
    app,
    customerId,
    ask: (channel, input) => app.router.call(channel, { id: v7(), ...input }),
    receive: async (...requestTypes) => {
      const input = {
        id: v7(),
        customerId,
        requestTypes,
        channel: 'counter' as const,
        requester: 'self' as const,
        wantedMethod: null,
        scopeText: null,
        occurred: null,
      };
      return (await call('request.receive', input)).entryId;
    },
    statusOf: async (requestId) => {
      const { status, next } = await call('request.get', { requestId });
      return { status, next };
    },
  };
}

const identity = () => ({ method: 'document', document: 'driving_licence', seenOn: today() });
const granted = { outcome: 'granted', ground: null, reason: null };
const conflict = (about: string) => ({ ok: false, failure: { kind: 'conflict', about } });
const fault = (path: string, code: string) => ({
  ok: false,
  failure: { kind: 'validation', fields: [expect.objectContaining({ path, code })] },
});
const done = { ok: true, value: {} };

test('a disclosure is decided and answered only in its turn, after the shop knows who asks', async () => {
  const { ask, receive, statusOf } = await openCounter();
  const requestId = await receive('disclosure');
  expect(await statusOf(requestId)).toEqual({ status: 'received', next: ['identify', 'withdraw'] });
  expect(await ask('request.decide', { requestId, decision: granted })).toEqual(conflict('request_step'));
  expect(await ask('request.close', { requestId, delivery: 'handed_over' })).toEqual(conflict('request_step'));

  expect(await ask('request.identify', { requestId, identity: identity() })).toEqual(done);
  expect(await ask('request.identify', { requestId, identity: identity() })).toEqual(conflict('request_step'));
  expect(await ask('request.close', { requestId, delivery: 'handed_over' })).toEqual(conflict('request_step'));

  expect(await ask('request.decide', { requestId, decision: granted })).toEqual(done);
  expect(await statusOf(requestId)).toEqual({ status: 'decided', next: ['close'] });
  expect(await ask('request.withdraw', { requestId })).toEqual(conflict('request_step'));
  expect(await ask('request.close', { requestId, delivery: 'handed_over' })).toEqual(done);
  expect(await statusOf(requestId)).toEqual({ status: 'closed', next: [] });
  expect(await ask('request.decide', { requestId, decision: granted })).toEqual(conflict('request_step'));
});

test('a stop and a complaint wait for no proof of identity; together with a disclosure they do', async () => {
  const { ask, receive, statusOf } = await openCounter();
  const stop = await receive('stop_notices', 'stop_joint_use', 'complaint');
  expect(await statusOf(stop)).toEqual({ status: 'received', next: ['decide', 'identify', 'withdraw'] });
  expect(await ask('request.decide', { requestId: stop, decision: granted })).toEqual(done);
  const both = await receive('stop_notices', 'disclosure');
  expect(await ask('request.decide', { requestId: both, decision: granted })).toEqual(conflict('request_step'));
});

test('a known face is enough for a stop and never for a disclosure; nobody was seen tomorrow', async () => {
  const { ask, receive } = await openCounter();
  const known = { method: 'known_customer', seenOn: today() };
  const requestId = await receive('correction');
  expect(await ask('request.identify', { requestId, identity: known })).toEqual(fault('identity.method', 'not_enough'));
  const tomorrow = { ...identity(), seenOn: addDays(today(), 1) };
  expect(await ask('request.identify', { requestId, identity: tomorrow })).toEqual(
    fault('identity.seenOn', 'in_future'),
  );
  const stop = await receive('stop_notices');
  expect(await ask('request.identify', { requestId: stop, identity: known })).toEqual(done);
});

test('a refusal gives its reason, and a refused disclosure a ground of the law as well', async () => {
  const { ask, receive } = await openCounter();
  const requestId = await receive('disclosure');
  await ask('request.identify', { requestId, identity: identity() });
  const decide = (decision: object) => ask('request.decide', { requestId, decision });
  expect(await decide({ outcome: 'refused', ground: 'against_law', reason: null })).toMatchObject({
    ok: false,
    failure: { kind: 'validation' },
  });
  const reason = 'ほかの方の権利を害するため';
  expect(await decide({ outcome: 'partly', ground: null, reason })).toEqual(fault('decision.ground', 'required'));
  expect(await decide({ outcome: 'partly', ground: 'rights_of_others', reason })).toEqual(done);
  const correction = await receive('correction');
  await ask('request.identify', { requestId: correction, identity: identity() });
  const refusal = { outcome: 'refused', ground: null, reason: '調べたところ、内容は事実のとおりでした' };
  expect(await ask('request.decide', { requestId: correction, decision: refusal })).toEqual(done);
});

test('a request can be taken back until it is decided, and is then over', async () => {
  const { ask, call, receive, statusOf } = await openCounter();
  const requestId = await receive('disclosure');
  await ask('request.identify', { requestId, identity: identity() });
  expect(await ask('request.withdraw', { requestId })).toEqual(done);
  expect(await statusOf(requestId)).toEqual({ status: 'withdrawn', next: [] });
  expect(await call('request.open', {})).toEqual([]);
  expect(await ask('request.decide', { requestId, decision: granted })).toEqual(conflict('request_step'));
});

test('a step whose answer was lost is sent again and recorded once', async () => {
  const { app, call, customerId, receive, ask } = await openCounter();
  const requestId = await receive('disclosure');
  const command = { id: v7(), requestId, identity: identity() };
  expect(await app.router.call('request.identify', command)).toEqual(done);
  expect(await app.router.call('request.identify', command)).toEqual(done);
  const history = await call('customer.history', { customerId });
  expect(history.filter(({ kind }) => kind === 'request.identified')).toHaveLength(1);
  // The same id for something else is no repeat.
  expect(await ask('request.decide', { id: command.id, requestId, decision: granted })).toEqual(conflict('id_used'));
});

test('the two weeks run from the day of the request, however late it was typed in', async () => {
  const { app, call, customerId } = await openCounter();
  const arrived = addDays(today(), -3);
  const input = {
    id: v7(),
    customerId,
    requestTypes: ['disclosure'],
    channel: 'post',
    requester: 'agent',
    wantedMethod: 'paper',
    scopeText: '車検の記録をすべて',
    occurred: `${arrived}T03:00:00.000Z`,
  };
  const answer = await app.router.call('request.receive', input);
  expect(answer).toMatchObject({ ok: true });
  const [open] = await call('request.open', {});
  expect(open).toMatchObject({ dueOn: addDays(arrived, 14), status: 'received' });
  expect(await call('request.get', { requestId: input.id })).toMatchObject({
    scopeText: '車検の記録をすべて',
    channel: 'post',
  });
  const late = { ...input, id: v7(), occurred: `${addDays(today(), 1)}T03:00:00.000Z` };
  expect(await app.router.call('request.receive', late)).toEqual(fault('occurred', 'in_future'));
});

test('nobody works on a request who is not signed in, and one that is not there is not found', async () => {
  const { ask, call, receive } = await openCounter();
  expect(await ask('request.withdraw', { requestId: v7() })).toEqual({ ok: false, failure: { kind: 'not_found' } });
  const requestId = await receive('complaint');
  await call('session.lock', { id: v7() });
  const locked = { ok: false, failure: { kind: 'locked' } };
  for (const [channel, input] of [
    ['request.receive', {}],
    ['request.identify', { identity: identity() }],
    ['request.decide', { decision: granted }],
    ['request.close', { delivery: 'phone' }],
    ['request.withdraw', {}],
  ] as const) {
    expect(await ask(channel, { requestId, ...input })).toEqual(locked);
  }
});
