import { type CustomerId, type EntryId, trustedId } from '../../electron/domain/ids.ts';
import { describe, expect, test } from 'vitest';
import type { ScopeText } from '../../electron/domain/notice/scope.ts';
import { newDesk, type TestDesk } from '../support/new-desk.ts';
import { addCustomer, answerTo, consentOf, stopOf } from './inputs.ts';

const mail: ScopeText = 'use:offers:email';
const sms: ScopeText = 'use:offers:sms';
const fax: ScopeText = 'use:offers:fax';
const recall: ScopeText = 'recall:lotas';

async function deskWithCustomer() {
  const desk = await newDesk();
  return { desk, customerId: await addCustomer(desk) };
}

async function stateOf(desk: TestDesk, customerId: CustomerId, scope: ScopeText) {
  return (await desk.ask('consent.state', { customerId })).find((row) => row.scope === scope);
}

const bodyOf = (desk: TestDesk, entryId: EntryId) =>
  desk.look(({ $client }) => {
    const text = $client
      .prepare<[string], string>('SELECT text FROM ledger_body JOIN ledger_entry USING (seq) WHERE id = ?')
      .pluck()
      .get(entryId);
    return JSON.parse(text ?? '') as unknown;
  });

describe('a stop', () => {
  test('takes the place of whatever there is, with the word that fits each scope', async () => {
    const { desk, customerId } = await deskWithCustomer();
    const before = [answerTo(mail, 'agreed'), answerTo(sms, 'pending'), answerTo(fax, 'refused')];
    await desk.ask('consent.record', consentOf(desk, customerId, before));
    for (const round of [1, 2]) {
      const stop = stopOf(desk, customerId, [mail, sms, fax, recall]);
      await desk.ask('consent.stop', stop);
      for (const [scope, answer] of [
        [mail, 'withdrawn'],
        [sms, 'refused'],
        [fax, 'refused'],
        [recall, 'refused'],
      ] as const) {
        const state = { answer, heads: [stop.id], needsReview: false, isOutdated: false, noticeId: null };
        expect(await stateOf(desk, customerId, scope), `${scope}, stop ${round}`).toMatchObject(state);
      }
    }
  });

  test('leaves it known which notice was shown, and when; what was entered in error has shown none', async () => {
    const { desk, customerId } = await deskWithCustomer();
    const seen = async () => {
      const { shown, asked } = await desk.ask('consent.background', { customerId });
      return { shown, asked };
    };
    expect(await seen()).toEqual({ shown: [], asked: [] });
    const consent = consentOf(desk, customerId, [answerTo(mail, 'agreed')]);
    await desk.ask('consent.record', consent);
    const shown = await seen();
    expect(shown).toMatchObject({ shown: [{ noticeId: desk.noticeId }], asked: [desk.noticeId] });
    desk.world.clock.now += 60_000;
    await desk.ask('consent.stop', stopOf(desk, customerId, [mail]));
    expect(await seen()).toEqual(shown);
    await desk.ask('consent.void', { id: desk.id(), customerId, voidedId: consent.id, reason: '別の方の分' });
    expect(await seen()).toEqual({ shown: [], asked: [] });
  });

  test('never fails for what others did since the screen was drawn', async () => {
    const { desk, customerId } = await deskWithCustomer();
    for (let i = 0; i < 5; i += 1) {
      const heads = (await stateOf(desk, customerId, mail))?.heads ?? [];
      const other = consentOf(desk, customerId, [answerTo(mail, 'agreed', { heads, reinstates: true })]);
      await desk.ask('consent.record', other);
      const stop = stopOf(desk, customerId, [mail]);
      await desk.ask('consent.stop', stop);
      expect(await stateOf(desk, customerId, mail)).toMatchObject({ answer: 'withdrawn', heads: [stop.id] });
    }
  });

  test('among other answers never fails for stale heads either', async () => {
    const { desk, customerId } = await deskWithCustomer();
    await desk.ask('consent.record', consentOf(desk, customerId, [answerTo(mail, 'agreed')]));
    // This screen was drawn before that.
    const stale = consentOf(desk, customerId, [answerTo(mail, 'refused'), answerTo(recall, 'agreed')]);
    await desk.ask('consent.record', stale);
    // It was said as 拒否, of what was never asked; by now it takes back a yes.
    expect(await stateOf(desk, customerId, mail)).toMatchObject({
      answer: 'withdrawn',
      heads: [stale.id],
      needsReview: false,
      isOutdated: false,
    });
    expect(await stateOf(desk, customerId, recall)).toMatchObject({ answer: 'agreed' });
  });

  test('names a scope once, however often it is named', async () => {
    const { desk, customerId } = await deskWithCustomer();
    const stop = stopOf(desk, customerId, [mail, mail, mail]);
    await desk.ask('consent.stop', stop);
    expect(await stateOf(desk, customerId, mail)).toMatchObject({ heads: [stop.id] });
  });

  test('twice is still one stop, by the second', async () => {
    const { desk, customerId } = await deskWithCustomer();
    await desk.ask('consent.stop', stopOf(desk, customerId, [mail]));
    const second = stopOf(desk, customerId, [mail]);
    await desk.ask('consent.stop', second);
    expect(await stateOf(desk, customerId, mail)).toMatchObject({
      answer: 'refused',
      heads: [second.id],
      needsReview: false,
      isOutdated: false,
    });
  });

  test('of everything is recorded once more where nothing is left to stop: the customer has said so', async () => {
    const { desk, customerId } = await deskWithCustomer();
    const everything = () => stopOf(desk, customerId, [], { target: { kind: 'everything' } });
    await desk.ask('consent.stop', everything());
    const again = everything();
    await desk.ask('consent.stop', again);
    const states = await desk.ask('consent.state', { customerId });
    expect(states.length).toBeGreaterThan(20);
    expect(states.filter(({ heads }) => !heads.includes(again.id))).toEqual([]);
  });

  test('of yesterday beside an agreement of today: the stop holds, and a person has to look', async () => {
    const { desk, customerId } = await deskWithCustomer();
    const agreed = consentOf(desk, customerId, [answerTo(mail, 'agreed')]);
    await desk.ask('consent.record', agreed);
    const late = stopOf(desk, customerId, [mail], { method: 'paper', occurred: '2026-11-21T05:00:00.000Z' });
    await desk.ask('consent.stop', late);
    const state = await stateOf(desk, customerId, mail);
    expect(state).toMatchObject({ answer: 'withdrawn', needsReview: true, heads: [agreed.id, late.id].toSorted() });
    // Answered anew with both before the eyes, nothing is left to look at.
    await desk.ask(
      'consent.record',
      consentOf(desk, customerId, [answerTo(mail, 'agreed', { heads: state?.heads ?? [], reinstates: true })]),
    );
    expect(await stateOf(desk, customerId, mail)).toMatchObject({ answer: 'agreed', needsReview: false });
  });

  test('needs no notice in force: the shop may not even have adopted one', async () => {
    const { desk, customerId } = await deskWithCustomer();
    desk.world.clock.now = Date.parse('2026-11-01T00:00:00.000Z');
    const stop = stopOf(desk, customerId, [mail]);
    await desk.ask('consent.stop', stop);
    expect(await stateOf(desk, customerId, mail)).toMatchObject({ answer: 'refused' });
    await desk.ask('slip.issue', { target: 'file', id: desk.id(), entryId: stop.id });
    expect(desk.world.drawn[0]?.snapshot).toMatchObject({ isNoticeShown: false });
  });

  test('of a scope that only an older notice mentions is recorded', async () => {
    const { desk, customerId } = await deskWithCustomer();
    const whole = await desk.ask('notice.get', { noticeId: desk.noticeId });
    const questions = whole.questions.filter(({ scopes }) => !scopes.includes(recall));
    const scopes = whole.scopes.filter(({ scope }) => scope !== recall);
    const { noticeId } = await desk.ask('notice.draft', {
      id: desk.id(),
      notice: { ...whole, version: 2, questions, scopes },
    });
    await desk.ask('notice.adopt', { id: desk.id(), noticeId, effectiveOn: '2026-11-22' });
    const stop = stopOf(desk, customerId, [recall]);
    await desk.ask('consent.stop', stop);
    expect(await stateOf(desk, customerId, recall)).toMatchObject({ answer: 'refused' });
    // Its slip confirms it in the words of the version that had it.
    await desk.ask('slip.issue', { target: 'file', id: desk.id(), entryId: stop.id });
    const snapshot = desk.world.drawn[0]?.snapshot;
    const states = snapshot?.type === 'consent' ? snapshot.states : [];
    expect(states.filter(({ label }) => label !== undefined)).toEqual([
      { scope: recall, state: 'refused', label: expect.stringContaining('リコール') },
    ]);
    expect(states).toHaveLength(whole.scopes.length);
  });

  test.each([
    ['counter', 'oral'],
    ['phone', 'by_phone'],
    ['paper', 'in_writing'],
    ['email', 'in_writing'],
    ['fax', 'in_writing'],
  ] as const)('by %s rests on what that way says, unless the clerk names the paper', async (method, reason) => {
    const { desk, customerId } = await deskWithCustomer();
    const stop = stopOf(desk, customerId, [mail], { method });
    await desk.ask('consent.stop', stop);
    expect(await bodyOf(desk, stop.id)).toMatchObject({ method, evidence: { kind: 'none', reason } });
    const filed = stopOf(desk, customerId, [recall], { method, evidence: { kind: 'paper', binder: 'R8-014' } });
    await desk.ask('consent.stop', filed);
    expect(await bodyOf(desk, filed.id)).toMatchObject({ method, evidence: { kind: 'paper', binder: 'R8-014' } });
  });
});

