import { done, fail, type Result } from '../result.ts';
import type { InputProblem } from '../text/input-problem.ts';
import { digitsForKanji } from '../text/kanji-number.ts';
import { COMMA_LIKE, MIDDLE_DOT_LIKE, SLASH_LIKE, withoutCounters } from '../text/look-alikes.ts';
import { withoutInvisible } from '../text/refused-characters.ts';
import { foldCode, MAX_CODE_LENGTH } from '../text/typed-code.ts';
import { damageOr, typedSchema } from '../text/typed-schema.ts';

/** TEL, ℡, 電話:, 携帯, ☎: whatever word or sign is written before a number. */
const LABEL = /^(?:[^\d+(]+|\((?!\+?\d)[^\d)]*\))+/u;

/** With a plus always; without one, or behind what is dialled to leave a country, where a whole number follows. */
const COUNTRY_CODE =
  /^\(?(?:\+81|(?:01[01]|00(?:\d{1,2})?)?-?81(?=[-().]*0?(?:[-().]*\d){9,10}$))\)?-?(?:\(0\)|\(?0)?-?/;

/** 184 and 186 hide and show one's own number: dialled before it, and no part of it. */
const DIALLED_BEFORE = /^18[46]-?(?=0)/;

/** 〇九〇－一二三四－五六七八, as it stands in a letter that is written downwards. */
const IN_KANJI = /^(?:[〇零一二三四五六七八九]-?){9,11}$/;

function fold(typed: string): string {
  const code = foldCode(typed);
  return IN_KANJI.test(code) ? digitsForKanji(code) : code;
}

/** +81 (0)23… and +8123… are 023… at home. */
function toDomestic(typed: string): string {
  return fold(typed).replace(LABEL, '').replace(DIALLED_BEFORE, '').replace(COUNTRY_CODE, '0');
}

/**
 * The key under which a telephone number, or a part of one, is found: its digits, as dialled at home. Empty when there are none.
 * The last four of it are what a receptionist is told on the phone.
 */
export function phoneKey(typed: string): string {
  return toDomestic(typed).replaceAll(/\D/g, '');
}

/**
 * What can be a subscriber's number: ten digits on a line, eleven behind 050, 060 to 090 and 0800. So a number that lost a digit
 * is noticed, and 110 is no customer's. No area code begins with 081, or is 010 to 040.
 */
const POSSIBLE = /^(?:0[5-9]0\d{8}|(?!0[1-9]0|081)0[1-9]\d{8})$/;

/** Numbers whose groups are certain: no prefecture but our own, for the area codes of Japan are a table of hundreds. */
const GROUPS = [
  /^(0800)(\d{3})(\d{4})$/,
  /^(0[5-9]0)(\d{4})(\d{4})$/,
  /^(0120|0570|0990)(\d{3})(\d{3})$/,
  /^(03|06)(\d{4})(\d{4})$/,
  /^(023)(6\d{2})(\d{4})$/,
  /^(023[34578])(\d{2})(\d{4})$/,
];

const TYPED_GROUPS = /^0\d{1,4}-\d{1,4}-\d{4}$/;
/** Area codes of two digits are 03, 04 and 06 alone: 08-1234-5678 is a slip of the finger. */
const NO_AREA_CODE = /^0[^346]-/;

/** Any sign parts the groups of a number; an 一 between digits is a dash that an input method converted. */
const BETWEEN_GROUPS = /[^\p{L}\p{N}\p{C}+]+|(?<=\d)一(?=\d)/u;

type PhoneProblem = Extract<
  InputProblem,
  'required' | 'not_phone' | 'phone_too_short' | 'phone_too_long' | 'phone_zero_lost' | 'phone_with_more' | 'two_phones'
>;

function spellNumber(typed: string): Result<string, PhoneProblem> {
  const parts = toDomestic(typed)
    .split(BETWEEN_GROUPS)
    .filter((part) => part !== '');
  const digits = parts.join('');
  if (!/^\d+$/.test(digits)) return fail('not_phone');
  if (!POSSIBLE.test(digits)) return fail(faultOf(digits));
  const groups = GROUPS.map((shape) => shape.exec(digits)).find((match) => match !== null);
  if (groups !== undefined) return done(groups.slice(1).join('-'));
  const asTyped = parts.join('-');
  if (NO_AREA_CODE.test(asTyped)) return fail('not_phone');
  return done(TYPED_GROUPS.test(asTyped) ? asTyped : digits);
}

/** A spreadsheet takes a number for a number, and its first 0 for nothing. */
const ZERO_LOST = /^(?:[5-9]0\d{8}|[1-9]\d{8})$/;

function faultOf(digits: string): PhoneProblem {
  if (ZERO_LOST.test(digits)) return 'phone_zero_lost';
  if (!digits.startsWith('0')) return digits.length < 10 ? 'phone_too_short' : 'not_phone';
  if (/^0[1-4]0/.test(digits)) return 'not_phone';
  const wanted = /^0[5-9]0/.test(digits) ? 11 : 10;
  if (digits.length < wanted) return 'phone_too_short';
  return digits.length > wanted ? 'phone_too_long' : 'not_phone';
}

const BETWEEN_NUMBERS = new RegExp(
  String.raw`[${COMMA_LIKE}${SLASH_LIKE}${MIDDLE_DOT_LIKE};:&|→\s]+|または|又は|もしくは|と`,
  'gu',
);

/** Several numbers in one field: 023-672-4038、090-1234-5678. Null when there are not. */
function splitNumbers(typed: string): readonly string[] | null {
  for (const { 0: between, index } of typed.matchAll(BETWEEN_NUMBERS)) {
    const first = spellNumber(typed.slice(0, index));
    if (!first.ok) continue;
    const rest = typed.slice(index + between.length);
    const second = spellNumber(rest);
    const others = second.ok ? [second.value] : splitNumbers(rest);
    // No later cut is tried: in front of it stand the same digits, and to try them all takes three times as long for each number.
    return others === null ? null : [first.value, ...others];
  }
  return null;
}

/** 内線12, (内12), ext. 12, #12: what is said to the switchboard. */
const EXTENSION = /^[-([.:;,]*(?:内線(?:番号)?|内|EXTENSION|EXTN?|X|P|#|\*)[-.:;=)\]]*(?<extension>\d{1,8})番?[)\]]?$/;
/** (妻), 会社, 18時以降, ～9: about the number, and not a digit too many. A single Latin letter is a slip of the finger. */
const REMARK =
  /^(?:[~\u301c/,、・(]\d{1,4}\)?$|(?=.*(?:[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|\p{Script=Latin}{2})))/u;
const IN_BRACKETS = /^[([【](.*)[)\]】]$/u;
/** Long enough to be another number. */
const ANOTHER = /[+(]?\d[\d() .-]{7,}\d/;
/** Behind a digit, where neither another one follows nor what parts digits. */
const END_OF_NUMBER = /(?<=\d)(?=-?[^\d-])/g;

/** Where a number is asked for: a fax machine has fields of its own. */
export type PhoneField = 'telephone' | 'fax';

/** Whose or what kind of telephone a number is, as the words before it say. */
type SaidLabel = 'mobile' | 'home' | 'work';

/** Words for a kind of telephone, which has a field of its own. */
const SAYS_LABEL: Readonly<Record<SaidLabel, RegExp>> = {
  mobile: /^(?:MOBILE|CELL|M|携帯|携|スマホ|スマートフォン|ケータイ|ケイタイ|モバイル)/iu,
  home: /^(?:HOME|自宅|ご自宅|宅|家|固定)/iu,
  work: /^(?:WORK|OFFICE|会社|勤務先|職場)/iu,
};
const SAYS_FAX = /^(?:FAX|F|ファックス|ファクス|ファクシミリ)/iu;
/** What says no more than that a number follows. */
const SAYS_TELEPHONE = /^(?:TELEPHONE|TEL|PHONE|T|電話|本人|連絡先|番号)/iu;
const WORD = /[\p{L}ー]+/gu;
const BEFORE_NUMBER = /^(?:[^\d+(〇零一二三四五六七八九]+|\((?!\+?\d)[^\d)]*\))+/u;

/** The words of which a word is made, or the empty list where some of it says something else: 携帯電話 is 携帯 and 電話. */
function saidBy(word: string, shapes: readonly RegExp[]): readonly string[] {
  const said = shapes.map((shape) => shape.exec(word)?.[0]).find((found) => found !== undefined);
  if (said === undefined) return [];
  const rest = word.slice(said.length);
  if (rest === '') return [said];
  const others = saidBy(rest, shapes);
  return others.length === 0 ? [] : [said, ...others];
}

/** Whether words say nothing that would be lost, were they left out beside a number in such a field. */
function saysNoMore(words: string, field: PhoneField): boolean {
  const shapes = [...Object.values(SAYS_LABEL), SAYS_TELEPHONE, ...(field === 'fax' ? [SAYS_FAX] : [])];
  return (words.match(WORD) ?? []).every((word) => saidBy(word, shapes).length > 0);
}

/** What was typed before a number, and the kind of telephone that it names. */
function beforeNumber(typed: string, field: PhoneField): Pick<PhoneReading, 'remark' | 'label'> {
  const before = BEFORE_NUMBER.exec(withoutInvisible(typed.normalize('NFKC')).trim())?.[0] ?? '';
  if (!saysNoMore(before, field)) {
    const remark = before
      .replace(/[\s、,:;・-]+$/, '')
      .replace(IN_BRACKETS, '$1')
      .trim();
    return { remark, label: null };
  }
  const said = (before.match(WORD) ?? []).flatMap((word) =>
    saidBy(word, [...Object.values(SAYS_LABEL), SAYS_TELEPHONE]),
  );
  const label = saidLabels.find((one) => said.some((word) => SAYS_LABEL[one].test(word)));
  return { remark: null, label: label ?? null };
}

/** The one that says more first: 会社携帯 is a mobile telephone. */
const saidLabels = ['mobile', 'work', 'home'] as const satisfies readonly SaidLabel[];

/** または, or the 一 that is a dash. */
const BETWEEN_WORD = /^(?:または|又は|もしくは|と|or|and|一)$/i;

/** Whether nothing stands beside numbers that would be lost, were they put in fields of their own: whose they are, that one is a fax. */
function isPlain(typed: string): boolean {
  const words = typed.normalize('NFKC').match(WORD) ?? [];
  return words.every((word) => BETWEEN_WORD.test(word) || saysNoMore(word, 'telephone'));
}

/** × of a number that is dead, ? of one that was hardly heard. */
const SIGN_BEHIND = /[×✕✖✗✘○◯◎△▲☆★※!?]+(?=\s*[)\]】]?$)/u;

/** A number and what stands behind it; null when nothing does. */
function splitRest(typed: string) {
  const text = withoutInvisible(typed.normalize('NFKC')).trim();
  for (const { index } of [...text.matchAll(END_OF_NUMBER)].toReversed()) {
    const number = spellNumber(text.slice(0, index));
    if (!number.ok) continue;
    const rest = text.slice(index);
    const extension = EXTENSION.exec(foldCode(rest))?.groups?.['extension'] ?? null;
    if (extension !== null) return { number: number.value, extension, remark: null };
    if (!REMARK.test(rest)) return null;
    const remark = rest
      .replace(/^[\s、,:;・-]+/, '')
      .replace(IN_BRACKETS, '$1')
      .trim();
    return { number: number.value, extension: null, remark };
  }
  return null;
}

/** A typed telephone number, taken apart. */
export interface PhoneReading {
  /** The number as it is kept; null when there is none, or none that is certain. */
  readonly number: string | null;
  /** Why what was typed cannot be kept as a number; null when it can. */
  readonly problem: PhoneProblem | null;
  /** What was typed behind the number for the switchboard. */
  readonly extension: string | null;
  /** What was typed behind the number about it. */
  readonly remark: string | null;
  /** The other number, where two stand in one field; null where there are more. */
  readonly second: string | null;
  /** The kind of telephone that was typed before the number, which has a field of its own. */
  readonly label: SaidLabel | null;
  /** The number as it was meant, where its first 0 is lost: worth a question. */
  readonly meant: string | null;
}

const nothingRead: PhoneReading = {
  number: null,
  problem: null,
  extension: null,
  remark: null,
  second: null,
  label: null,
  meant: null,
};

/** Reads what was typed into a field for a telephone number: with an extension or a word behind it, twice, or without its 0. */
export function readPhone(typed: string, field: PhoneField = 'telephone'): PhoneReading {
  if (typed.trim() === '') return { ...nothingRead, problem: 'required' };
  if (typed.length > MAX_CODE_LENGTH) return { ...nothingRead, problem: 'phone_too_long' };
  const listed = withoutCounters(typed);
  const spelled = spellNumber(listed);
  if (spelled.ok) {
    const before = beforeNumber(listed, field);
    const remark = before.remark ?? SIGN_BEHIND.exec(listed.normalize('NFKC').trim())?.[0] ?? null;
    const problem = remark === null ? null : 'phone_with_more';
    return { ...nothingRead, ...before, remark, number: spelled.value, problem };
  }
  const several = splitNumbers(listed);
  if (several !== null) {
    const [number = null, second = null, ...more] = several;
    return {
      ...nothingRead,
      number,
      problem: 'two_phones',
      second: more.length === 0 && isPlain(listed) ? second : null,
    };
  }
  const behind = splitRest(listed);
  const another = ANOTHER.exec(behind?.remark ?? '')?.[0];
  if (behind !== null && another !== undefined && spellNumber(another).ok) {
    return { ...nothingRead, number: behind.number, problem: 'two_phones' };
  }
  if (behind !== null) {
    // FAX behind the number of a fax says no more than its field.
    const isSaid =
      field === 'fax' && behind.remark !== null && /^\p{L}+$/u.test(behind.remark) && saysNoMore(behind.remark, field);
    if (isSaid) return { ...nothingRead, number: behind.number };
    return { ...nothingRead, ...behind, problem: 'phone_with_more' };
  }
  const meant = spelled.error === 'phone_zero_lost' ? spellNumber(`0${phoneKey(typed)}`) : null;
  return { ...nothingRead, problem: spelled.error, meant: meant?.ok ? meant.value : null };
}

/**
 * A Japanese telephone or fax number: `023-672-4038`. Half width, with hyphens where they are certain, else as typed. Whatever
 * `readPhone` finds beside the number has fields of its own; numbers abroad and short ones belong into a remark.
 */
export const phoneSchema = numberSchema('telephone');

/** The same of a fax: the word before it says nothing new. */
export const faxSchema = numberSchema('fax');

function numberSchema(field: PhoneField) {
  return typedSchema(
    MAX_CODE_LENGTH,
    (typed) => {
      const { number, problem } = readPhone(typed, field);
      return number !== null && problem === null ? number : typed;
    },
    (text) => {
      const { problem } = readPhone(text, field);
      return problem === null || problem === 'required' ? problem : damageOr(problem, text);
    },
  );
}
