import { withoutInvisible } from '../text/refused-characters.ts';

/** What a spreadsheet runs as a formula (https://owasp.org/www-community/attacks/CSV_Injection). */
const FORMULA = /^[=+\-@\u2212]/;
/** What it takes for a truth value or an error. */
const CONSTANT = /^(?:TRUE|FALSE|#[A-Z_/0]+[!?]?)$/;

/** With what numbers, amounts, days and times are written, in the spellings that a Japanese or an English spreadsheet reads. */
const parts = [
  String.raw`\d(?:[ED][-+]?(?=\d))?`,
  String.raw`[-+/.:,()%¥$€£\\ ]`,
  '[年月日時分秒元]|午[前後]',
  '明治?|大正?|昭和?|平成?|令和?',
  // H of H30.4.1, but not of a chassis number.
  String.raw`^[MTSHR](?=[. ]{0,2}(?:\d{1,2}|元)[-/.年])`,
  'JAN(?:UARY)?|FEB(?:RUARY)?|MAR(?:CH)?|APR(?:IL)?|MAY|JUNE?|JULY?|AUG(?:UST)?|SEPT?(?:EMBER)?|OCT(?:OBER)?|NOV(?:EMBER)?|DEC(?:EMBER)?',
  '(?:SUN|MON|TUES?|WED(?:NES)?|THU(?:RS)?|FRI|SAT(?:UR)?)(?:DAY)?',
  String.raw`^[AP]M(?= ?\d)|(?<=\d ?)[AP]M?$`,
  String.raw`(?<=\d)T(?=\d\d:)|(?<=\d)Z$`,
];
const MADE_OF_THESE = new RegExp(`^(?:${parts.join('|')})+$`);
const COUNTS_SOMETHING = /\d|元年/;

/** A telephone number has too many digits in its parts to be a day, and begins with a bracket or not. */
const TELEPHONE = /^\(?0\d{1,4}(?:\) ?|[- ])\d{1,4}[- ]\d{3,4}$/;

/**
 * Whether a spreadsheet makes of a text in a cell something else than a text: a formula, a day (MAR5, 3-4, R8.11.22, 令和8年), a time, a
 * number (007, 1E5), a truth value. It folds widths and drops the space around a cell first.
 */
export function isReadBySpreadsheet(cell: string): boolean {
  const folded = withoutInvisible(cell.normalize('NFKC'))
    .replaceAll(/[\s\p{Control}]+/gu, ' ')
    .trim()
    .toUpperCase();
  if (FORMULA.test(folded) || CONSTANT.test(folded)) return true;
  const plain = folded.replaceAll(/[\p{Dash_Punctuation}\u2212]/gu, '-');
  return MADE_OF_THESE.test(plain) && COUNTS_SOMETHING.test(plain) && !TELEPHONE.test(plain);
}
