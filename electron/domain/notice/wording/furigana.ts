import { draftFurigana } from './draft-furigana.ts';

/** The texts of a question. */
interface Texts {
  readonly title: string;
  readonly body: string;
}

/** So much stands in a text with its readings, marks included. */
export const maxFuriganaTitle = 320;
export const maxFuriganaBody = 1_800;
export const maxFuriganaLabel = 120;

/** No readings. */
export const noFurigana: Texts = { title: '', body: '' };

/**
 * Readings for the words of a question, as a draft. What somebody has written above the words before is kept.
 *
 * @param earlier the readings that these take the place of
 */
export function furiganaFor({ title, body }: Texts, earlier: Texts = noFurigana): Texts {
  const drafted = { title: draftFurigana(title, earlier.title), body: draftFurigana(body, earlier.body) };
  return drafted.title.length <= maxFuriganaTitle && drafted.body.length <= maxFuriganaBody ? drafted : noFurigana;
}

/**
 * Readings for a short name, as a draft. What somebody has written above the words before is kept.
 *
 * @param earlier the readings that these take the place of
 */
export function furiganaForLabel(label: string, earlier = ''): string {
  const drafted = draftFurigana(label, earlier);
  return drafted.length <= maxFuriganaLabel ? drafted : '';
}
