import type { InputProblem } from './input-problem.ts';

const INVISIBLE = /[[\p{Default_Ignorable_Code_Point}\p{Format}\u{2800}]--\p{Variation_Selector}]/v;

/**
 * Characters that no kept text may hold, in the order in which they are named. Variation selectors are not among them: they
 * choose between the forms of a kanji (邉 has over a dozen), and a name is written as its bearer writes it.
 */
const REFUSED: readonly (readonly [InputProblem, RegExp])[] = [
  ['broken_text', /[\p{Surrogate}\p{Noncharacter_Code_Point}\u{FFFD}]/u],
  ['control_character', /[\p{Control}\p{Line_Separator}\p{Paragraph_Separator}]/u],
  ['bidi_character', /\p{Bidi_Control}/u],
  ['private_use_character', /\p{Private_Use}/u],
  ['invisible_character', INVISIBLE],
];

// Families and some flags are several characters held together by invisible ones, which are welcome nowhere else.
const EMOJI = /\p{RGI_Emoji}/gv;

const NOTHING_TO_SEE = /[\p{Default_Ignorable_Code_Point}\p{Format}]/gu;

/**
 * A text without what nobody sees in it: zero-width spaces, marks of the direction of writing. Telephones copied from a list of contacts and
 * addresses from a mailer bring them along, and in a number or a code they mean nothing. Not for names.
 */
export function withoutInvisible(text: string): string {
  return text.replaceAll(NOTHING_TO_SEE, '');
}

/** The first reason why a text cannot be kept because of a character in it, or null. */
export function findRefusedCharacter(text: string): InputProblem | null {
  const problem = REFUSED.find(([, characters]) => characters.test(text))?.[0] ?? null;
  const isOnlyEmoji = problem === 'invisible_character' && !INVISIBLE.test(text.replaceAll(EMOJI, ''));
  return isOnlyEmoji ? null : problem;
}
