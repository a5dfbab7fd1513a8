import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { defaultDeskSettings } from '../../electron/domain/settings/desk-settings.ts';
import { publishedCompany } from '../../electron/domain/notice/company.ts';
import type { ScopeText } from '../../electron/domain/notice/scope.ts';
import { canary } from '../support/canary.ts';
import { type TestDesk } from '../support/new-desk.ts';
import { newFolder } from '../support/new-folder.ts';
import { addPerson, answerTo, canaryCar, canaryFields, consentOf, requestOf, stopOf } from './inputs.ts';
import { paperCommands } from './repeat-papers.ts';
import { scene, type Repeatable, type Scene } from './repeat-scene.ts';

const mail: ScopeText = 'use:offers:email';

function documentOf(desk: TestDesk, text: string): void {
  const path = join(newFolder(), 'policy.txt');
  writeFileSync(path, text);
  desk.world.answers.push(path);
}

const commands: Readonly<Record<string, Repeatable>> = {
  'customer.create': {
    input: () => ({ fields: canaryFields }),
    other: () => ({ fields: { ...canaryFields, name: '別人' } }),
  },
  'customer.edit': {
    input: ({ customerId }) => ({ customerId, changes: { from: { family: null }, to: { family: '妻' } } }),
    other: () => ({ changes: { from: { family: '妻' }, to: { family: '夫' } } }),
  },
  'customer.open': { input: ({ customerId }) => ({ customerId }) },
  'vehicle.add': {
    input: ({ customerId }) => ({
      customerId,
      fields: canaryCar,
      alsoHeldBy: [customerId],
      holders: [{ role: 'owner', kind: 'customer', customerId, sinceOn: null }],
    }),
    other: () => ({ fields: { ...canaryCar, carName: 'ラパン' } }),
  },
  'vehicle.edit': {
    input: ({ customerId, vehicleId }) => ({
      customerId,
      vehicleId,
      changes: { from: { model: null }, to: { model: 'HA36S' } },
    }),
    other: () => ({ changes: { from: { model: 'HA36S' }, to: { model: 'HA25S' } } }),
  },
  'vehicle.pass': {
    input: ({ customerId, vehicleId }) => ({
      customerId,
      vehicleId,
      holders: [{ role: 'user', kind: 'family', customerId: null, sinceOn: null }],
    }),
    other: () => ({ holders: [{ role: 'owner', kind: 'dealer', customerId: null, sinceOn: null }] }),
  },
  'vehicle.retire': {
    input: ({ customerId, vehicleId }) => ({ customerId, vehicleId, how: 'sold', on: '2026-11-22' }),
    other: () => ({ how: 'scrapped' }),
  },
  'consent.record': {
    input: ({ desk, customerId }) => consentOf(desk, customerId, [answerTo(mail, 'agreed')]),
    other: () => ({ decisions: [answerTo(mail, 'refused')] }),
  },
  'consent.stop': {
    input: ({ desk, customerId }) => stopOf(desk, customerId, [mail]),
    other: () => ({ target: { kind: 'everything' } }),
  },
  'consent.void': {
    input: ({ customerId, consentId }) => ({ customerId, voidedId: consentId, reason: '誤り' }),
    other: () => ({ reason: '別の誤り' }),
  },
  'customer.void_edit': {
    input: async ({ desk, customerId }) => {
      const changes = { from: { family: null }, to: { family: '妻' } };
      const voidedId = desk.id();
      await desk.ask('customer.edit', { id: voidedId, customerId, changes });
      return { customerId, voidedId, reason: '誤り' };
    },
    other: () => ({ reason: '別の誤り' }),
  },
  'person.void_edit': {
    input: async ({ desk, customerId }) => {
      const { id: personId } = await addPerson(desk, customerId);
      const changes = { from: { title: null }, to: { title: '店長' } };
      const voidedId = desk.id();
      await desk.ask('person.edit', { id: voidedId, personId, changes });
      return { customerId, voidedId, reason: '誤り' };
    },
    other: () => ({ reason: '別の誤り' }),
  },
  'vehicle.void_change': {
    input: ({ customerId, vehicleId }) => ({ customerId, voidedId: vehicleId, reason: '誤り' }),
    other: () => ({ reason: '別の誤り' }),
  },
  'request.void_step': {
    input: ({ customerId, requestId }) => ({ customerId, voidedId: requestId, reason: '誤り' }),
    other: () => ({ reason: '別の誤り' }),
  },
  ...paperCommands,
  'request.receive': {
    input: ({ desk, customerId }) => requestOf(desk, customerId),
    other: () => ({ requestTypes: ['correction'] }),
  },
  'company.set': {
    input: async ({ desk }) => ({ company: { ...(await desk.ask('company.get', {})), fax: '023-672-0000' } }),
    other: () => ({ company: { ...publishedCompany, name: '別の会社' } }),
  },
  'notice.draft': {
    input: async ({ desk }) => ({
      notice: { ...(await desk.ask('notice.get', { noticeId: desk.noticeId })), version: 2, title: '個人情報' },
    }),
  },
  'notice.adopt': {
    input: ({ draftId }) => ({ noticeId: draftId, effectiveOn: '2026-12-01' }),
    other: () => ({ effectiveOn: '2026-12-24' }),
  },
  'notice.keep_document': {
    input: ({ desk }) => {
      documentOf(desk, '個人情報保護方針');
      return {};
    },
  },
  'staff.add': {
    input: () => ({ label: '三島 葉子', role: 'reception', password: '最上川の舟唄を昼に聞く 53' }),
    other: () => ({ role: 'manager' }),
  },
  'staff.change': {
    input: ({ desk }) => ({ staffId: desk.receptionist.staffId, role: 'manager', hasLeft: false }),
    other: () => ({ hasLeft: true }),
  },
  'staff.rename': {
    input: ({ desk }) => ({ staffId: desk.receptionist.staffId, label: '鈴木 花子' }),
    other: () => ({ label: '高橋 花子' }),
  },
  'settings.set': {
    input: () => ({ settings: { ...defaultDeskSettings, idleMinutes: 12 } }),
    other: () => ({ settings: { ...defaultDeskSettings, idleMinutes: 13 } }),
  },
  'request.identify': {
    input: ({ requestId }) => ({ requestId, identity: { method: 'call_back', seenOn: '2026-11-22' } }),
    other: () => ({ identity: { method: 'known_customer', seenOn: '2026-11-21' } }),
  },
  'request.decide': {
    input: ({ requestId }) => ({
      requestId,
      byType: [{ type: 'stop_notices', outcome: 'granted', ground: null, reason: null }],
    }),
    other: () => ({ byType: [{ type: 'stop_notices', outcome: 'granted', ground: null, reason: '該当なし' }] }),
  },
  'request.close': {
    input: ({ decidedId }) => ({ requestId: decidedId, delivery: 'post' }),
    other: () => ({ delivery: 'email' }),
  },
  'request.withdraw': { input: ({ requestId }) => ({ requestId }) },
  'slip.issue': {
    input: ({ consentId }) => ({ entryId: consentId, target: 'printer' }),
    other: () => ({ target: 'file' }),
  },
  'ledger.verify': { input: () => ({}) },
};

