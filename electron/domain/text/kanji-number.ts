const DIGITS = '〇一二三四五六七八九';
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1_000 };

/** A run of kanji that is a number, as the inside of a regular expression. */
export const KANJI_NUMBER = '[〇零一二三四五六七八九十百千]+';

/** Reads 五十八 as 58, 二〇二六 as 2026 and 百二 as 102; of other characters nothing is understood. */
function readKanjiNumber(kanji: string): string {
  const text = kanji.replaceAll('零', '〇');
  if (!/[十百千]/.test(text)) return Array.from(text, (digit) => DIGITS.indexOf(digit)).join('');
  let sum = 0;
  let digits = '';
  for (const character of text) {
    const unit = UNITS[character];
    if (unit === undefined) {
      digits += DIGITS.indexOf(character);
      continue;
    }
    sum += unit * (digits === '' ? 1 : Number(digits));
    digits = '';
  }
  return String(sum + Number(digits));
}

/** Kanji of deeds and family registers, which nobody can alter by a stroke, and those of calendars, each with the usual ones. */
const FORMAL = new Map([
  ['壱', '一'],
  ['弐', '二'],
  ['参', '三'],
  ['拾', '十'],
  ['廿', '二十'],
  ['卅', '三十'],
]);

/** The kanji of deeds, as the inside of a character class. */
export const FORMAL_KANJI = [...FORMAL.keys()].join('');

/** The usual kanji for one of a deed; any other as it is. */
export function usualKanji(kanji: string): string {
  return FORMAL.get(kanji) ?? kanji;
}

const numbers = new RegExp(KANJI_NUMBER, 'g');

/** A text with digits for every number in it that is written in kanji. */
export function digitsForKanji(text: string): string {
  return text.replaceAll(numbers, readKanjiNumber);
}
