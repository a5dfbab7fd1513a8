import { foldCode } from '../text/typed-code.ts';
import { spelledSchema } from '../text/typed-schema.ts';

/** 型式指定番号: five digits, kept as text for its leading zeros. Lorries and imports have none. */
export const typeNumberSchema = spelledSchema(
  (typed) => /^\d{5}$/.exec(foldCode(typed))?.[0] ?? null,
  'not_type_number',
);

/** 類別区分番号: four digits, on old papers two, kept as text for its leading zeros. */
export const classNumberSchema = spelledSchema(
  (typed) => /^(?:\d{4}|\d{2})$/.exec(foldCode(typed))?.[0] ?? null,
  'not_class_number',
);
