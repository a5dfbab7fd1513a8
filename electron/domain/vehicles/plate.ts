import { toHiragana } from '../text/kana.ts';
import { lineSchema } from '../text/clean.ts';
import { DASH_LIKE, foldDashes } from '../text/look-alikes.ts';
import { keyKana, keyText } from '../text/search-key.ts';
import { foldCode } from '../text/typed-code.ts';
import { findPlateArea, type PlateArea } from './plate-areas.ts';

/** What stands on the plate of a car (自動車登録番号・車両番号). */
export interface Plate {
  /** 地名, one to four characters. */
  readonly area: string;
  /** 分類番号, one to three characters: a digit, then digits or the letters of recent plates. */
  readonly classCode: string;
  /** One hiragana, or one letter for the forces stationed in Japan. */
  readonly kana: string;
  /** 一連指定番号, 1 to 9999. */
  readonly number: number;
}

/** What is odd about a plate that can be read, and so worth a look: old cars carry old places, and specimens any kana. */
export type PlateDoubt =
  | 'unknown_area'
  | 'unissued_kana'
  /** Place, class and number of a car, and no kana: kept as it stands, for it is no other kind of plate either. */
  | 'kana_left_out'
  /** A place, a class and a kana, and no number that is one: 12・・, 12-345. */
  | 'number_unread'
  /** The plate of a car among other words. */
  | 'plate_with_more';

/** The plate of a car, or null for everything else that vehicles carry: motorcycles, mopeds, temporary plates, forces, diplomats. */
export interface PlateReading {
  readonly plate: Plate | null;
  readonly doubts: readonly PlateDoubt[];
}

/** A word that is copied along with the plate, folded as `foldCode` does. */
const LABEL = /^(?:(?:自動車)?登録|車両|車|自動車)?(?:番号?標?|ナンバ-(?:プレ-ト)?|プレ-ト|NO\.?)[:.]?(?=.)/;
const LABEL_WITHIN = /(?<=^\p{L}{1,8})ナンバ-(?=\d)/u;
/** What else is said of a plate, as a list of cars does before and behind it; most of it the class and the kana say themselves. */
const KIND =
  '(?:(?:図柄(?:入り?)?|ご当地|希望|字光式?|[白黄緑黒]|軽(?:自動車)?|自家用?|事業用?|レンタカ-)(?:ナンバ-)?)';
const KIND_BEHIND = new RegExp(String.raw`(?:[(（](?:${KIND}|[1-9]ナンバ-)[)）]|(?<=\d)${KIND})$`);
const KIND_BEFORE = new RegExp(`^${KIND}`);

/** Whatever stands for a dot or a hyphen, or parts what a list has in columns of its own; a digit that nobody has read (12??) is none. */
const SIGN = String.raw`[^\p{L}\p{N}\p{C}?□]`;

// Place (a reading may be longer than the name), class, kana, and a number after leading dots: `12-34`, `・・12`, `1-23`.
const SHAPE = new RegExp(
  String.raw`^${SIGN}*([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{1,8})${SIGN}?(\d[\dACFHKLMPXY]{0,2})${SIGN}?([ぁ-ゖァ-ヶABEHKMTVY])` +
    String.raw`(?:${SIGN}|〇){0,6}(\d{1,2}(?:${SIGN}?\d{1,2})?)号?[)\]」』】”"'*。、,.]*$`,
  'u',
);

/** The same within other words: a list of cars has the name of the car beside it. */
const WITHIN = new RegExp(
  String.raw`([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]{1,12})${SIGN}{0,3}(\d[\dACFHKLMPXY]{0,2})${SIGN}{0,3}([ぁ-ゖァ-ヶABEHKMTVY])` +
    String.raw`${SIGN}{0,6}(\d{1,2}(?:${SIGN}?\d{1,2})?)(?!\d)`,
  'gu',
);

/**
 * The plate of a car without its kana: 京都 330 ・・・8. A class of two digits is one where a whole number follows, or dots: 山形 12-34 is
 * a temporary plate.
 */
