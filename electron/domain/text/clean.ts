import { withoutHonorific } from './honorific.ts';
import type { InputProblem } from './input-problem.ts';
import { joinVoiceMarks, spellVoiceMarks, toHiragana } from './kana.ts';
import { COMMA_LIKE, DASH_LIKE, FULL_STOP_LIKE, MIDDLE_DOT_LIKE } from './look-alikes.ts';
import { findRefusedCharacter } from './refused-characters.ts';
import { typedSchema } from './typed-schema.ts';

const SPACES = /[\t\p{Space_Separator}]+/gu;

// A letter and its marks apart, as macOS writes them: one and the same ễ must not be kept in two ways.
const LATIN_WITH_MARKS = /\p{Script=Latin}\p{Mark}+/gu;

/**
 * Tidies one typed line without touching a letter of it: 髙, 﨑, 𠮷, half-width kana, emoji and variation selectors stay. White
 * space at the ends goes, tabs and exotic spaces become plain ones, and a run of spaces becomes a single one: full width when
 * the run holds a full-width space, because that is how the name was meant to look.
 */
function cleanLine(typed: string): string {
  return joinVoiceMarks(typed.trim())
    .replaceAll(LATIN_WITH_MARKS, (letter) => letter.normalize('NFC'))
    .replaceAll(SPACES, (run) => (run.includes('\u3000') ? '\u3000' : ' '));
}

/** Tidies typed text of several lines: one kind of line end, no tabs, no white space at the ends of lines and of the whole. */
function cleanText(typed: string): string {
  const lines = joinVoiceMarks(typed).split(/\r\n|\r|\n/);
  return lines
    .map((line) => line.replaceAll('\t', ' ').trimEnd())
    .join('\n')
    .trim();
}

// To the eye サト－ and サトー are one, and 一 on a card is often the kanji.
const LONG_MARK = new RegExp(`(?<=[ぁ-ゖゝゞー])[${DASH_LIKE}一]`, 'gu');
const DOT = new RegExp(`[${MIDDLE_DOT_LIKE}]|(?<=[ぁ-ゖゝゞー])[${FULL_STOP_LIKE}]`, 'gu');
/** ジョン＝スミス: between the names of a foreigner. */
const DOUBLE_HYPHEN = /[=\u30a0]/g;
/** Jean‐Luc, O`Brien: what looks like the hyphen and the apostrophe of Latin names. */
const HYPHEN = new RegExp(`(?<=\\p{Script=Latin})[${DASH_LIKE}](?=\\p{Script=Latin})`, 'gu');
const APOSTROPHE = /(?<=\p{Script=Latin})[\u2018\u00b4\u02bc\u2032`](?=\p{Script=Latin})/gu;
const OPENING = /[[【「『〔〈《]/g;
const CLOSING = /[\]】」』〕〉》]/g;
/** 、and 。, as an input method writes the keys beside that of ・. In Latin letters they are what they are: O'Brien, J. */
const STOP_AT_END = new RegExp(`(?<=[ぁ-ゖゝゞー])[${FULL_STOP_LIKE}${COMMA_LIKE}]+$`, 'u');
const COMMA = new RegExp(`(?<=[ぁ-ゖゝゞー])[${COMMA_LIKE}](?=[ぁ-ゖ])`, 'gu');
/** ダ゛: a mark typed once more behind the letter that has it already. */
const MARK_AGAIN = /(?<=[がぎぐげござじずぜぞだぢづでどばびぶべぼゔ])\u3099|(?<=[ぱぴぷぺぽ])\u309a/gu;
const HONORIFIC_IN_KANA = /(?: (?:さま|どの|おんちゅう)| ?[(（]?(?:様|樣|殿|御中)[)）]?)$/;

/** Brings a typed reading to full-width hiragana: ﾀｶﾊｼ and タカハシ become たかはし. Latin letters stay. */
function cleanKana(typed: string): string {
  const kana = toHiragana(spellVoiceMarks(typed).normalize('NFKC').trim()).replaceAll(DOUBLE_HYPHEN, '・');
  const marked = kana
    .replaceAll(MARK_AGAIN, '')
    .replaceAll(HYPHEN, '-')
    .replaceAll(APOSTROPHE, '’')
    .replaceAll(OPENING, '(')
    .replaceAll(CLOSING, ')')
    .replaceAll(LONG_MARK, 'ー')
    .replace(STOP_AT_END, '')
    .replaceAll(COMMA, '・')
    .replaceAll(DOT, '・');
  return cleanLine(marked).replace(HONORIFIC_IN_KANA, '');
}

// Marks and variation selectors show nothing without a letter before them.
const VISIBLE = /[^\p{Separator}\p{Mark}\s]/u;

function judgeLine(line: string): InputProblem | null {
  return findRefusedCharacter(line) ?? (VISIBLE.test(line) ? null : 'required');
}

function judgeText(text: string): InputProblem | null {
  return judgeLine(text.replaceAll('\n', ' '));
}

// か) is 株式会社 as banks write it, えー/びー and やふー! are names on a shop sign. Foreigners' papers carry Latin letters and no kana,
// and names of the Ainu small kana of their own (ㇷ゚).
const READING =
  /^(?=.*[ぁ-ゖヷ-ヺㇰ-ㇿ\p{Script=Latin}])[ぁ-ゖゝゞヷ-ヺㇰ-ㇿー・\p{Script=Latin}\p{Mark} ()/&,.'’!+-]+$/u;
const LATIN = /^(?=.*\p{Script=Latin})[\p{Script=Latin}\p{Mark}・ ()/&,.'’-]+$/u;

function judgeKana(line: string): InputProblem | null {
  return judgeLine(line) ?? (READING.test(line) ? null : 'not_kana');
}

/** Whether a name or a reading is of Latin letters alone. Such a name needs no reading. */
export function isLatin(text: string): boolean {
  return LATIN.test(text.normalize('NFKC').trim());
}

/**
 * A line that was typed: a name, an address, a label. Kept as typed, but for spaces (`cleanLine`); never empty, what was not
 * said is null. Refused, with the reason: characters that damage, hide or turn text.
 *
 * @param max UTF-16 units, as the `maxlength` of an input box counts
 * @param spell brings a tidied line to a spelling of its own; must leave that spelling as it is
 */
export function lineSchema(max: number, spell = (line: string) => line) {
  return typedSchema(max, (typed) => spell(cleanLine(typed)), judgeLine);
}

/**
 * The name of a person or a company. As `lineSchema`, without 様 or 御中 behind it: those are said, and stand on every paper anyway.
 *
 * @param max UTF-16 units
 */
export function nameSchema(max: number) {
  return lineSchema(max, withoutHonorific);
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
 * The reading of a name, kept in full-width hiragana with ー, ・ and single spaces, whichever kana it was typed in; in Latin letters
 * where a foreigner's papers give no other. Empty where nobody knows it: a letter may have to be answered before that.
 *
 * @param max UTF-16 units
 */
export function kanaSchema(max: number) {
  return typedSchema(max, cleanKana, (line) => (line === '' ? null : judgeKana(line)));
}

/** The reading of a customer's name, or of somebody's who answers for them. */
export const readingSchema = kanaSchema(100);
