import { describe, expect, test } from 'vitest';
import { trustedId } from '../../electron/domain/ids.ts';
import type { ScopeText } from '../../electron/domain/notice/scope.ts';
import { newDesk } from '../support/new-desk.ts';
import { addCustomer, addPerson, agentOf, answerTo, consentOf, parentOf, stopOf } from './inputs.ts';
import type { CalendarDate } from '../../electron/domain/dates/calendar-date.ts';

const mail: ScopeText = 'use:offers:email';
const required = { kind: 'conflict', about: 'representative_required' };

/** A desk on 22 November 2026 with a customer of that birth date. */
async function deskWith(bornOn: CalendarDate | null) {
  const desk = await newDesk();
  return { desk, customerId: await addCustomer(desk, { bornOn }) };
}

describe('for somebody of 15', () => {
  const born = '2010-11-23';

  test.each([
    ['the person', async () => ({ who: 'self' }) as const],
    ['an agent', agentOf],
  ] as const)('%s cannot agree, and nothing is recorded', async (_, giver) => {
    const { desk, customerId } = await deskWith(born);
    const givenBy = await giver(desk, customerId);
    for (const answer of ['agreed', 'pending'] as const) {
      const input = consentOf(desk, customerId, [answerTo(mail, answer), answerTo('recall:lotas', 'refused')], {
        givenBy,
      });
      expect(await desk.fail('consent.record', input)).toEqual(required);
    }
    expect(await desk.ask('consent.state', { customerId })).toEqual([]);
    expect(await desk.ask('slip.list', { customerId })).toEqual([]);
  });

  test('the legal representative agrees, by name, with identity and proof', async () => {
    const { desk, customerId } = await deskWith(born);
    const givenBy = await parentOf(desk, customerId);
    const input = consentOf(desk, customerId, [answerTo(mail, 'agreed')], { givenBy });
    for (const [missing, about] of [
      ['by', 'giver_unnamed'],
      ['identity', 'giver_unchecked'],
      ['proof', 'giver_unchecked'],
      ['relation', 'representative_unknown'],
    ] as const) {
      const less = { ...givenBy, [missing]: null };
      expect(await desk.fail('consent.record', { ...input, id: desk.id(), givenBy: less })).toEqual({
        kind: 'conflict',
        about,
      });
    }
    expect(await desk.ask('consent.state', { customerId })).toEqual([]);
    // That nobody checked anything can be said, and has to be.
    const unchecked = { ...givenBy, identity: 'not_checked', proof: 'not_checked' } as const;
    await desk.ask('consent.record', { ...input, givenBy: unchecked });
    expect(await desk.ask('consent.state', { customerId })).toMatchObject([{ scope: mail, answer: 'agreed' }]);
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
    const givenBy = await parentOf(desk, customerId);
    await desk.ask('counter.begin', { id: desk.id(), ...begin, givenBy });
  });
});