const WITHOUT_KANA = new RegExp(
  String.raw`^${SIGN}*(\p{L}{1,8})${SIGN}?(?:(\d[\dACFHKLMPXY]{2})(?:${SIGN}{1,4}\d{1,2}|${SIGN}{0,4}\d${SIGN}?\d{2}|${SIGN}{0,2}\d{2}${SIGN}?\d{2})` +
    String.raw`|\d[\dACFHKLMPXY](?:${SIGN}{2,4}\d{1,3}|${SIGN}?\d{2}${SIGN}?\d{2}))号?$`,
  'u',
);

/** The plate of a car up to its kana, and something behind it. */
const WITHOUT_NUMBER = new RegExp(
  String.raw`^${SIGN}*(\p{L}{1,8})${SIGN}?\d[\dACFHKLMPXY]{1,2}${SIGN}?[ぁ-ゖァ-ヶ](?=\P{L})`,
  'u',
);

/** An old place that is in no list, as it stands on a plate; a municipality gives plates to mopeds, which have no class. */
const OLD_AREA = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{1,4}(?<![市区町村])$/u;

/** A class whose last letter the plates of the forces have, too, in place of the kana; behind two digits Y is theirs. */
const CLASS_WITH_LETTER = /^\d(?:\d?[AHKM]|[A-Z][AHKMY])$/;

const AREA_LENGTH = 4;

/** Never issued: お (like あ), し (死), へ, ん, and every small, voiced or old kana. */
const ISSUED_KANA = /^[あいうえかきくけこさすせそたちつてとなにぬねのはひふほまみむめもやゆよらりるれろわをA-Z]$/;

function withoutWords(typed: string): string {
  return foldCode(typed).replace(LABEL, '').replace(LABEL_WITHIN, '').replace(KIND_BEHIND, '');
}

/** The place at the end of a word, 山形 of 軽山形; undefined where none is known there. */
function areaAtEnd(word: string): PlateArea | undefined {
  const ends = Array.from(word, (_letter, at) => Array.from(word).slice(at).join(''));
  return ends.map(findPlateArea).find((area) => area !== undefined);
}

/**
 * Reads a plate as people and 車検証 codes write it: `山形 501 す 12-34`, 山形５０１ス・・８８, `やまがた500あ1`, and the twelve full-width
 * characters of the codes.
 */
export function parsePlate(typed: string): PlateReading {
  const [, place = '', classCode = '', mark = '', digits = ''] = SHAPE.exec(withoutWords(typed)) ?? [];
  const known = findPlateArea(place) ?? findPlateArea(place.replace(KIND_BEFORE, ''));
  const area = known?.name ?? place;
  const number = Number(digits.replaceAll(/\D/g, ''));
  // 30A of 品川 30A 12-34, written as one, is a class, and not 30 and A.
  const wholeClass = `${classCode}${mark}`;
  const isOfClass = CLASS_WITH_LETTER.test(wholeClass) && typed.normalize('NFKC').toUpperCase().includes(wholeClass);
  if (number === 0 || isOfClass || area.length > AREA_LENGTH) return { plate: null, doubts: otherDoubts(typed) };
  const kana = toHiragana(mark);
  const doubts: PlateDoubt[] = [];
  if (known === undefined) doubts.push('unknown_area');
  if (!ISSUED_KANA.test(kana)) doubts.push('unissued_kana');
  return { plate: { area, classCode, kana, number }, doubts };
}

/** What is odd about a plate that is not read as that of a car, although it begins as one: no other kind begins so. */
function otherDoubts(typed: string): readonly PlateDoubt[] {
  const kept = typed.normalize('NFKC');
  const found = platesWithin(kept).length;
  if (found > 1 || (found > 0 && /\p{L}/u.test(kept.replaceAll(WITHIN, ' ')))) return ['plate_with_more'];
  // A space parts the class from the number, as a dot does.
  const words = withoutWords(kept.replaceAll(/(?<=[\dA-Z])\s+(?=\d)/g, '・'));
  const [, place = '', classCode = ''] = WITHOUT_KANA.exec(words) ?? [];
  if (areaAtEnd(place) !== undefined) return ['kana_left_out'];
  if (classCode.length === 3 && OLD_AREA.test(place)) return ['kana_left_out', 'unknown_area'];
  return areaAtEnd(WITHOUT_NUMBER.exec(words)?.[1] ?? '') === undefined ? [] : ['number_unread'];
}

