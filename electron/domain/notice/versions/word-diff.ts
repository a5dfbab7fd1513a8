import { diffArrays } from 'diff';

/** A piece of two texts, seen side by side. */
export interface DiffPiece {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

const segmenter = new Intl.Segmenter('ja', { granularity: 'word' });

/**
 * The difference of two texts, word by word; what is gone stands before what has come. Japanese is cut into words as well as
 * text with blanks. All pieces but the added ones are the old text, all but the removed ones the new one.
 */
export function wordDiff(before: string, after: string): readonly DiffPiece[] {
  return diffArrays(wordsOf(before), wordsOf(after)).map(({ value, added, removed }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(''),
  }));
}

function wordsOf(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