const entriesOf = (desk: TestDesk) =>
  desk.ask('ledger.page', { before: null, limit: 200, kinds: [], staffId: null, customerId: null, on: null });

describe.each(Object.entries(commands))('%s', (channel, { input }) => {
  test('sent again, because its answer was lost, returns the first answer and does nothing twice', async () => {
    const before = await scene();
    const { desk } = before;
    const id = desk.id();
    const said = { ...(await input(before)), id };
    // A repeat changes nothing, and does not say that it did.
    const { changed: _changed, ...first } = await desk.answer(channel, said);
    expect(first).toMatchObject({ ok: true });
    const entries = await entriesOf(desk);
    desk.world.clock.now += 60_000;
    const { length } = desk.world.drawn;
    expect(await desk.answer(channel, said)).toEqual(first);
    expect(await entriesOf(desk)).toEqual(entries);
    expect(desk.world.drawn).toHaveLength(length);
    // Also after the program was ended and somebody has signed in again.
    await desk.signIn(desk.manager);
    expect(await desk.answer(channel, said)).toEqual(first);
  });

  test('under the id of another command is refused, and nothing is done', async () => {
    const before = await scene();
    const { desk, customerId, consentId } = before;
    const said = await input(before);
    const used = channel === 'customer.open' || channel === 'customer.create' ? consentId : customerId;
    const entries = await entriesOf(desk);
    expect(await desk.send(channel, { ...said, id: used })).toEqual({
      ok: false,
      error: { kind: 'conflict', about: 'id_used' },
    });
    expect(await entriesOf(desk)).toEqual(entries);
  });

  test('under the id of a colleague who did the same is refused', async () => {
    const before = await scene();
    const { desk } = before;
    const said = { ...(await input(before)), id: desk.id() };
    expect(await desk.send(channel, said)).toMatchObject({ ok: true });
    const password = '最上川の舟唄を夜に聞く 54';
    const { staffId } = await desk.ask('staff.add', { id: desk.id(), label: '次の管理者', role: 'manager', password });
    await desk.signIn({ staffId, label: '', password });
    const entries = await entriesOf(desk);
    expect(await desk.send(channel, said)).toEqual({ ok: false, error: { kind: 'conflict', about: 'id_used' } });
    expect(await entriesOf(desk)).toEqual(entries);
  });
});

