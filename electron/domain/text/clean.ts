import type { InputProblem } from './input-problem.ts';
import { joinVoiceMarks, toHiragana } from './kana.ts';
import { findRefusedCharacter } from './refused-characters.ts';
import { typedSchema } from './typed-schema.ts';

const SPACES = /[\t\p{Space_Separator}]+/gu;

/**
 * Tidies one typed line without touching a letter of it: 髙, 﨑, 𠮷, half-width kana, emoji and variation selectors stay. White
 * space at the ends goes, tabs and exotic spaces become plain ones, and a run of spaces becomes a single one: full width when
 * the run holds a full-width space, because that is how the name was meant to look.
 */
function cleanLine(typed: string): string {
  return joinVoiceMarks(typed.trim()).replaceAll(SPACES, (run) => (run.includes('\u3000') ? '\u3000' : ' '));
}

/** Tidies typed text of several lines: one kind of line end, no tabs, no white space at the ends of lines and of the whole. */
function cleanText(typed: string): string {
  const lines = joinVoiceMarks(typed).split(/\r\n|\r|\n/);
  return lines
    .map((line) => line.replaceAll('\t', ' ').trimEnd())
    .join('\n')
    .trim();
}

/** Brings a typed reading to full-width hiragana: ﾀｶﾊｼ and タカハシ become たかはし. */
function cleanKana(typed: string): string {
  return cleanLine(toHiragana(typed.normalize('NFKC')));
}

// Marks and variation selectors show nothing without a letter before them.
const VISIBLE = /[^\p{Separator}\p{Mark}\s]/u;

function judgeLine(line: string): InputProblem | null {
  return findRefusedCharacter(line) ?? (VISIBLE.test(line) ? null : 'required');
}

function judgeText(text: string): InputProblem | null {
  return judgeLine(text.replaceAll('\n', ' '));
}

const KANA = /^(?=.*[ぁ-ゖ])[ぁ-ゖゝゞー・ ]+$/;

function judgeKana(line: string): InputProblem | null {
  return judgeLine(line) ?? (KANA.test(line) ? null : 'not_kana');
}

/**
 * A line that was typed: a name, an address, a label. Kept as typed, but for spaces (`cleanLine`); never empty, what was not
 * said is null. Refused, with the reason: characters that damage, hide or turn text.
 *
 * @param max UTF-16 units, as the `maxlength` of an input box counts
 */
export function lineSchema(max: number) {
  return typedSchema(max, cleanLine, judgeLine);
}

/**
 * Typed text of one or more lines. As `lineSchema`, with line feeds between the lines and the spaces inside a line as typed.
 *
 * @param max UTF-16 units
 */
export function textSchema(max: number) {
  return typedSchema(max, cleanText, judgeText);
}

/**
 * The reading of a name, kept in full-width hiragana with ー, ・ and single spaces, whichever kana it was typed in.
 *
 * @param max UTF-16 units
 */
export function kanaSchema(max: number) {
  return typedSchema(max, cleanKana, judgeKana);
}
