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
  /** A year of one or two digits and no era: 58.4.2. */
  'era_missing',
  'impossible_date',
  /** A year or day that its era does not have: 昭和65年. */
  'outside_era',
  'two_dates',
  'not_instant',
  /** A day that has not come yet, where one that has is asked for. */
  'in_future',
  /** Somebody would be older than anybody ever was. */
  'too_old',
  'died_before_birth',
  /** No reading, and nobody said that it is not known. */
  'kana_missing',
  /** Latin letters as the reading of a name that is not written in them. */
  'reading_in_latin',
  'not_phone',
  'phone_too_short',
  'phone_too_long',
  /** A spreadsheet has eaten the 0 at its beginning. */
  'phone_zero_lost',
  /** An extension or a word behind the number, which have fields of their own. */
  'phone_with_more',
  'two_phones',
  'not_email',
  /** Whose it is, or another word beside the address, which has no field but that of remarks. */
  'email_with_more',
  'two_emails',
  'not_postal_code',
  'postal_code_zero_lost',
  'not_type_number',
  /** Type number and class number in one field. */
  'type_and_class_number',
  'not_class_number',
  /** Who is asked for at a company has a record of their own. */
  'person_apart',
] as const;

/** What is wrong with something that a person typed. */
export type InputProblem = (typeof INPUT_PROBLEMS)[number];
