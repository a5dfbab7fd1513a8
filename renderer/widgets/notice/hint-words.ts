import type { WordingHint } from '../../../electron/domain/notice/wording/wording-hints.ts';
import type { Catalogue } from '../../../electron/words/catalogue.ts';
import { fill } from '../../../electron/words/fill.ts';

/** What a question could still have, in one line. */
export function hintWords(hints: readonly WordingHint[], words: Catalogue['notice']['hint']): string {
  return hints.map(({ code, words: unread }) => fill(words[code], { words: unread.join('・') })).join(words.comma);
}
