import type { CustomerId } from '../../electron/domain/ids.ts';
import { describe, expect, test } from 'vitest';
import { consent } from '../../electron/words/ja/consent.ts';
import { tellEvidence } from '../../electron/words/tell-consent.ts';
import { table } from '../../electron/contract/table.ts';
import type { Input } from '../../electron/contract/table.ts';
import type { ScopeText } from '../../electron/domain/notice/scope.ts';
import { newDesk, type Account, type TestDesk } from '../support/new-desk.ts';
import { signature } from '../support/scans.ts';
import { addCustomer, agentOf, answerTo, consentOf, stopOf } from './inputs.ts';

const mail: ScopeText = 'use:offers:email';
const recall: ScopeText = 'recall:lotas';

/** All that a customer's hands can reach, written down a second time. */
const ofTheSession = ['session.state', 'session.active', 'session.lock'];
/** The last takes nothing but where in its code the page failed. */
const answered = [...ofTheSession, 'counter.page', 'counter.record', 'counter.end', 'diagnostics.report_fault'];

const begin = (
  desk: TestDesk,
  customerId: CustomerId,
  change: Partial<Input<'counter.begin'>> = {},
): Input<'counter.begin'> => ({
  id: desk.id(),
  customerId,
  noticeId: desk.noticeId,
  givenBy: { who: 'self' },
  mayReinstate: false,
  ...change,
});

/** A desk whose screen is turned to one of two customers. */
async function customerFacingDesk(change: Partial<Input<'counter.begin'>> = {}, as?: (desk: TestDesk) => Account) {
  const desk = await newDesk();
  const customerId = await addCustomer(desk);
  const other = await addCustomer(desk, { name: '鈴木 次郎', kana: 'すずき じろう' });
  if (as !== undefined) await desk.signIn(as(desk));
  await desk.ask('counter.begin', begin(desk, customerId, change));
  return { desk, customerId, other };
}

const answer = (desk: TestDesk, decisions: Input<'counter.record'>['decisions']): Input<'counter.record'> => ({
  id: desk.id(),
  decisions,
  evidence: signature,
  wordings: ['ordinary'],
});

const giveBack = (desk: TestDesk, { password }: Pick<Account, 'password'> = desk.manager) =>
  desk.send('counter.end', { id: desk.id(), password });

const atCounter = { kind: 'at_counter' };

describe('while the screen is turned to a customer', () => {
  test('the screen shows that customer and nobody else', async () => {
    const { desk, customerId } = await customerFacingDesk();
    const page = await desk.ask('counter.page', {});
    expect(page).toMatchObject({ customerName: '金糸雀 啼太郎', customerKind: 'person', states: [], answered: null });
    expect(page.notice.questions.length).toBeGreaterThan(5);
    expect(JSON.stringify(page)).not.toMatch(/鈴木/);
    expect(JSON.stringify(page)).not.toContain(customerId);
    expect(await desk.ask('session.state', {})).toMatchObject({ isOpen: true, isCustomerFacing: true });
  });

  const channels = Object.keys(table);
  test('there are channels to be refused', () => {
    expect(channels.length - answered.length).toBeGreaterThan(50);
    expect(answered.filter((channel) => !channels.includes(channel))).toEqual([]);
  });

  test.each(channels.filter((channel) => !answered.includes(channel)))(
    '%s is refused, whatever is sent',
    async (channel) => {
      for (const account of ['manager', 'receptionist'] as const) {
        const { desk, customerId, other } = await customerFacingDesk({}, (all) => all[account]);
        const ids = { id: desk.id(), noticeId: desk.noticeId, entryId: customerId, requestId: desk.id() };
        for (const input of [
          {},
          null,
          { surplus: true },
          { customerId },
          { customerId: other },
          { ...ids, customerId: other },
          { ...ids, customerId, counter: true, role: 'manager' },
          { text: '鈴木' },
          begin(desk, other),
          consentOf(desk, other, [answerTo(mail, 'agreed')]),
          stopOf(desk, customerId, [mail]),
        ]) {
          expect(await desk.send(channel, input)).toEqual({ ok: false, error: atCounter });
        }
        // It is as before once the clerk has the screen again.
        await giveBack(desk, desk[account]);
        expect(await desk.ask('consent.state', { customerId })).toEqual([]);
        expect(await desk.ask('consent.state', { customerId: other })).toEqual([]);
      }
    },
  );

  test('what it can be asked takes no customer and no notice of another', async () => {
    const { desk, other } = await customerFacingDesk();
    const surplus = { customerId: other, noticeId: desk.noticeId, givenBy: { who: 'self' }, method: 'paper' };
    for (const [field, value] of Object.entries(surplus)) {
      const forged = { ...answer(desk, [answerTo(mail, 'agreed')]), [field]: value };
      expect(await desk.fail('counter.record', forged)).toMatchObject({ kind: 'validation' });
      expect(await desk.fail('counter.page', { [field]: value })).toMatchObject({ kind: 'validation' });
    }
    await giveBack(desk);
    expect(await desk.ask('consent.state', { customerId: other })).toEqual([]);
  });

  test('somebody else cannot sign in over it, not even with the right password', async () => {
    const { desk } = await customerFacingDesk();
    const { staffId, password } = desk.receptionist;
    expect(await desk.fail('session.sign_in', { id: desk.id(), staffId, password })).toEqual(atCounter);
  });

  test('what was asked before it was turned and comes later is refused too', async () => {
    const { desk, other } = await customerFacingDesk();
    const calls = ['customer.get', 'customer.history', 'consent.state'].map((channel) =>
      desk.send(channel, { customerId: other }),
    );
    expect(await Promise.all(calls)).toEqual(calls.map(() => ({ ok: false, error: atCounter })));
  });
});

