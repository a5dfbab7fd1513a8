import { describe, expect, test } from 'vitest';
import type { Input } from '../../electron/contract/table.ts';
import type { ScopeText } from '../../electron/domain/notice/scope.ts';
import { newDesk } from '../support/new-desk.ts';
import { addCustomer, answerTo, consentOf, stopOf } from './inputs.ts';

const mail: ScopeText = 'use:offers:email';
const required = { kind: 'conflict', about: 'representative_required' };
const parent: Input<'consent.record'>['givenBy'] = {
  who: 'legal_representative',
  customerId: null,
  relation: 'parent',
  proof: 'family_register',
};

/** A desk on 22 November 2026 with a customer of that birth date. */
async function deskWith(bornOn: string | null) {
  const desk = await newDesk();
  return { desk, customerId: await addCustomer(desk, { bornOn }) };
}

describe('for somebody of 15', () => {
  const born = '2010-11-23';

  test.each([
    ['the person', { who: 'self' }],
    ['an agent', { who: 'agent', customerId: null, proof: 'power_of_attorney' }],
  ] as const)('%s cannot agree, and nothing is recorded', async (_, givenBy) => {
    const { desk, customerId } = await deskWith(born);
    for (const answer of ['agreed', 'pending'] as const) {
      const input = consentOf(desk, customerId, [answerTo(mail, answer), answerTo('recall:lotas', 'refused')], {
        givenBy,
      });
      expect(await desk.fail('consent.record', input)).toEqual(required);
    }
    expect(await desk.ask('consent.state', { customerId })).toEqual([]);
    expect(await desk.ask('slip.list', { customerId })).toEqual([]);
  });

  test('the legal representative agrees, with relation and proof', async () => {
    const { desk, customerId } = await deskWith(born);
    const input = consentOf(desk, customerId, [answerTo(mail, 'agreed')], { givenBy: parent });
    await desk.ask('consent.record', input);
    expect(await desk.ask('consent.state', { customerId })).toMatchObject([{ scope: mail, answer: 'agreed' }]);
    for (const missing of ['relation', 'proof']) {
      const givenBy = Object.fromEntries(Object.entries(parent).filter(([field]) => field !== missing));
      expect(await desk.fail('consent.record', { ...input, id: desk.id(), givenBy })).toMatchObject({
        kind: 'validation',
      });
    }
  });

  test('a stop by the minor themself always counts', async () => {
    const { desk, customerId } = await deskWith(born);
    await desk.ask('consent.stop', stopOf(desk, customerId, [mail]));
    await desk.ask('consent.record', consentOf(desk, customerId, [answerTo('recall:lotas', 'refused')]));
    expect((await desk.ask('consent.state', { customerId })).map(({ answer }) => answer)).toEqual([
      'refused',
      'refused',
    ]);
  });

  test('the screen is turned to the representative only', async () => {
    const { desk, customerId } = await deskWith(born);
    const begin = { customerId, noticeId: desk.noticeId, mayReinstate: false };
    await desk.ask('customer.open', { id: desk.id(), customerId });
    expect(await desk.fail('counter.begin', { id: desk.id(), ...begin, givenBy: { who: 'self' } })).toEqual(required);
    await desk.ask('counter.begin', { id: desk.id(), ...begin, givenBy: parent });
  });
});

test.each([
  ['of 16 today', '2010-11-22'],
  ['of whom the birth date is not known', null],
])('somebody %s answers themself', async (_, bornOn) => {
  const { desk, customerId } = await deskWith(bornOn);
  await desk.ask('consent.record', consentOf(desk, customerId, [answerTo(mail, 'agreed')]));
  expect(await desk.ask('consent.state', { customerId })).toHaveLength(1);
});

test('the day of the decision counts, not that of its record', async () => {
  const { desk, customerId } = await deskWith('2010-11-22');
  const input = consentOf(desk, customerId, [answerTo(mail, 'agreed')], {
    method: 'paper',
    occurred: '2026-11-20T15:00:00.000Z',
  });
  expect(await desk.fail('consent.record', input)).toEqual(required);
});

test('the age is a setting with a day from which it holds, and stands in the ledger', async () => {
  const { desk, customerId } = await deskWith('2010-11-22');
  expect(await desk.ask('rules.minor_ages', {})).toEqual([]);
  await desk.ask('rules.set_minor_age', { id: desk.id(), age: 17, effectiveOn: '2026-11-23' });
  await desk.ask('consent.record', consentOf(desk, customerId, [answerTo(mail, 'agreed')]));
  desk.world.clock.now += 86_400_000;
  const tomorrow = consentOf(desk, customerId, [answerTo('recall:lotas', 'agreed')]);
  expect(await desk.fail('consent.record', tomorrow)).toEqual(required);
  const again = { id: desk.id(), age: 16, effectiveOn: '2026-11-23' };
  await desk.ask('rules.set_minor_age', again);
  expect(await desk.ask('rules.set_minor_age', again)).toEqual({});
  await desk.ask('ledger.rebuild', { id: desk.id() });
  expect(await desk.ask('rules.minor_ages', {})).toEqual([{ age: 16, effectiveOn: '2026-11-23' }]);
  expect(await desk.fail('consent.record', tomorrow)).toEqual(required);
});

test.each([{ age: -1 }, { age: 20 }, { age: 15.5 }, { effectiveOn: '2026-02-30' }])(
  'it is not set to %j',
  async (change) => {
    const desk = await newDesk();
    const input = { id: desk.id(), age: 15, effectiveOn: '2026-11-23', ...change };
    expect(await desk.fail('rules.set_minor_age', input)).toMatchObject({ kind: 'validation' });
  },
);

describe('whoever answers for another', () => {
  test('is a customer whom we know, and not the person themself', async () => {
    const { desk, customerId } = await deskWith(null);
    for (const named of [customerId, desk.id()]) {
      const givenBy = { who: 'agent', customerId: named, proof: 'power_of_attorney' } as const;
      const input = consentOf(desk, customerId, [answerTo(mail, 'agreed')], { givenBy });
      expect(await desk.fail('consent.record', input)).toEqual({ kind: 'conflict', about: 'representative_unknown' });
    }
    expect(await desk.ask('consent.state', { customerId })).toEqual([]);
  });

  test('as an agent shows 委任状', async () => {
    const { desk, customerId } = await deskWith(null);
    for (const givenBy of [
      { who: 'agent', customerId: null },
      { who: 'agent', customerId: null, proof: 'known_to_shop' },
    ]) {
      const input = { ...consentOf(desk, customerId, [answerTo(mail, 'agreed')]), givenBy };
      expect(await desk.fail('consent.record', input)).toMatchObject({ kind: 'validation' });
    }
  });
});

test('a decision of nobody we know is refused before anything else is asked', async () => {
  const desk = await newDesk();
  expect(await desk.fail('consent.record', consentOf(desk, desk.id(), [answerTo(mail, 'agreed')]))).toEqual({
    kind: 'not_found',
  });
  expect(await desk.fail('consent.stop', stopOf(desk, desk.id(), [mail]))).toEqual({ kind: 'not_found' });
});