const changeable = Object.entries(commands).flatMap(([channel, { input, other }]) =>
  other === undefined ? [] : [{ channel, input, other }],
);

test.each(changeable)(
  '$channel that says something else under its old id is not told that it was done',
  async ({ channel, input, other }) => {
    const before = await scene();
    const { desk } = before;
    const said = { ...(await input(before)), id: desk.id() };
    expect(await desk.send(channel, said)).toMatchObject({ ok: true });
    const entries = await entriesOf(desk);
    expect(await desk.send(channel, { ...said, ...other(before) })).toEqual({
      ok: false,
      error: { kind: 'conflict', about: 'id_used' },
    });
    expect(await entriesOf(desk)).toEqual(entries);
  },
);

describe('what would be worst', () => {
  test('a stop under the id of a consent is not told that it was done', async () => {
    const { desk, customerId } = await scene();
    const consent = consentOf(desk, customerId, [answerTo(mail, 'agreed')]);
    await desk.ask('consent.record', consent);
    const stop = stopOf(desk, customerId, [mail], { id: consent.id });
    expect(await desk.fail('consent.stop', stop)).toEqual({ kind: 'conflict', about: 'id_used' });
    // And with an id of its own it is done.
    await desk.ask('consent.stop', { ...stop, id: desk.id() });
    expect(await desk.ask('consent.state', { customerId })).toContainEqual(
      expect.objectContaining({ scope: mail, answer: 'withdrawn' }),
    );
  });

  test.each([
    ['another notice', ({ draftId }: Scene) => ({ noticeId: draftId })],
    ['another way', () => ({ method: 'phone' })],
    [
      'another person',
      () => ({ givenBy: { who: 'agent', by: null, identity: 'not_checked', proof: 'power_of_attorney' } }),
    ],
    ['another proof', () => ({ evidence: { kind: 'paper', binder: 'R8-015' } })],
    ['one answer less', () => ({ decisions: [answerTo(mail, 'agreed')] })],
    [
      'one answer more',
      () => ({ decisions: ['email', 'sms', 'fax'].map((by) => answerTo(`use:offers:${by}`, 'agreed')) }),
    ],
    [
      'the same answers on other scopes',
      () => ({ decisions: ['email', 'fax'].map((by) => answerTo(`use:offers:${by}`, 'agreed')) }),
    ],
  ])('a consent with %s under the id of one that was recorded is not told that it was done', async (_, other) => {
    const before = await scene();
    const { desk, customerId, draftId } = before;
    await desk.ask('notice.adopt', { id: desk.id(), noticeId: draftId, effectiveOn: '2026-11-22' });
    const consent = consentOf(desk, customerId, [answerTo(mail, 'agreed'), answerTo('use:offers:sms', 'agreed')]);
    await desk.ask('consent.record', consent);
    const state = await desk.ask('consent.state', { customerId });
    const failure = await desk.fail('consent.record', { ...consent, ...other(before) });
    expect(failure).toEqual({ kind: 'conflict', about: 'id_used' });
    expect(await desk.ask('consent.state', { customerId })).toEqual(state);
  });

  test('a slip whose printing is asked for twice is one copy', async () => {
    const { desk, customerId, consentId } = await scene();
    const id = desk.id();
    await desk.ask('slip.issue', { id, target: 'file', entryId: consentId });
    await desk.ask('slip.issue', { id, target: 'file', entryId: consentId });
    expect(await desk.ask('slip.list', { customerId })).toContainEqual(
      expect.objectContaining({ entryId: consentId, copies: 1 }),
    );
    const other = await desk.ask('request.receive', requestOf(desk, customerId));
    expect(await desk.fail('slip.issue', { id, target: 'file', entryId: other.entryId })).toEqual({
      kind: 'conflict',
      about: 'id_used',
    });
  });

  test('an export that is asked for twice happens once', async () => {
    const { desk } = await scene();
    const filter = { from: null, to: null, kinds: [], staffId: null, customerId: null };
    const command = { id: desk.id(), reason: '監査', filter, maxBodies: 0 };
    await desk.ask('audit.export', command);
    const entries = await entriesOf(desk);
    expect(await desk.fail('audit.export', command)).toEqual({ kind: 'conflict', about: 'id_used' });
    expect(await entriesOf(desk)).toEqual(entries);
    expect(desk.world.asked).toHaveLength(1);
  });

  test('putting right what was not as the ledger says is done and recorded once', async () => {
    const { desk, customerId } = await scene();
    const id = desk.id();
    await desk.look((db) => db.$client.exec("UPDATE customer SET name = '別の名'"));
    const mended = await desk.ask('ledger.mend', { id });
    const entries = await entriesOf(desk);
    expect(await desk.ask('ledger.mend', { id })).toEqual(mended);
    expect(await entriesOf(desk)).toEqual(entries);
    expect((await desk.ask('customer.get', { customerId })).fields.name).toBe(canary.name);
  });
});