describe('what the customer answers', () => {
  test('is recorded for them, at the counter, with their signature', async () => {
    const { desk, customerId } = await customerFacingDesk();
    const input = answer(desk, [answerTo(mail, 'agreed'), answerTo(recall, 'refused')]);
    const slip = await desk.ask('counter.record', input);
    expect(await desk.ask('counter.page', {})).toMatchObject({ answered: slip });
    // Sent again because the answer was lost: the same slip.
    expect(await desk.ask('counter.record', input)).toEqual(slip);
    expect(await giveBack(desk)).toEqual({
      ok: true,
      value: { customerId, answered: { slip, isSigned: true } },
    });
    const states = await desk.ask('consent.state', { customerId });
    expect(states.map(({ scope, answer: said }) => [scope, said])).toEqual([
      [recall, 'refused'],
      [mail, 'agreed'],
    ]);
    const [line] = (await desk.ask('customer.history', { customerId })).filter(({ entryId }) => entryId === input.id);
    expect(line?.evidence).toMatchObject({ kind: 'signature' });
  });

  test('may be ended without signing, and that is not told as a refusal to sign', async () => {
    const { desk, customerId } = await customerFacingDesk();
    const unsigned = { kind: 'none', reason: 'unsigned' } as const;
    const input = answer(desk, [answerTo(mail, 'agreed')]);
    const refused = { ...input, evidence: { kind: 'none', reason: 'not_wanted' } };
    expect(await desk.fail('counter.record', refused)).toMatchObject({ kind: 'validation' });
    await desk.ask('counter.record', { ...input, evidence: unsigned });
    expect(await giveBack(desk)).toMatchObject({ value: { answered: { isSigned: false } } });
    const history = await desk.ask('customer.history', { customerId });
    const evidence = history.find(({ entryId }) => entryId === input.id)?.evidence ?? null;
    expect(evidence).toEqual(unsigned);
    expect(tellEvidence(unsigned, consent.told)).toBe('署名せずに確定された');
    expect(tellEvidence({ kind: 'none', reason: 'not_wanted' }, consent.told)).toBe('署名はお断りになった');
  });

  test('is recorded once: nobody plays with the screen after that', async () => {
    const { desk, customerId } = await customerFacingDesk();
    await desk.ask('counter.record', answer(desk, [answerTo(mail, 'agreed')]));
    expect(await desk.fail('counter.record', answer(desk, [answerTo(recall, 'agreed')]))).toEqual({
      kind: 'conflict',
      about: 'already_answered',
    });
    await giveBack(desk);
    expect(await desk.ask('consent.state', { customerId })).toHaveLength(1);
  });

  test('is said by whoever the clerk has named, and not by whom the screen says', async () => {
    const desk = await newDesk();
    const customerId = await addCustomer(desk);
    const givenBy = await agentOf(desk, customerId);
    await desk.ask('customer.open', { id: desk.id(), customerId });
    await desk.ask('counter.begin', begin(desk, customerId, { givenBy }));
    expect((await desk.ask('counter.page', {})).giver).toEqual({ givenBy, name: '代理 一郎' });
    const { entryId } = await desk.ask('counter.record', answer(desk, [answerTo(mail, 'agreed')]));
    await giveBack(desk);
    const body = await desk.look((db) =>
      db.$client
        .prepare<[string], string>('SELECT text FROM ledger_body JOIN ledger_entry USING (seq) WHERE id = ?')
        .pluck()
        .get(entryId),
    );
    expect(JSON.parse(body ?? '')).toMatchObject({ givenBy, method: 'counter' });
    expect(await desk.ask('consent.state', { customerId })).toHaveLength(1);
  });

  test.each([
    ['no strokes', { evidence: { ...signature, strokes: [] } }],
    ['another reason than that they would rather not', { evidence: { kind: 'none', reason: 'oral' } }],
    ['a paper that nobody has seen', { evidence: { kind: 'paper', binder: 'R8-014' } }],
    ['no answer', { decisions: [] }],
  ])('is not recorded with %s', async (_, change) => {
    const { desk } = await customerFacingDesk();
    const input = { ...answer(desk, [answerTo(mail, 'agreed')]), ...change };
    expect(await desk.fail('counter.record', input)).toMatchObject({ kind: 'validation' });
    expect(await desk.ask('counter.page', {})).toMatchObject({ states: [], answered: null });
  });

  test('starts what was stopped again only where the clerk has confirmed it before', async () => {
    for (const mayReinstate of [false, true]) {
      const desk = await newDesk();
      const customerId = await addCustomer(desk);
      const stop = stopOf(desk, customerId, [mail]);
      await desk.ask('consent.stop', stop);
      await desk.ask('counter.begin', begin(desk, customerId, { mayReinstate }));
      const unconfirmed = answer(desk, [answerTo(mail, 'agreed', { heads: [stop.id] })]);
      expect(await desk.fail('counter.record', unconfirmed)).toEqual({ kind: 'conflict', about: 'stop_not_confirmed' });
      const again = answer(desk, [answerTo(mail, 'agreed', { heads: [stop.id], reinstates: true })]);
      expect(await desk.send('counter.record', again)).toMatchObject(
        mayReinstate
          ? { ok: true }
          : { error: { kind: 'validation', fields: [{ path: 'decisions', code: 'not_to_be_reinstated' }] } },
      );
    }
  });
});

