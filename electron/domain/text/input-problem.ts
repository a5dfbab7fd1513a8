/**
 * What can be wrong with something that a person typed. The schemas of the domain use these codes as the messages of their
 * issues, so that the renderer can say them in the words of the shop: `Record<InputProblem, string>`.
 */
export const INPUT_PROBLEMS = [
  'required',
  'not_text',
  'too_long',
  /** Halves of surrogate pairs, noncharacters, U+FFFD: the text was damaged on its way. */
  'broken_text',
  'control_character',
  /** Characters that turn the direction of writing, and so can make a text read as another one. */
  'bidi_character',
  /** 外字: a character that only the PC where it was drawn can show. */
  'private_use_character',
  'invisible_character',
  'not_kana',
  'not_date',
  'impossible_date',
  /** A year or day that its era does not have: 昭和65年. */
  'outside_era',
  'not_instant',
  'not_phone',
  'not_email',
  'not_postal_code',
  'not_plate',
  /** A kana that no number plate carries: お し へ ん and the like. */
  'unused_plate_kana',
  'not_vin',
  'not_type_number',
  'not_class_number',
] as const;

/** What is wrong with something that a person typed. */
export type InputProblem = (typeof INPUT_PROBLEMS)[number];
