import type { InputProblem } from '../text/input-problem.ts';
import { foldCode, MAX_CODE_LENGTH } from '../text/typed-code.ts';
import { damageOr, spelledSchema, typedSchema } from '../text/typed-schema.ts';

/** 型式指定番号 and 類別区分番号 as they stand beside each other on the 車検証, typed into one field: `12345-0234`. */
const BOTH = /^(\d{5})[^\p{L}\p{N}\p{C}]?(?:類別(?:区分)?(?:番号)?[:.]?)?(\d{4})[^\p{L}\p{N}\p{C}]?$/u;

/** Without the word that stands before a number on the paper, and a sign behind it. */
function withoutLabel(typed: string): string {
  return foldCode(typed)
    .replace(/^\p{L}+[:.]?(?=\d)/u, '')
    .replace(/(?<=\d)[^\p{L}\p{N}\p{C}]$/u, '');
}

/** Both numbers where they were typed in one; else null. */
export function splitTypeNumber(typed: string): { readonly typeNumber: string; readonly classNumber: string } | null {
  const [, typeNumber, classNumber] = BOTH.exec(withoutLabel(typed)) ?? [];
  return typeNumber === undefined || classNumber === undefined ? null : { typeNumber, classNumber };
}

function spell(typed: string): string | null {
  return /^\d{5}$/.exec(withoutLabel(typed))?.[0] ?? null;
}

function judge(text: string): InputProblem | null {
  if (text.trim() === '') return 'required';
  if (spell(text) === text) return null;
  return splitTypeNumber(text) === null ? damageOr('not_type_number', text) : 'type_and_class_number';
}

/** 型式指定番号: five digits, kept as text for its leading zeros. Lorries and imports have none. */
export const typeNumberSchema = typedSchema(MAX_CODE_LENGTH, (typed) => spell(typed) ?? typed, judge);

/** 類別区分番号: four digits, on old papers two, kept as text for its leading zeros. */
export const classNumberSchema = spelledSchema(
  (typed) => /^(?:\d{4}|\d{2})$/.exec(withoutLabel(typed))?.[0] ?? null,
  'not_class_number',
);