const stopped = async (change: object) => {
  const { desk, customerId } = await deskWithCustomer();
  const failure = await desk.fail('consent.stop', { ...stopOf(desk, customerId, [mail]), ...change });
  expect(await desk.ask('consent.state', { customerId })).toEqual([]);
  return failure;
};

describe('is refused', () => {
  test.each([
    [
      'of a scope that no notice ever mentioned',
      { target: { kind: 'scopes', scopes: ['use:offers:telepathy'] } },
      { kind: 'conflict', about: 'scope_not_in_notice' },
    ],
    ['of nobody', { customerId: '019a0000-0000-7000-8000-00000000bbbb' }, { kind: 'not_found' }],
    [
      'in the future',
      { occurred: '2027-01-01T00:00:00.000Z' },
      { kind: 'validation', fields: [{ path: 'occurred', code: 'in_future' }] },
    ],
    [
      'of nothing',
      { target: { kind: 'scopes', scopes: [] } },
      { kind: 'validation', fields: [{ path: 'target.scopes', code: 'too_small' }] },
    ],
    [
      'that comes with a word',
      { answer: 'withdrawn' },
      { kind: 'validation', fields: [{ path: '', code: 'unrecognized_keys' }] },
    ],
    [
      'of a partner whom no notice ever named',
      { target: { kind: 'partner', partner: 'nobody' } },
      { kind: 'conflict', about: 'scope_not_in_notice' },
    ],
  ])('%s', async (_, change, failure) => expect(await stopped(change)).toEqual(failure));
});

