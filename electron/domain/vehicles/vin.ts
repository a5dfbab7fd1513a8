import { lineSchema } from '../text/clean.ts';
import { foldCode } from '../text/typed-code.ts';

/**
 * 車台番号 as on the 車検証. Numbers stamped by the authority carry brackets, `[41]…`, and on some the sign of the office before and
 * behind, `国[01]00001国`.
 */
const VIN =
  /^(?:[A-Z0-9-]{4,23}|\p{Script=Han}{0,6}\[\p{Script=Han}?\d{1,3}\p{Script=Han}?\]\p{Script=Han}{0,2}[A-Z0-9-]{1,20}\p{Script=Han}{0,4})$/u;

/** What is odd about a chassis number, and so worth a question; old imports have short ones, and of some cars nobody knows it. */
export type VinDoubt = 'unknown' | 'short' | 'unusual';

const UNKNOWN = /^(?:不明|不詳|無し?|なし|ナシ|未確認|\?+|-+)$/;

/** A word that is copied along with the number, and what readers of bar codes and quotations put around it. */
const LABEL =
  /^(?:(?:車台|車体|フレ-ム|シャシ-?|シャ-シ|CHASSIS|FRAME)(?:番号|ナンバ-|NO\.?)|V\.?I\.?N\.?|NO\.)[:.]?(?=.)/;
const AROUND = /^[*"'“”‘’「『]+(?=.*[A-Z0-9])|(?<=[A-Z0-9])[*"'“”‘’」』.。、]+$/g;

function fold(typed: string): string {
  return foldCode(typed)
    .replace(LABEL, '')
    .replaceAll(AROUND, '')
    .replaceAll(/[【〔［(〈《「<{]/g, '[')
    .replaceAll(/[】〕］)〉》」>}]/g, ']');
}

/** Whether a chassis number, typed or kept, is one as they are stamped; null when nothing is odd about it. */
export function vinDoubt(typed: string): VinDoubt | null {
  const folded = fold(typed);
  if (VIN.test(folded)) return null;
  if (UNKNOWN.test(folded)) return 'unknown';
  return /^[A-Z0-9-]{1,3}$/.test(folded) ? 'short' : 'unusual';
}

/** A 車台番号: half width and upper case where it is one, `HGC14-12345`; else as typed. None is refused for its form. */
export const vinSchema = lineSchema(40, (line) => (vinDoubt(line) === 'unusual' ? line : fold(line)));

/** ZC33S-123456(改): what is said of a car behind its number. */
const NOTE_BEHIND = /(?<=\d)\[[^\]]*\]$/;
const DIGITS_OF_A_NUMBER = /\d.*\d.*\d.*\d/;

/**
 * The key under which a chassis number is found, with or without its hyphen and however its brackets are written; null for one that may
 * be of many cars.
 */
export function vinKey(vin: string): string | null {
  const doubt = vinDoubt(vin);
  if (doubt === 'short' || doubt === 'unknown') return null;
  const key = fold(vin)
    .replace(NOTE_BEHIND, '')
    .replaceAll(/[^A-Z0-9\p{Script=Han}]/gu, '');
  return doubt === null || DIGITS_OF_A_NUMBER.test(key) ? key : null;
}

/** The last four characters, all that a slip may show of a 車台番号; null where there are none. */
export function lastFourOfVin(vin: string): string | null {
  const characters = fold(vin)
    .replace(NOTE_BEHIND, '')
    .replaceAll(/[^A-Z0-9]/g, '')
    .slice(-4);
  return characters === '' ? null : characters;
}
