import { diffArrays } from 'diff';
import type { Notice } from '../notice.ts';
import {
  noticeLines,
  noticeSections,
  type LineField,
  type LineWords,
  type NoticeLine,
  type NoticeSection,
} from './notice-lines.ts';
import { wordDiff, type DiffPiece } from './word-diff.ts';

/** A line that differs between two versions; one that is only in the other is all removed or all added. */
export interface LineChange {
  readonly of: string | null;
  readonly field: LineField;
  readonly pieces: readonly DiffPiece[];
}

/** What became of one part of a notice. */
export interface SectionChange {
  readonly section: NoticeSection;
  /** The lines that differ, in the order of the newer version; empty where nothing does. */
  readonly changes: readonly LineChange[];
}

/** What differs between two versions of a notice, part by part. */
export function compareNotices(before: Notice, after: Notice, words: LineWords): readonly SectionChange[] {
  const old = noticeLines(before, words);
  const now = noticeLines(after, words);
  return noticeSections.map((section) => ({ section, changes: changesOf(old[section], now[section]) }));
}

/**
 * The changes without those that only accompany a question or a name and ask nothing else: readings above the words, and plain words
 * where there were none. Whoever has read the words has read these.
 */
export function withoutAccompanying(sections: readonly SectionChange[]): readonly SectionChange[] {
  return sections.map(({ section, changes }) => ({ section, changes: changes.filter((one) => !isAccompanying(one)) }));
}

function isAccompanying({ field, pieces }: LineChange): boolean {
  if (field === 'furigana' || field === 'furiganaTitle' || field === 'furiganaBody') return true;
  return (field === 'plainTitle' || field === 'plainBody') && pieces.every(({ kind }) => kind === 'added');
}

type Pair = readonly [before: NoticeLine | null, after: NoticeLine | null];

function changesOf(before: readonly NoticeLine[], after: readonly NoticeLine[]): readonly LineChange[] {
  return pairsOf(before, after).flatMap(([old, now]) => {
    const line = now ?? old;
    if (line === null || old?.text === now?.text) return [];
    return [{ of: line.of, field: line.field, pieces: wordDiff(old?.text ?? '', now?.text ?? '') }];
  });
}

function isKeyed({ key }: NoticeLine): boolean {
  return key !== null;
}

/** Lines with keys by their keys; the others by their words, and where some gave way to others, in their order. */
function pairsOf(before: readonly NoticeLine[], after: readonly NoticeLine[]): readonly Pair[] {
  const old = new Map(before.filter(isKeyed).map((line) => [line.key, line]));
  const now = new Set(after.map(({ key }) => key));
  const gone = before.filter(({ key }) => key !== null && !now.has(key));
  return [
    ...after.filter(isKeyed).map((line): Pair => [old.get(line.key) ?? null, line]),
    ...gone.map((line): Pair => [line, null]),
    ...pairsInOrder(
      before.filter((line) => !isKeyed(line)),
      after.filter((line) => !isKeyed(line)),
    ),
  ];
}

function pairsInOrder(before: readonly NoticeLine[], after: readonly NoticeLine[]): readonly Pair[] {
  const runs = diffArrays([...before], [...after], { comparator: (a, b) => a.text === b.text && a.field === b.field });
  return runs.flatMap(({ value, added, removed }, at): readonly Pair[] => {
    if (added) {
      // What the run before it removed is already paired with these.
      const taken = runs[at - 1]?.removed === true ? (runs[at - 1]?.value.length ?? 0) : 0;
      return value.slice(taken).map((line) => [null, line]);
    }
    if (!removed) return value.map((line) => [line, line]);
    const next = runs[at + 1]?.added === true ? (runs[at + 1]?.value ?? []) : [];
    return value.map((line, index) => [line, next[index] ?? null]);
  });
}
