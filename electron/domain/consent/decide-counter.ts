import type { EntryId } from '../ids.ts';
import { tokyoDateOf, type Instant } from '../dates/instant.ts';
import type { Notice } from '../notice/notice.ts';
import { wordingsOffered, type Wording } from '../notice/wording/wording.ts';
import type { NoticeVersion } from '../notice/notice-version.ts';
import type { AskedDecision } from './decide-consent.ts';
import type { GivenBy } from './decision.ts';
import { checkGiver, type GiverFacts } from './giver.ts';
import type { Refusal } from './refusal.ts';

/**
 * Why the screen is not turned to a customer, to be asked by this version of the notice; null when it is. Even a minor who may
 * stop everything is not asked alone.
 *
 * @param at now
 */
export function checkPresentation(
  facts: GiverFacts,
  words: NoticeVersion | null,
  givenBy: GivenBy,
  at: Instant,
): Refusal | null {
  if (words === null || words.effectiveOn === null) return 'notice_not_adopted';
  return checkGiver(facts, givenBy, tokyoDateOf(at));
}

/** What the clerk settled when the screen was turned, and what has been answered since. */
export interface PresentedScreen {
  /** What is stopped may be asked again (consent rule 7). */
  readonly mayReinstate: boolean;
  /** The entry of the answers; null while there is none. */
  readonly answeredIn: string | null;
}

/**
 * Why the answers of a turned screen are not recorded; null when they are. A second record would be somebody who plays with the
 * screen; the first one sent again is met by its id.
 */
export function checkPresentedAnswers(
  { mayReinstate, answeredIn }: PresentedScreen,
  { id, decisions }: { readonly id: EntryId; readonly decisions: readonly AskedDecision[] },
): Refusal | null {
  if (answeredIn !== null && answeredIn !== id) return 'already_answered';
  return !mayReinstate && decisions.some(({ reinstates }) => reinstates) ? 'not_to_be_reinstated' : null;
}

/** Why these cannot be the words in which a turned screen has asked; null when they can: a notice may not have them. */
export function checkWordings({ questions }: Notice, seen: readonly Wording[]): Refusal | null {
  const offered = wordingsOffered(questions);
  return seen.every((wording) => offered.includes(wording)) ? null : 'wording_not_in_notice';
}
