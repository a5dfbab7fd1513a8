import type { CustomerFields } from '../customers/customer.ts';
import type { CalendarDate } from '../dates/calendar-date.ts';
import { isSameValue } from '../fields/changes.ts';
import type { PersonRole } from '../persons/person.ts';
import type { GivenBy, Named } from './decision.ts';
import { needsRepresentative, type MinorAge } from './minor.ts';
import type { Refusal } from './refusal.ts';

/** As who somebody can answer. */
export type Who = GivenBy['who'];

/** Somebody who can answer for a customer, in the name that the shop knows now. */
export interface KnownGiver {
  readonly by: Named;
  readonly role: PersonRole;
}

/** What decides who may answer for a customer. */
export interface GiverFacts {
  readonly customer: Pick<CustomerFields, 'kind' | 'bornOn'>;
  /** Who answers for this customer now; not looked up where the customer answers for themself. */
  readonly givers: readonly KnownGiver[];
  readonly minorAges: readonly MinorAge[];
}

/** Who can answer, by the kind of the customer, the most usual first. */
export const whosFor = {
  person: ['self', 'legal_representative', 'agent'],
  company: ['representative', 'contact', 'agent'],
} as const satisfies Readonly<Record<CustomerFields['kind'], readonly Who[]>>;

/** As who somebody in this role answers. A curator acts by a mandate (law.md, Order Art. 13(ii)). */
export const answersAs: Readonly<Record<PersonRole, Exclude<Who, 'self'>>> = {
  parent: 'legal_representative',
  guardian: 'legal_representative',
  curator: 'agent',
  representative: 'representative',
  contact: 'contact',
  agent: 'agent',
};

/** What has to be said of whoever answers for a customer and is not said yet. */
export type MissingOfGiver = 'who' | 'by' | 'identity' | 'proof';

/** What is not said yet of who answers for a customer of this kind; what was not checked is said too. */
export function missingOfGiver(givenBy: GivenBy, kind: CustomerFields['kind']): readonly MissingOfGiver[] {
  if (!whosFor[kind].some((who) => who === givenBy.who)) return ['who'];
  if (givenBy.who === 'self') return [];
  return [
    ...(givenBy.by === null ? (['by'] as const) : []),
    ...('identity' in givenBy && givenBy.identity === null ? (['identity'] as const) : []),
    ...('proof' in givenBy && givenBy.proof === null ? (['proof'] as const) : []),
  ];
}

/**
 * Why this person cannot answer for the customer on that day; null when they can. A stop is not asked about: one by the minor
 * themself always counts.
 */
export function checkGiver(facts: GiverFacts, givenBy: GivenBy, on: CalendarDate): Refusal | null {
  const { customer, minorAges } = facts;
  const missing = missingOfGiver(givenBy, customer.kind);
  if (missing.includes('who')) {
    return customer.kind === 'company' ? 'company_person_required' : 'representative_unknown';
  }
  const isMinor = needsRepresentative(customer, on, minorAges);
  if (isMinor && givenBy.who !== 'legal_representative') return 'representative_required';
  if (missing.includes('by')) return 'giver_unnamed';
  if (!isKnown(facts, givenBy)) return 'representative_unknown';
  return missing.length > 0 ? 'giver_unchecked' : null;
}

/** Whether whoever is named answers for this customer, in that role and under that name. */
function isKnown({ givers }: GiverFacts, givenBy: GivenBy): boolean {
  if (givenBy.who === 'self') return true;
  const known = givers.find(({ by }) => isSameValue(by, givenBy.by));
  if (known === undefined || answersAs[known.role] !== givenBy.who) return false;
  return givenBy.who !== 'legal_representative' || givenBy.relation === known.role;
}
