import type { InputProblem } from '../text/input-problem.ts';
import { digitsForKanji } from '../text/kanji-number.ts';
import { foldCode, MAX_CODE_LENGTH } from '../text/typed-code.ts';
import { damageOr, typedSchema } from '../text/typed-schema.ts';

/** 九九九－三一九二, as it stands in a letter that is written downwards. */
const IN_KANJI = /^〒?[〇零一二三四五六七八九]{3}-?[〇零一二三四五六七八九]{4}$/;

/** Without 〒, 〶, 郵便番号 or whatever else is written before it. */
function digitsOf(typed: string): string {
  const code = foldCode(typed);
  return (IN_KANJI.test(code) ? digitsForKanji(code) : code).replace(/^\D+/, '');
}

function spell(typed: string): string | null {
  const [, area, town] = /^(\d{3})[^\p{L}\p{N}\p{C}]*(\d{4})[^\p{L}\p{N}\p{C}]*$/u.exec(digitsOf(typed)) ?? [];
  return area === undefined || town === undefined ? null : `${area}-${town}`;
}

/** The post code that was meant where a spreadsheet has eaten the first 0, as that of Sapporo or Tokyo's 0-numbers; else null. */
export function withLostZero(typed: string): string | null {
  // Behind three digits a hyphen says that none of them is missing: 999-319 lost its last.
  const code = digitsOf(typed);
  const digits = /^\d{3}-/.test(code) ? undefined : /^\d{5,6}$/.exec(code.replace('-', ''))?.[0];
  return digits === undefined ? null : spell(digits.padStart(7, '0'));
}

function judge(text: string): InputProblem | null {
  if (text.trim() === '') return 'required';
  if (spell(text) === text) return null;
  return withLostZero(text) === null ? damageOr('not_postal_code', text) : 'postal_code_zero_lost';
}

/** A postal code, `999-3243`; typed with or without 〒, with a hyphen or any other sign or none, in any width. */
export const postalCodeSchema = typedSchema(MAX_CODE_LENGTH, (typed) => spell(typed) ?? typed, judge);