const take = (desk: TestDesk, customerId: CustomerId, voidedId: EntryId, change: object = {}) =>
  desk.send('consent.void', { id: desk.id(), customerId, voidedId, reason: '別のお客様の用紙でした', ...change });
const done = { ok: true, value: {} };
const refused = (failure: object) => ({ ok: false, error: failure });

async function recordedByReception() {
  const { desk, customerId } = await deskWithCustomer();
  await desk.signIn(desk.receptionist);
  const first = consentOf(desk, customerId, [answerTo(mail, 'agreed')]);
  await desk.ask('consent.record', first);
  return { desk, customerId, first };
}

describe('taking back what was entered in error', () => {
  test('makes it count no more, and leaves it readable', async () => {
    const { desk, customerId, first } = await recordedByReception();
    expect(await take(desk, customerId, first.id)).toEqual(done);
    expect(await desk.ask('consent.state', { customerId })).toEqual([]);
    const history = await desk.ask('customer.history', { customerId, withoutOpened: true });
    expect(history.map((line) => line.kind).slice(0, 2)).toEqual(['consent.voided', 'consent.recorded']);
  });

  test('brings back what it had taken the place of', async () => {
    const { desk, customerId, first } = await recordedByReception();
    const error = stopOf(desk, customerId, [mail]);
    await desk.ask('consent.stop', error);
    await take(desk, customerId, error.id);
    expect(await stateOf(desk, customerId, mail)).toMatchObject({ answer: 'agreed', heads: [first.id] });
  });

  test('is for the same clerk on the same day in Tokyo', async () => {
    const { desk, customerId, first } = await recordedByReception();
    desk.world.clock.now = Date.parse('2026-11-22T14:59:59.000Z');
    expect(await take(desk, customerId, first.id)).toEqual(done);
    const second = consentOf(desk, customerId, [answerTo(mail, 'agreed')]);
    await desk.ask('consent.record', second);
    desk.world.clock.now = Date.parse('2026-11-22T15:00:00.000Z');
    expect(await take(desk, customerId, second.id)).toEqual(refused({ kind: 'forbidden' }));
    expect(await stateOf(desk, customerId, mail)).toMatchObject({ answer: 'agreed' });
  });

  test('of somebody else is for the manager, on any day', async () => {
    const { desk, customerId } = await deskWithCustomer();
    const mine = consentOf(desk, customerId, [answerTo(mail, 'agreed')]);
    await desk.ask('consent.record', mine);
    await desk.signIn(desk.receptionist);
    expect(await take(desk, customerId, mine.id)).toEqual(refused({ kind: 'forbidden' }));
    desk.world.clock.now += 30 * 86_400_000;
    await desk.signIn(desk.manager);
    expect(await take(desk, customerId, mine.id)).toEqual(done);
  });

  test('is done once', async () => {
    const { desk, customerId, first } = await recordedByReception();
    await take(desk, customerId, first.id);
    expect(await take(desk, customerId, first.id)).toEqual(refused({ kind: 'conflict', about: 'already_voided' }));
  });

  test('needs a reason', async () => {
    const { desk, customerId, first } = await recordedByReception();
    for (const reason of ['', ' ', 'あ'.repeat(201), null]) {
      expect(await take(desk, customerId, first.id, { reason })).toMatchObject(
        refused({ kind: 'validation', fields: [{ path: 'reason' }] }),
      );
    }
    expect(await stateOf(desk, customerId, mail)).toMatchObject({ answer: 'agreed' });
  });

  test('is of a consent of that customer, and of nothing else', async () => {
    const { desk, customerId, first } = await recordedByReception();
    const other = await addCustomer(desk);
    const notFound = refused({ kind: 'not_found' });
    expect(await take(desk, other, first.id)).toEqual(notFound);
    expect(await take(desk, customerId, trustedId(customerId))).toEqual(notFound);
    expect(await take(desk, customerId, trustedId('019a0000-0000-7000-8000-00000000bbbb'))).toEqual(notFound);
    expect(await stateOf(desk, customerId, mail)).toMatchObject({ answer: 'agreed' });
  });

  test('may itself not be taken back: what was recorded is recorded anew', async () => {
    const { desk, customerId, first } = await recordedByReception();
    const input = { id: desk.id(), customerId, voidedId: first.id, reason: '誤り' };
    await desk.ask('consent.void', input);
    expect(await take(desk, customerId, input.id)).toEqual(refused({ kind: 'not_found' }));
  });
});
