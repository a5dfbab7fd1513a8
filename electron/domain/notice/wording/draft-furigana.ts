import { canBeMarked, readRuby, writeRuby, type RubyRun } from '../../text/ruby.ts';
import { knownWords, type KnownWord } from './known-readings.ts';

/** Longer texts are no wording, and longer runs no words. */
const maxText = 2_000;
const maxRun = 40;

const kanjiRuns = /[\p{Script=Han}〆]+/gu;

/**
 * A text with readings above its kanji, as a draft for a person to put right. What somebody has written above a word before
 * stays above that word; the rest comes from the words that are read in one way only, and kanji that these do not cover whole
 * are left without. Empty where the text cannot carry marks.
 *
 * @param earlier the marked text that this one takes the place of
 */
export function draftFurigana(text: string, earlier = ''): string {
  if (text === '' || text.length > maxText || !canBeMarked(text)) return '';
  const written = readingsIn(earlier);
  const runs: RubyRun[] = [];
  let from = 0;
  for (const { 0: kanji, index } of text.matchAll(kanjiRuns)) {
    const words = wordsOf(kanji, text.slice(index + kanji.length), written, isAfterDigit(text, index));
    if (words === null) continue;
    if (index > from) runs.push({ base: text.slice(from, index), reading: null });
    runs.push(...words);
    from = index + kanji.length;
  }
  return writeRuby(from < text.length ? [...runs, { base: text.slice(from), reading: null }] : runs);
}

/** Readings that a person has written above words of a text. */
function readingsIn(marked: string): readonly KnownWord[] {
  return (readRuby(marked) ?? [])
    .flatMap(({ base, reading }) => (reading === null ? [] : [{ kanji: base, reading, tail: '' }]))
    .toSorted((a, b) => b.kanji.length - a.kanji.length);
}

/** 15日 is read otherwise than その日. */
function isAfterDigit(text: string, index: number): boolean {
  return /[0-9０-９]$/u.test(text.slice(0, index));
}

/** A run of kanji as words with their readings; null where no words are known that make up the whole of it. */
function wordsOf(
  kanji: string,
  after: string,
  written: readonly KnownWord[],
  isCounted: boolean,
): readonly RubyRun[] | null {
  if (kanji.length > maxRun) return null;
  const own = written.find((word) => word.kanji === kanji);
  if (own !== undefined) return [{ base: kanji, reading: own.reading }];
  const known = [...written, ...knownWords].filter((word) => kanji.includes(word.kanji));
  const fits = (word: KnownWord, at: number) => {
    const isLast = at + word.kanji.length === kanji.length;
    const isAlone = word.kanji.length === kanji.length;
    if (word.kanji.length === 1 && (!isAlone || isCounted)) return false;
    return kanji.startsWith(word.kanji, at) && (word.tail === '' || (isLast && after.startsWith(word.tail)));
  };
  const deadEnds = new Set<number>();
  const split = (at: number): readonly RubyRun[] | null => {
    if (at === kanji.length) return [];
    if (deadEnds.has(at)) return null;
    for (const word of known) {
      if (!fits(word, at)) continue;
      const rest = split(at + word.kanji.length);
      if (rest !== null) return [{ base: word.kanji, reading: word.reading }, ...rest];
    }
    deadEnds.add(at);
    return null;
  };
  return split(0);
}
