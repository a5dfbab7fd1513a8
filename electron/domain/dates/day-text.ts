import { digitsForKanji, FORMAL_KANJI, usualKanji } from '../text/kanji-number.ts';
import { COMMA_LIKE, DASH_LIKE, FULL_STOP_LIKE, MIDDLE_DOT_LIKE, SLASH_LIKE, SPACE_LIKE } from '../text/look-alikes.ts';
import { withoutInvisible } from '../text/refused-characters.ts';
import { MAX_CODE_LENGTH } from '../text/typed-code.ts';

// 令和8年11月22日, R8.11.22, 2026/11/22 and 2026 11 22 differ in nothing but in what stands between the numbers.
const BETWEEN = new RegExp(
  `[年月日_:|${SPACE_LIKE}${DASH_LIKE}${MIDDLE_DOT_LIKE}${FULL_STOP_LIKE}${SLASH_LIKE}${COMMA_LIKE}]+`,
  'gu',
);
/** The day of the week and what holiday it is, in letters of Japan or of a program. */
const WEEKDAY = String.raw`\([月火水木金土日曜祝休振替・,/ ]+\)|[月火水木金土日]曜日?|\(?(?:SUN|MON|TUES?|WED(?:NES)?|THU(?:RS?)?|FRI|SAT(?:UR)?)(?:DAY)?\.?\)?`;
const TIME = String.raw`(?: |T|(?<=日))(?:午[前後] ?)?\d{1,2}(?::\d\d(?::\d\d(?:\.\d+)?)?(?:\+09:?00)?|時(?:\d{1,2}分)?)`;
/** What papers and programs write behind a day: 生 and まで有効 on licences, the day of the week, an age, a time. */
const BEHIND = new RegExp(
  String.raw`(?:${WEEKDAY}|生まれ|生れ|産まれ|うまれ|生|(?:まで|迄)(?:有効)?|満了日?|[ ,、]?\(?(?:満 ?)?\d{1,3} ?[歳才]\)?|${TIME})\s*$`,
  'u',
);
/** 生年月日：, 満了日: the name of the field, copied along with it. */
const LABEL =
  /^(?:生年月日|誕生日|出生日?|有効期間の満了する日|有効期[間限]|車検(?:満了日|期限)?|満了日|期限|初度(?:登録|検査)(?:年月日?|年)?|登録年月日|交付年月日|交付日?|日付)\s*:?\s*/u;
const OPENING = /[<[{〈《〔【「『]/g;
const CLOSING = /[>\]}〉》〕】」』]/g;
const IN_BRACKETS = /^\(([^()]*)\)$/;
/** 昭 和, as forms space it. */
const SPACED_ERA = /^([明大昭平令])\s+([治正和成])/u;
const FORMAL_NUMBER = new RegExp(`[${FORMAL_KANJI}]`, 'g');

/** What was typed as a day or a month, half width, its numbers in digits, without what papers write around a day. */
export function tidyDate(typed: string): string {
  if (typed.length > MAX_CODE_LENGTH) return '';
  const plain = withoutInvisible(typed.normalize('NFKC'))
    .toUpperCase()
    .replaceAll(OPENING, '(')
    .replaceAll(CLOSING, ')')
    .trim()
    .replace(SPACED_ERA, '$1$2')
    .replace(LABEL, '')
    .replace(IN_BRACKETS, '$1')
    .replace(BEHIND, '')
    .replace(BEHIND, '');
  return digitsForKanji(plain.replaceAll(FORMAL_NUMBER, usualKanji));
}

/** The same with one space between its parts. */
export function partsOf(text: string): string {
  return text.replaceAll(BETWEEN, ' ').trim();
}
