import { z } from 'zod';
import type { ConsentAnswerState } from '../consent/decision.ts';
import type { SharingTarget } from './target.ts';

/** Whether a customer's data may go to a partner: they may, they may not, or nobody knows what the customer wants. */
export type SharingSide = 'in' | 'out' | 'unknown';

/**
 * Why a customer is in, out or unknown (APPI Art. 27(5)(iii); policy 7). Joint use rests on consent: nobody is in who has not been
 * shown the notice in force and agreed to all that it says.
 */
const sides = {
  agreed: 'in',
  pending: 'unknown',
  unasked: 'unknown',
  /** 再確認要: the notice in force says more than the one that was agreed to. */
  outdated: 'unknown',
  notice_not_shown: 'unknown',
  refused: 'out',
  stopped: 'out',
  deceased: 'out',
  /** The customer is not both owner and user of any car: each says something of somebody else as well. */
  owner_is_not_user: 'out',
  /** All is well but that the notice names nobody who answers for the shared data. */
  no_responsible_party: 'out',
} as const satisfies Readonly<Record<string, SharingSide>>;

/** Why a customer is in, out or unknown. */
export type SharingReason = keyof typeof sides;

/** What is left out of the data of somebody who is in. */
export type LeftOut =
  /** The family's data are other people's, and are never shared. */
  | 'family_information'
  /** At least one car of which the customer is not both owner and user, beside one of which they are. */
  | 'some_cars';

/** By what the customers of a target can be told apart: the reason of each, and what is left out of those who are in. */
export const sharingWhySchema = z.enum([
  'agreed',
  'refused',
  'stopped',
  'deceased',
  'owner_is_not_user',
  'no_responsible_party',
  'pending',
  'unasked',
  'outdated',
  'notice_not_shown',
  'family_information',
  'some_cars',
]) satisfies z.ZodType<SharingReason | LeftOut>;

/** A reason, or what is left out. */
export type SharingWhy = z.infer<typeof sharingWhySchema>;

/** On which side a reason puts a customer; null for what is only left out. */
export function sideOf(why: SharingWhy): SharingSide | null {
  return why === 'family_information' || why === 'some_cars' ? null : sides[why];
}

/** What the rule needs to know of a customer. */
export interface SharingFacts {
  /** Of the target's scope. */
  readonly state: ConsentAnswerState;
  /** The notice in force was shown to them. */
  readonly isShown: boolean;
  readonly isDeceased: boolean;
  readonly hasFamilyInformation: boolean;
  /** Cars that they own or use now. */
  readonly cars: number;
  /** Those among them whose owner is not their user. */
  readonly carsOfOthers: number;
}

/** Where a customer stands with a target. */
export interface SharingStanding {
  readonly reason: SharingReason;
  readonly leftOut: LeftOut | null;
}

/**
 * Whether a partner may be given a customer's data, and why. What the customer said comes first, then what the shop still
 * has to do, and last what only the manager can put right: each is told what would help most.
 */
export function sharingStanding(
  target: Omit<SharingTarget, 'scope'>,
  hasResponsibleParty: boolean,
  facts: SharingFacts,
): SharingStanding {
  const reason = reasonOf(target, hasResponsibleParty, facts);
  return { reason, leftOut: sides[reason] === 'in' ? leftOutOf(target, facts) : null };
}

function reasonOf(
  { isAboutCars }: Omit<SharingTarget, 'scope'>,
  hasResponsibleParty: boolean,
  { state, isShown, isDeceased, cars, carsOfOthers }: SharingFacts,
): SharingReason {
  if (state === 'withdrawn') return 'stopped';
  if (state === 'refused') return 'refused';
  if (isDeceased) return 'deceased';
  if (!isShown) return 'notice_not_shown';
  if (state === 'pending') return 'pending';
  if (state === 'unasked' || state === 'outdated') return state;
  if (isAboutCars && cars > 0 && carsOfOthers === cars) return 'owner_is_not_user';
  return hasResponsibleParty ? 'agreed' : 'no_responsible_party';
}

function leftOutOf({ isAboutCars, hasFamilyItem }: Omit<SharingTarget, 'scope'>, facts: SharingFacts): LeftOut | null {
  if (hasFamilyItem && facts.hasFamilyInformation) return 'family_information';
  return isAboutCars && facts.carsOfOthers > 0 ? 'some_cars' : null;
}
