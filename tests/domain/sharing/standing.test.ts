import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stateSchema } from '../../../electron/domain/consent/decision.ts';
import {
  sharingStanding,
  sharingWhySchema,
  sideOf,
  type SharingFacts,
} from '../../../electron/domain/sharing/standing.ts';
import { sharingTargets, type SharingTarget } from '../../../electron/domain/sharing/target.ts';
import { publishedCompany } from '../../../electron/domain/notice/company.ts';
import { firstNotice } from '../../../electron/domain/notice/first-notice.ts';

/** Somebody who has agreed after reading, with a car of their own. */
const agreed: SharingFacts = {
  state: 'agreed',
  isShown: true,
  isDeceased: false,
  hasFamilyInformation: false,
  cars: 1,
  carsOfOthers: 0,
};

const ownItems = { isAboutCars: false, hasFamilyItem: true } as const;
const carItems = { isAboutCars: true, hasFamilyItem: false } as const;

interface Case {
  readonly who: string;
  readonly facts: Partial<SharingFacts>;
  readonly target?: Omit<SharingTarget, 'scope'>;
  readonly hasResponsibleParty?: boolean;
  readonly reason: string;
  readonly leftOut?: string;
}

const cases: readonly Case[] = [
  { who: 'agreed', facts: {}, reason: 'agreed' },
  { who: 'was told and stopped it', facts: { state: 'withdrawn' }, reason: 'stopped' },
  { who: 'was never told', facts: { state: 'unasked', isShown: false }, reason: 'notice_not_shown' },
  { who: 'took it home', facts: { state: 'pending' }, reason: 'pending' },
  { who: 'was shown the notice but not asked', facts: { state: 'unasked' }, reason: 'unasked' },
  { who: 'agreed to an older notice only', facts: { isShown: false }, reason: 'notice_not_shown' },
  { who: 'agreed to less than the notice says', facts: { state: 'outdated' }, reason: 'outdated' },
  {
    who: 'refused on the telephone, without any notice',
    facts: { state: 'refused', isShown: false },
    reason: 'refused',
  },
  { who: 'has died', facts: { isDeceased: true }, reason: 'deceased' },
  { who: 'stopped and then died', facts: { state: 'withdrawn', isDeceased: true }, reason: 'stopped' },
  { who: 'drives a leased car', facts: { carsOfOthers: 1 }, target: carItems, reason: 'owner_is_not_user' },
  { who: 'drives a leased car: their own items', facts: { carsOfOthers: 1 }, target: ownItems, reason: 'agreed' },
  {
    who: 'has one leased car of two',
    facts: { cars: 2, carsOfOthers: 1 },
    target: carItems,
    reason: 'agreed',
    leftOut: 'some_cars',
  },
  { who: 'has no car', facts: { cars: 0 }, target: carItems, reason: 'agreed' },
  {
    who: 'has told of the family',
    facts: { hasFamilyInformation: true },
    reason: 'agreed',
    leftOut: 'family_information',
  },
  {
    who: 'agreed while nobody answers for the data',
    facts: {},
    hasResponsibleParty: false,
    reason: 'no_responsible_party',
  },
  {
    who: 'refused while nobody answers for the data',
    facts: { state: 'refused' },
    hasResponsibleParty: false,
    reason: 'refused',
  },
];

test.each(cases)(
  'a customer who $who: $reason',
  ({ facts, target = ownItems, hasResponsibleParty = true, reason, leftOut = null }) => {
    expect(sharingStanding(target, hasResponsibleParty, { ...agreed, ...facts })).toEqual({ reason, leftOut });
  },
);

const factsArb: fc.Arbitrary<SharingFacts> = fc.record({
  state: fc.constantFrom(...stateSchema.options),
  isShown: fc.boolean(),
  isDeceased: fc.boolean(),
  hasFamilyInformation: fc.boolean(),
  cars: fc.constant(3),
  carsOfOthers: fc.nat({ max: 3 }),
});
const targetArb = fc.record({
  isAboutCars: fc.boolean(),
  hasFamilyItem: fc.boolean(),
});

describe('whatever the circumstances', () => {
  test('nobody is in who has not been shown the notice and agreed to it', () => {
    fc.assert(
      fc.property(targetArb, fc.boolean(), factsArb, (target, hasParty, facts) => {
        const isIn = sideOf(sharingStanding(target, hasParty, facts).reason) === 'in';
        const mayBeIn = hasParty && facts.isShown && !facts.isDeceased;
        if (isIn) expect(mayBeIn && facts.state === 'agreed').toBe(true);
      }),
    );
  });

  test('a stop is a stop, and something is left out only of those who are in', () => {
    fc.assert(
      fc.property(targetArb, fc.boolean(), factsArb, (target, hasParty, facts) => {
        const { reason, leftOut } = sharingStanding(target, hasParty, facts);
        if (facts.state === 'withdrawn') expect(reason).toBe('stopped');
        if (facts.state === 'refused') expect(reason).toBe('refused');
        if (leftOut !== null) expect(sideOf(reason)).toBe('in');
        if (facts.carsOfOthers === 3 && target.isAboutCars) expect(sideOf(reason)).not.toBe('in');
      }),
    );
  });
});

const of = (side: ReturnType<typeof sideOf>) => sharingWhySchema.options.filter((why) => sideOf(why) === side);

test('only what nobody was asked about, must be asked again, or is thinking about, is unknown', () => {
  expect(of('in')).toEqual(['agreed']);
  expect(of('unknown')).toEqual(['pending', 'unasked', 'outdated', 'notice_not_shown']);
  expect(of(null)).toEqual(['family_information', 'some_cars']);
});

test('the first notice shares three groups and recalls with each partner', () => {
  const targets = sharingTargets(firstNotice(publishedCompany));
  expect(targets.map(({ scope }) => scope).toSorted()).toEqual(
    ['broadleaf', 'lotas']
      .flatMap((partner) => [`recall:${partner}`])
      .concat(
        ['broadleaf', 'lotas'].flatMap((partner) =>
          ['customer', 'vehicle', 'work'].map((group) => `share:${partner}:${group}`),
        ),
      ),
  );
  expect(targets.filter(({ hasFamilyItem }) => hasFamilyItem).map(({ scope }) => scope)).toEqual(
    expect.arrayContaining(['share:lotas:customer', 'share:broadleaf:customer']),
  );
  expect(targets.filter(({ isAboutCars }) => isAboutCars)).toHaveLength(4);
});