/** The number as on the plate: `12-34`, `・123`, `・・12`, `・・・1`. */
function formatNumber(number: number): string {
  const digits = String(number);
  return digits.length === 4 ? `${digits.slice(0, 2)}-${digits.slice(2)}` : digits.padStart(4, '・');
}

/** Writes a plate: `山形 501 す 12-34`, `山形 501 す ・・88`. This is the one spelling in which plates of cars are kept. */
export function formatPlate({ area, classCode, kana, number }: Plate): string {
  return [area, classCode, kana, formatNumber(number)].join(' ');
}

/** What is known of a kept plate, of a car or another, for finding it. */
export interface PlateKeys {
  /** The same for every way of writing the plate: `やまがた501す1234`. Null where its digits are all there is. */
  readonly key: string | null;
  /** The last four digits, 12-34 as 1234; null where there are none. */
  readonly number: number | null;
}

const DASH_BETWEEN_DIGITS = new RegExp(String.raw`(?<=\d)[${DASH_LIKE}](?=\d)`, 'gu');

/** The plates of cars that stand within other words. */
function platesWithin(kept: string): readonly Plate[] {
  return [...kept.normalize('NFKC').matchAll(WITHIN)].flatMap(
    ([, word = '', classCode = '', mark = '', digits = '']) => {
      const area = areaAtEnd(word)?.name;
      return area === undefined
        ? []
        : { area, classCode, kana: toHiragana(mark), number: Number(digits.replaceAll(/\D/g, '')) };
    },
  );
}

/** The plate that stands within other words, where it is the only one. */
function plateWithin(kept: string): Plate | null {
  const [plate, ...others] = platesWithin(kept);
  return plate !== undefined && others.length === 0 && plate.number > 0 ? plate : null;
}

/** ヤマガタ あ 12-34 of a motorcycle is that of 山形. */
function withNameOfArea(plate: string): string {
  const letters = Array.from(plate);
  const names = letters.slice(0, 8).map((_letter, at) => letters.slice(0, at + 1).join(''));
  const begin = names.findLast((name) => findPlateArea(name) !== undefined);
  return begin === undefined ? plate : `${findPlateArea(begin)?.name ?? begin}${plate.slice(begin.length)}`;
}

/** 0012 is ・・12. */
const LEADING_ZEROS = /(?<!\d)0+(?=\d{1,3}$)/;

function otherKeys(plate: string): PlateKeys {
  const folded = withNameOfArea(foldCode(plate)).replaceAll(DASH_BETWEEN_DIGITS, '').replace(LEADING_ZEROS, '');
  const digits = /(\d+)\D*$/.exec(folded)?.[1];
  if (digits === undefined) return { key: null, number: null };
  // Twelve cars may carry 12-34, so that this alone tells none from another; a number of the forces is longer.
  const isAlone = folded.length <= 4 && /^\d+$/.test(folded);
  return { key: isAlone ? null : keyText(folded), number: Number(digits.slice(-4)) };
}

/** The keys under which a kept plate is found, whichever way its place is written. */
export function plateKeys(kept: string): PlateKeys {
  const plate = parsePlate(kept).plate ?? plateWithin(kept);
  if (plate === null) return otherKeys(kept);
  const { area, classCode, kana, number } = plate;
  return { key: `${keyKana(findPlateArea(area)?.reading ?? area)}${classCode}${kana}${number}`, number };
}

/** その他の番号標 as it is kept: half width, with plain hyphens between digits, otherwise as it was typed. */
function tidyOther(line: string): string {
  return line.normalize('NFKC').trim().replaceAll(/\s+/g, ' ').replaceAll(DASH_BETWEEN_DIGITS, foldDashes);
}

/**
 * A number plate as typed: that of a car kept as `formatPlate` writes it, any other as a free line (その他の番号標). None is refused
 * for its form: whatever is on the road must be kept.
 */
export const plateSchema = lineSchema(40, (line) => {
  const { plate } = parsePlate(line);
  return plate === null ? tidyOther(line) : formatPlate(plate);
});
