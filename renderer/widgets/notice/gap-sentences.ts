import type { Output } from '../../../electron/contract/table.ts';
import type { Catalogue } from '../../../electron/words/catalogue.ts';
import { fill } from '../../../electron/words/fill.ts';

/** Something that the law asks for, or advises, and the notice does not say yet. */
export type Gap = Output<'notice.gaps'>[number];

type GapWords = Catalogue['home']['gaps']['code'];

function isNamed(code: string, words: GapWords): code is keyof GapWords {
  return Object.hasOwn(words, code);
}

/** The sentences for these gaps; what is missing about a joint user names it. */
export function gapSentences(gaps: readonly Gap[], words: GapWords): readonly string[] {
  return [...new Set(gaps.map((gap) => gapSentence(gap, words)))];
}

/** The sentence for a gap. A newer core may know gaps that this catalogue does not. */
export function gapSentence({ code, partner }: Gap, words: GapWords): string {
  return fill(isNamed(code, words) ? words[code] : words.other, { partner: partner ?? '' });
}
