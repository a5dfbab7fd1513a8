import type { CodedList } from '../coded-lists.ts';
import type { NoticeDraft } from './notice-draft.ts';

/**
 * The code of a new row, made from the random end of a fresh UUID. Never one that any version had before: an old agreement
 * would reach another meaning.
 */
export function newCode(uuid: string): string {
  return `n${uuid.replaceAll('-', '').slice(-12)}`;
}

/** A row with this code and nothing written in it. */
export function blankRow<L extends CodedList>(list: L, code: string): NoticeDraft[L][number] {
  return blanks[list](code);
}

const named = (code: string) => ({ code, label: '', shortLabel: '' });
const where = { address: '', representative: '' };

const blanks: { readonly [L in CodedList]: (code: string) => NoticeDraft[L][number] } = {
  purposes: (code) => ({ ...named(code), sentence: '', isAdvertising: true }),
  channels: (code) => ({ ...named(code), furigana: '' }),
  partners: (code) => ({ code, name: '', shortName: '', about: '', ...where }),
  // A group without an item is none; both are new, and each has a list of its own.
  itemGroups: (code) => ({ ...named(code), items: [{ code, label: '' }] }),
  sharingPurposes: (code) => ({ ...named(code), isRecall: false }),
  recipients: (code) => ({ code, name: '', shortName: '', ...where, provided: '' }),
};

/** The list with its row in another place, one up or down; the same list at its ends. */
export function movedRow<T>(rows: readonly T[], at: number, by: -1 | 1): readonly T[] {
  const [row] = rows.slice(at, at + 1);
  const to = at + by;
  if (row === undefined || to < 0 || to >= rows.length) return rows;
  return rows.toSpliced(at, 1).toSpliced(to, 0, row);
}
