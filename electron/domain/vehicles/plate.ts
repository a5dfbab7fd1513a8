import type { InputProblem } from '../text/input-problem.ts';
import { toHiragana } from '../text/kana.ts';
import { keyText } from '../text/search-key.ts';
import { foldCode, MAX_CODE_LENGTH } from '../text/typed-code.ts';
import { typedSchema } from '../text/typed-schema.ts';
import { findPlateArea } from './plate-areas.ts';

/** What stands on a number plate (自動車登録番号・車両番号). */
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

/** A typed plate, or what is wrong with it. A place that is not known is only worth a question: old cars carry old names. */
export type PlateReading =
  | { readonly ok: true; readonly plate: Plate; readonly isAreaKnown: boolean }
  | { readonly ok: false; readonly problem: Extract<InputProblem, 'not_plate' | 'unused_plate_kana'> };

// Place (a reading may be longer than the name), class, kana, and a number after leading dots: `12-34`, `・・12`, `1-23`.
const SHAPE =
  /^([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{1,8})(\d[\dACFHKLMPXY]{0,2})([ぁ-ゖァ-ヶABEHKMTVY])[・.-]{0,3}(\d{1,2}(?:-?\d{1,2})?)$/u;

const AREA_LENGTH = 4;

/** Never issued: お (like あ), し (死), へ, ん, and every small, voiced or old kana. */
const ISSUED_KANA = /^[あいうえかきくけこさすせそたちつてとなにぬねのはひふほまみむめもやゆよらりるれろわをA-Z]$/;

/**
 * Reads a plate as people and 車検証 codes write it: `山形 501 す 12-34`, 山形５０１ス・・８８, `やまがた500あ1`, and the twelve full-width
 * characters of the codes.
 */
export function parsePlate(typed: string): PlateReading {
  const [, place = '', classCode = '', mark = '', digits = ''] = SHAPE.exec(foldCode(typed)) ?? [];
  const known = findPlateArea(place);
  const area = known?.name ?? place;
  const number = Number(digits.replace('-', ''));
  if (number === 0 || area.length > AREA_LENGTH) return { ok: false, problem: 'not_plate' };
  const kana = toHiragana(mark);
  if (!ISSUED_KANA.test(kana)) return { ok: false, problem: 'unused_plate_kana' };
  return { ok: true, plate: { area, classCode, kana, number }, isAreaKnown: known !== undefined };
}

/** The number as on the plate: `12-34`, `・123`, `・・12`, `・・・1`. */
function formatNumber(number: number): string {
  const digits = String(number);
  return digits.length === 4 ? `${digits.slice(0, 2)}-${digits.slice(2)}` : digits.padStart(4, '・');
}

/** Writes a plate: `山形 501 す 12-34`, `山形 501 す ・・88`. This is the one spelling in which plates are kept. */
export function formatPlate({ area, classCode, kana, number }: Plate): string {
  return [area, classCode, kana, formatNumber(number)].join(' ');
}

/** The key under which a plate is found, whichever way its place is written: `やまがた501す1234`. */
export function plateKey({ area, classCode, kana, number }: Plate): string {
  return `${keyText(findPlateArea(area)?.reading ?? area)}${classCode}${kana}${number}`;
}

/** A number plate as typed, kept as `formatPlate` writes it. */
export const plateSchema = typedSchema(
  MAX_CODE_LENGTH,
  (typed) => {
    const reading = parsePlate(typed);
    return reading.ok ? formatPlate(reading.plate) : typed;
  },
  (text) => {
    const reading = parsePlate(text);
    return reading.ok ? null : reading.problem;
  },
);
