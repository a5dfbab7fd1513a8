import { z } from 'zod';
import { MAX_CODE_LENGTH } from './typed-code.ts';
import type { InputProblem } from './input-problem.ts';
import { findRefusedCharacter, withoutInvisible } from './refused-characters.ts';

/**
 * A schema for something a person typed: first its length, then tidied, then judged; the message is an `InputProblem`.
 * The length comes first and ends the matter, so that ten megabytes cost nothing. It counts UTF-16 units, as the `maxlength`
 * of an input box does. Tidying is an `overwrite` and not a `transform`, which JSON Schema could not express.
 *
 * @param tidy brings the text to the form that is kept; must leave that form as it is
 */
export function typedSchema(
  max: number,
  tidy: (typed: string) => string,
  judge: (text: string) => InputProblem | null,
) {
  const tooLong = 'too_long' satisfies InputProblem;
  return z
    .string({ error: ({ input }): InputProblem => (input === undefined ? 'required' : 'not_text') })
    .max(max, { error: tooLong, abort: true })
    .overwrite(tidy)
    .superRefine((text, context) => {
      // Again: tidying can lengthen a text (㌔ → きろ), and what was accepted once must be accepted twice.
      const problem = text.length > max ? tooLong : judge(text);
      if (problem !== null) context.addIssue({ code: 'custom', message: problem });
    });
}

/**
 * What is wrong with something that has a form of its own: rather a character that was damaged on its way than the form itself. What
 * nobody sees is no fault there: whoever reads such a thing leaves it out.
 */
export function damageOr<P extends InputProblem>(problem: P, text: string): P | InputProblem {
  return findRefusedCharacter(withoutInvisible(text).replaceAll(/\s/g, ' ')) ?? problem;
}

/**
 * A schema for something with one right spelling, such as a postal code: forgiving in what is typed, strict in what is kept.
 *
 * @param spell the right spelling of what was typed, or null; must leave a right spelling as it is
 */
export function spelledSchema(spell: (typed: string) => string | null, problem: InputProblem) {
  return typedSchema(
    MAX_CODE_LENGTH,
    (typed) => spell(typed) ?? typed,
    (text) => {
      if (text.trim() === '') return 'required';
      return spell(text) === text ? null : damageOr(problem, text);
    },
  );
}
