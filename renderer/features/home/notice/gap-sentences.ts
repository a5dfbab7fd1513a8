import type { Output } from '../../../../electron/contract/table.ts';
import type { Catalogue } from '../../../text/catalogue.ts';

/** Something that the law asks for, or advises, and the notice does not say yet. */
export type Gap = Output<'notice.gaps'>[number];

type GapWords = Catalogue['home']['gaps']['code'];

function isNamed(code: string, words: GapWords): code is keyof GapWords {
  return Object.hasOwn(words, code);
}

/** The sentences for these gaps. The same gap at two joint users reads the same, and is said once. */
export function gapSentences(gaps: readonly Gap[], words: GapWords): readonly string[] {
  // A newer core may know gaps that this catalogue does not.
  return [...new Set(gaps.map(({ code }) => (isNamed(code, words) ? words[code] : words.other)))];
}
