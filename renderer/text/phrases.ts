const segmenter = new Intl.Segmenter('ja', { granularity: 'word' });

const hiraganaOnly = /^\p{sc=Hira}+$/u;
const prefix = /^[おご]$/u;
const particle = /^[はがを]$/u;
/** Nouns that begin a phrase of their own behind whatever says which. */
const noun = /^(?:とき|こと|もの|ため|いずれ)$/u;
const katakana = /^[\p{sc=Kana}ー]+$/u;
const kanji = /^\p{sc=Han}$/u;
const era = /^(?:明治|大正|昭和|平成|令和)$/u;
const number = /[0-9０-９]$/u;

interface Segment {
  readonly segment: string;
  readonly isWordLike?: boolean | undefined;
}

/** Whether a line may end between two words that stand side by side. */
function mayBreak(before: Segment, { segment, isWordLike }: Segment, next: Segment | undefined): boolean {
  // Beside punctuation the general rules hold: 、 begins no line, and（ ends none.
  if (before.isWordLike !== true || isWordLike !== true) return false;
  // お申し出: the polite prefix begins a phrase and ends none.
  if (prefix.test(before.segment)) return false;
  if (prefix.test(segment)) return next?.isWordLike === true && !hiraganaOnly.test(next.segment);
  // 令和8年: a year is said with its era.
  if (era.test(before.segment)) return hiraganaOnly.test(segment);
  if (noun.test(segment)) return true;
  // Of hiragana the dictionary of words knows too little to tell where one ends, but behind these particles.
  if (hiraganaOnly.test(segment)) return segment.length > 1 && particle.test(before.segment);
  // マイナンバーカード, 運転免許証, 2週間: one word of several.
  if (katakana.test(before.segment) && katakana.test(segment)) return false;
  if (kanji.test(before.segment) || kanji.test(segment)) return hiraganaOnly.test(before.segment);
  return !number.test(before.segment);
}

/** A text in the stretches between which a line of it may end, beside those that its punctuation offers. */
export function phrasesOf(text: string): readonly string[] {
  const segments = [...segmenter.segment(text)];
  const phrases: string[] = [];
  for (const [place, one] of segments.entries()) {
    const before = segments[place - 1];
    if (before === undefined || mayBreak(before, one, segments[place + 1])) phrases.push(one.segment);
    else phrases.push(`${phrases.pop() ?? ''}${one.segment}`);
  }
  return phrases;
}