describe('the screen is not turned', () => {
  const refusals: readonly (readonly [
    string,
    (desk: TestDesk, customerId: CustomerId) => object | Promise<object>,
    object,
  ])[] = [
    ['to a customer who is not there', (desk) => ({ customerId: desk.id() }), { kind: 'no_visit' }],
    [
      'to a customer who was not opened',
      async (desk) => ({ customerId: await addCustomer(desk) }),
      { kind: 'no_visit' },
    ],
    ['by a notice that is not there', () => ({ noticeId: 'a'.repeat(64) }), { about: 'notice_not_adopted' }],
    [
      'by a draft',
      async (desk) => {
        const notice = await desk.ask('notice.get', { noticeId: desk.noticeId });
        return desk.ask('notice.draft', { id: desk.id(), notice: { ...notice, version: 2 } });
      },
      { about: 'notice_not_adopted' },
    ],
    [
      'for an agent who is not there',
      (desk) => ({
        givenBy: {
          who: 'agent',
          by: { of: 'person', id: desk.id(), namedBy: desk.id() },
          identity: 'not_checked',
          proof: 'power_of_attorney',
        },
      }),
      { about: 'representative_unknown' },
    ],
    [
      'for an agent of whom nothing was said about 委任状',
      async (desk, customerId) => ({ givenBy: { ...(await agentOf(desk, customerId)), proof: null } }),
      { about: 'giver_unchecked' },
    ],
    [
      'for an agent without a name',
      () => ({ givenBy: { who: 'agent', by: null, identity: 'not_checked', proof: 'power_of_attorney' } }),
      { about: 'giver_unnamed' },
    ],
  ];
  test.each(refusals)('%s', async (_, change, failure) => {
    const desk = await newDesk();
    const customerId = await addCustomer(desk);
    await desk.ask('customer.open', { id: desk.id(), customerId });
    const input = { ...begin(desk, customerId), ...(await change(desk, customerId)) };
    expect(await desk.fail('counter.begin', input)).toMatchObject(failure);
    expect(await desk.ask('session.state', {})).toMatchObject({ isCustomerFacing: false });
  });

  test('and then there is nothing to ask, answer or end', async () => {
    const desk = await newDesk();
    const notCustomerFacing = { kind: 'conflict', about: 'not_customer_facing' };
    expect(await desk.fail('counter.page', {})).toEqual(notCustomerFacing);
    expect(await desk.fail('counter.record', answer(desk, [answerTo(mail, 'agreed')]))).toEqual(notCustomerFacing);
    expect(await giveBack(desk)).toEqual({ ok: false, error: notCustomerFacing });
  });
});

