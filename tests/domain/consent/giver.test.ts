import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  agentProofSchema,
  giverIdentitySchema,
  representativeProofSchema,
  type GivenBy,
} from '../../../electron/domain/consent/decision.ts';
import {
  answersAs,
  checkGiver,
  missingOfGiver,
  whosFor,
  type KnownGiver,
} from '../../../electron/domain/consent/giver.ts';
import { relationSchema } from '../../../electron/domain/customers/customer.ts';
import { trustedId } from '../../../electron/domain/ids.ts';
import { personRoleSchema } from '../../../electron/domain/persons/person.ts';

const on = '2026-11-22';
const ids = ['a', 'b', 'c'].map((last) => trustedId(`019a0000-0000-7000-8000-00000000000${last}`));

const byArb = fc.constantFrom(
  ...ids.flatMap((id) => ids.map((namedBy) => ({ of: 'person' as const, id, namedBy }))),
  ...ids.map((id) => ({ of: 'customer' as const, id, namedBy: null })),
);
const by = fc.option(byArb);
const identity = fc.option(fc.constantFrom(...giverIdentitySchema.options));

const givenByArb: fc.Arbitrary<GivenBy> = fc.oneof(
  fc.constant({ who: 'self' as const }),
  fc.record({
    who: fc.constant('legal_representative' as const),
    by,
    relation: fc.option(fc.constantFrom(...relationSchema.options)),
    identity,
    proof: fc.option(fc.constantFrom(...representativeProofSchema.options)),
  }),
  fc.record({
    who: fc.constant('agent' as const),
    by,
    identity,
    proof: fc.option(fc.constantFrom(...agentProofSchema.options)),
  }),
  fc.record({ who: fc.constantFrom('representative' as const, 'contact' as const), by }),
);

const giverArb: fc.Arbitrary<KnownGiver> = fc.record({
  by: byArb,
  role: fc.constantFrom(...personRoleSchema.options),
});

const factsArb = fc.record({
  customer: fc.record({
    kind: fc.constantFrom('person' as const, 'company' as const),
    bornOn: fc.constantFrom(null, '1973-07-03', '2016-01-01'),
  }),
  givers: fc.uniqueArray(giverArb, { maxLength: 6, selector: ({ by: named }) => JSON.stringify(named) }),
  minorAges: fc.constant([]),
});

test('whoever may answer is named, known in that role, and of a kind that answers for this customer', () => {
  fc.assert(
    fc.property(factsArb, givenByArb, (facts, givenBy) => {
      if (checkGiver(facts, givenBy, on) !== null) return;
      const { customer, givers } = facts;
      expect(whosFor[customer.kind]).toContain(givenBy.who);
      if (givenBy.who === 'self') {
        expect(customer.bornOn === '2016-01-01').toBe(false);
        return;
      }
      const known = givers.find((one) => JSON.stringify(one.by) === JSON.stringify(givenBy.by));
      expect(known === undefined ? null : answersAs[known.role]).toBe(givenBy.who);
      if (givenBy.who === 'legal_representative') expect(givenBy.relation).toBe(known?.role);
    }),
    { numRuns: 2_000 },
  );
});

test('the core refuses whatever the screen would ask for, and nothing that is said and right', () => {
  fc.assert(
    fc.property(factsArb, givenByArb, (facts, givenBy) => {
      const refused = checkGiver(facts, givenBy, on);
      if (missingOfGiver(givenBy, facts.customer.kind).length > 0) expect(refused).not.toBeNull();
      else if (refused !== null) expect(['representative_unknown', 'representative_required']).toContain(refused);
    }),
    { numRuns: 2_000 },
  );
});

const [id = trustedId(''), entry = trustedId('')] = ids;
const named = { of: 'person', id, namedBy: entry } as const;
const parent = {
  who: 'legal_representative',
  by: named,
  relation: 'parent',
  identity: 'driving_licence',
  proof: 'family_register',
} as const;
const child = {
  customer: { kind: 'person', bornOn: '2016-01-01' },
  givers: [{ by: named, role: 'parent' }],
  minorAges: [],
} as const;

test.each([
  ['as they should', parent, null],
  [
    'after nobody checked anything, and that was said',
    { ...parent, identity: 'not_checked', proof: 'not_checked' },
    null,
  ],
  ['without a name', { ...parent, by: null }, 'giver_unnamed'],
  ['without a word about who they are', { ...parent, identity: null }, 'giver_unchecked'],
  ['without a word about why they may', { ...parent, proof: null }, 'giver_unchecked'],
  ['as another relation', { ...parent, relation: 'guardian' }, 'representative_unknown'],
  ['under a name of another entry', { ...parent, by: { ...named, namedBy: id } }, 'representative_unknown'],
  ['by the child alone', { who: 'self' }, 'representative_required'],
  [
    'by an agent',
    { who: 'agent', by: named, identity: 'passport', proof: 'power_of_attorney' },
    'representative_required',
  ],
  ['by a contact person', { who: 'contact', by: named }, 'representative_unknown'],
] as const)('for a child it is answered %s: %s → %s', (_, givenBy, refused) => {
  expect(checkGiver(child, givenBy, on)).toBe(refused);
});

test.each([
  ['its representative', { who: 'representative', by: named }, 'representative', null],
  ['whom to ask for', { who: 'contact', by: named }, 'contact', null],
  ['a nameless person', { who: 'contact', by: null }, 'contact', 'giver_unnamed'],
  ['the wrong one of both', { who: 'contact', by: named }, 'representative', 'representative_unknown'],
  ['itself', { who: 'self' }, 'contact', 'company_person_required'],
  ['a parent', parent, 'parent', 'company_person_required'],
] as const)('for a company answers %s', (_, givenBy, role, refused) => {
  const facts = { customer: { kind: 'company', bornOn: null }, givers: [{ by: named, role }], minorAges: [] } as const;
  expect(checkGiver(facts, givenBy, on)).toBe(refused);
});