describe('the people at the desk', () => {
  test('who leaves is gone by one command, however often it is sent', async () => {
    const { desk } = await scene();
    const command = { id: desk.id(), staffId: desk.receptionist.staffId, role: 'reception' as const, hasLeft: true };
    await desk.ask('staff.change', command);
    const entries = await entriesOf(desk);
    await desk.ask('staff.change', command);
    expect(await entriesOf(desk)).toEqual(entries);
    const again = await desk.fail('staff.change', { ...command, id: desk.id() });
    expect(again).toEqual({ kind: 'not_found' });
  });

  test('a password that was changed is changed, also when the command comes again', async () => {
    const { desk } = await scene();
    const command = { id: desk.id(), current: desk.manager.password, next: '蔵王のお釜を見に行く日 77' };
    await desk.ask('password.change', command);
    const entries = await entriesOf(desk);
    await desk.ask('password.change', command);
    expect(await entriesOf(desk)).toEqual(entries);
    await desk.signIn({ ...desk.manager, password: command.next });
  });

  test('a form that is parked twice is parked once, and dropped twice is dropped', async () => {
    const { desk, customerId } = await scene();
    const form = { id: desk.id(), form: 'request' as const, customerId, text: canary.remark, isOnScreen: true };
    await desk.ask('draft.park', form);
    await desk.ask('draft.park', form);
    expect(await desk.ask('draft.list', {})).toHaveLength(1);
    expect(await desk.ask('draft.get', { draftId: form.id, customerId })).toMatchObject({ text: canary.remark });
    for (let i = 0; i < 2; i += 1) await desk.ask('draft.drop', { id: desk.id(), draftId: form.id });
    expect(await desk.ask('draft.list', {})).toEqual([]);
  });
});