describe('back to the clerk', () => {
  test('without an answer nothing has happened', async () => {
    const { desk, customerId } = await customerFacingDesk();
    const back = { id: desk.id(), password: desk.manager.password };
    expect(await desk.ask('counter.end', back)).toEqual({ customerId, answered: null });
    expect(await desk.ask('session.state', {})).toMatchObject({ isCustomerFacing: false });
    expect(await desk.ask('slip.list', { customerId })).toEqual([]);
  });

  test('only by the password of the clerk who turned it', async () => {
    const { desk } = await customerFacingDesk();
    expect(await giveBack(desk, desk.receptionist)).toEqual({ ok: false, error: { kind: 'wrong_secret' } });
    expect(await desk.fail('customer.find', { text: '' })).toEqual(atCounter);
    expect(await giveBack(desk)).toMatchObject({ ok: true });
  });

  test('wrong passwords make one wait, the sign-in afterwards too, and are written down there', async () => {
    const { desk } = await customerFacingDesk();
    const tries = await Promise.all(Array.from({ length: 8 }, () => giveBack(desk, { password: 'not this one' })));
    expect(tries.filter((tried) => !tried.ok && tried.error.kind === 'wrong_secret').length).toBeLessThan(6);
    expect(tries.at(-1)).toMatchObject({ error: { kind: 'wait' } });
    // Not even the right one is tried now.
    expect(await giveBack(desk)).toMatchObject({ error: { kind: 'wait' } });
    desk.app.lock();
    const { staffId, password } = desk.manager;
    const signIn = () => desk.send('session.sign_in', { id: desk.id(), staffId, password });
    expect(await signIn()).toMatchObject({ error: { kind: 'wait' } });
    desk.world.clock.now += 3_600_000;
    expect(await signIn()).toMatchObject({ ok: true });
    const lines = await desk.ask('ledger.page', {
      before: null,
      limit: 1,
      kinds: [],
      on: null,
      staffId: null,
      customerId: null,
    });
    expect(lines[0]?.ja).toMatch(/5回/);
  });
});

describe('locking the turned screen', () => {
  test('leads to the sign-in, and from there to the desk', async () => {
    const { desk, other } = await customerFacingDesk();
    await desk.ask('session.lock', { id: desk.id() });
    expect(await desk.ask('session.state', {})).toMatchObject({ isOpen: false, isCustomerFacing: false });
    expect(await desk.fail('counter.page', {})).toEqual({ kind: 'locked' });
    await desk.signIn(desk.receptionist);
    expect(await desk.fail('counter.page', {})).toEqual({ kind: 'conflict', about: 'not_customer_facing' });
    expect(await desk.ask('customer.get', { customerId: other })).toMatchObject({ fields: { name: '鈴木 次郎' } });
  });

  test('while the password is being tried: the screen of whoever comes next stays turned', async () => {
    const { desk, other } = await customerFacingDesk();
    const late = giveBack(desk);
    desk.app.lock();
    await desk.signIn(desk.manager);
    await desk.ask('counter.begin', begin(desk, other));
    expect(await late).toMatchObject({ ok: false });
    expect(await desk.ask('session.state', {})).toMatchObject({ isCustomerFacing: true });
  });
});
