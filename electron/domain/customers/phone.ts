import { foldCode } from '../text/typed-code.ts';
import { spelledSchema } from '../text/typed-schema.ts';

/** +81 (0)23… and +8123… are 023… at home. */
function toDomestic(typed: string): string {
  return foldCode(typed).replace(/^\+81-?(?:\(0\)|0)?-?/, '0');
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
 * is noticed, and 110 is no customer's.
 */
const POSSIBLE = /^(?:0[5-9]0\d{8}|(?!0[5-9]0)0[1-9]\d{8})$/;

/** Numbers whose groups are certain: no prefecture but our own, for the area codes of Japan are a table of hundreds. */
const GROUPS = [
  /^(0800)(\d{3})(\d{4})$/,
  /^(0[5-9]0)(\d{4})(\d{4})$/,
  /^(0120|0570)(\d{3})(\d{3})$/,
  /^(03|06)(\d{4})(\d{4})$/,
  /^(023)(6\d{2})(\d{4})$/,
  /^(023[34578])(\d{2})(\d{4})$/,
];

const TYPED_GROUPS = /^0\d{1,4}-\d{1,4}-\d{4}$/;

function spellPhone(typed: string): string | null {
  const parts = toDomestic(typed)
    .split(/[-().]+/)
    .filter((part) => part !== '');
  const digits = parts.join('');
  if (!POSSIBLE.test(digits)) return null;
  const groups = GROUPS.map((shape) => shape.exec(digits)).find((match) => match !== null);
  if (groups !== undefined) return groups.slice(1).join('-');
  const asTyped = parts.join('-');
  return TYPED_GROUPS.test(asTyped) ? asTyped : digits;
}

/**
 * A Japanese telephone or fax number: `023-672-4038`. Half width, with hyphens where they are certain, else as typed. Extensions,
 * short numbers and numbers abroad are refused; they belong into a remark.
 */
export const phoneSchema = spelledSchema(spellPhone, 'not_phone');