test.each([
  ['of 16 today', '2010-11-22'],
  ['of whom the birth date is not known', null],
] as const)('somebody %s answers themself', async (_, bornOn) => {
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
  const again = { id: desk.id(), age: 16, effectiveOn: '2026-11-23' } as const;
  await desk.ask('rules.set_minor_age', again);
  expect(await desk.ask('rules.set_minor_age', again)).toEqual({});
  expect(await desk.ask('ledger.verify', { id: desk.id() })).toMatchObject({ fault: null, findings: [] });
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
  const unknown = { kind: 'conflict', about: 'representative_unknown' };

  test('is written down for this customer, in that role and under that name', async () => {
    const { desk, customerId } = await deskWith(null);
    const sibling = await addCustomer(desk);
    const givenBy = await agentOf(desk, customerId);
    const { by } = givenBy;
    for (const other of [
      { ...by, id: desk.id() },
      { ...by, namedBy: desk.id() },
      { of: 'customer', id: customerId, namedBy: null } as const,
    ]) {
      const input = consentOf(desk, customerId, [answerTo(mail, 'agreed')], { givenBy: { ...givenBy, by: other } });
      expect(await desk.fail('consent.record', input)).toEqual(unknown);
    }
    const ofSibling = consentOf(desk, sibling, [answerTo(mail, 'agreed')], { givenBy });
    expect(await desk.fail('consent.record', ofSibling)).toEqual(unknown);
    const asParent = { ...givenBy, who: 'legal_representative', relation: 'parent', proof: 'not_checked' } as const;
    const inOtherRole = consentOf(desk, customerId, [answerTo(mail, 'agreed')], { givenBy: asParent });
    expect(await desk.fail('consent.record', inOtherRole)).toEqual(unknown);
    expect(await desk.ask('consent.state', { customerId })).toEqual([]);
  });

  test('is called as the clerk saw it, or is chosen again', async () => {
    const { desk, customerId } = await deskWith('2010-11-23');
    const givenBy = await parentOf(desk, customerId);
    const changes = { from: { name: '齋藤 太郎' }, to: { name: '佐藤 太郎' } };
    await desk.ask('person.edit', { id: desk.id(), personId: givenBy.by.id, changes });
    const input = consentOf(desk, customerId, [answerTo(mail, 'agreed')], { givenBy });
    expect(await desk.fail('consent.record', input)).toEqual(unknown);
  });

  test('answers no more once they are taken out of the list', async () => {
    const { desk, customerId } = await deskWith('2010-11-23');
    const givenBy = await parentOf(desk, customerId);
    const changes = { from: { isCurrent: true }, to: { isCurrent: false } };
    await desk.ask('person.edit', { id: desk.id(), personId: givenBy.by.id, changes });
    const input = consentOf(desk, customerId, [answerTo(mail, 'agreed')], { givenBy });
    expect(await desk.fail('consent.record', input)).toEqual(unknown);
  });

  test('may be a customer of their own who was linked', async () => {
    const desk = await newDesk();
    const parent = await addCustomer(desk, { name: '齋藤 花子' });
    const legalRepresentatives = [{ customerId: parent, relation: 'parent' as const }];
    const customerId = await addCustomer(desk, { bornOn: '2014-01-01', legalRepresentatives });
    await desk.ask('customer.open', { id: desk.id(), customerId });
    const [linked] = (await desk.ask('customer.get', { customerId })).persons;
    expect(linked).toMatchObject({
      by: { of: 'customer', id: parent, namedBy: parent },
      name: '齋藤 花子',
      role: 'parent',
    });
    const givenBy = {
      who: 'legal_representative',
      by: linked?.by ?? null,
      relation: 'parent',
      identity: 'known_to_shop',
      proof: 'known_to_shop',
    } as const;
    await desk.ask('consent.record', consentOf(desk, customerId, [answerTo(mail, 'agreed')], { givenBy }));
    expect(await desk.ask('consent.state', { customerId })).toHaveLength(1);
  });

  test('is not the customer themself, although they were linked', async () => {
    const { desk, customerId } = await deskWith('2014-01-01');
    const legalRepresentatives = [{ customerId, relation: 'parent' as const }];
    const changes = { from: { legalRepresentatives: [] }, to: { legalRepresentatives } };
    await desk.ask('customer.edit', { id: desk.id(), customerId, changes });
    expect((await desk.ask('customer.get', { customerId })).persons).toEqual([]);
    const givenBy = {
      who: 'legal_representative',
      by: { of: 'customer', id: customerId, namedBy: trustedId(customerId) },
      relation: 'parent',
      identity: 'known_to_shop',
      proof: 'known_to_shop',
    } as const;
    const input = consentOf(desk, customerId, [answerTo(mail, 'agreed')], { givenBy });
    expect(await desk.fail('consent.record', input)).toEqual(unknown);
  });

  test('as an agent shows 委任状 or nothing, and no register', async () => {
    const { desk, customerId } = await deskWith(null);
    const givenBy = { ...(await agentOf(desk, customerId)), proof: 'known_to_shop' };
    const input = { ...consentOf(desk, customerId, [answerTo(mail, 'agreed')]), givenBy };
    expect(await desk.fail('consent.record', input)).toMatchObject({ kind: 'validation' });
  });
});

async function deskWithCompany() {
  const desk = await newDesk();
  const customerId = await addCustomer(desk, { kind: 'company', bornOn: null });
  return { desk, customerId };
}

describe('a company', () => {
  test('answers by its representative or contact person, by name', async () => {
    const { desk, customerId } = await deskWithCompany();
    for (const role of ['representative', 'contact'] as const) {
      const by = await addPerson(desk, customerId, { role, name: '高橋 健' });
      const input = consentOf(desk, customerId, [answerTo(mail, 'agreed')], { givenBy: { who: role, by: null } });
      expect(await desk.fail('consent.record', input)).toEqual({ kind: 'conflict', about: 'giver_unnamed' });
      const state = await desk.ask('consent.state', { customerId });
      const heads = state.flatMap((one) => one.heads);
      const decisions = [answerTo(mail, 'agreed', { heads })];
      await desk.ask('consent.record', { ...input, decisions, givenBy: { who: role, by } });
    }
    expect(await desk.ask('consent.state', { customerId })).toHaveLength(1);
  });

  test.each([
    { who: 'self' },
    { who: 'legal_representative', by: null, relation: 'parent', identity: 'passport', proof: 'family_register' },
  ] as const)('is no person who answers for themself or has a parent: $who', async (givenBy) => {
    const { desk, customerId } = await deskWithCompany();
    const input = consentOf(desk, customerId, [answerTo(mail, 'agreed')], { givenBy });
    expect(await desk.fail('consent.record', input)).toEqual({ kind: 'conflict', about: 'company_person_required' });
    // A stop by whomever counts.
    await desk.ask('consent.stop', stopOf(desk, customerId, [mail], { givenBy }));
  });
});

test('a decision of nobody we know is refused before anything else is asked', async () => {
  const desk = await newDesk();
  expect(await desk.fail('consent.record', consentOf(desk, desk.id(), [answerTo(mail, 'agreed')]))).toEqual({
    kind: 'not_found',
  });
  expect(await desk.fail('consent.stop', stopOf(desk, desk.id(), [mail]))).toEqual({ kind: 'not_found' });
});
