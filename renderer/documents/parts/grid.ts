import type { ConsentAnswerState } from '../../../electron/domain/consent/decision.ts';

/** A choice as it stands in a grid: its state, and whether it is used on notice alone until stopped. */
export interface Choice {
  readonly state: ConsentAnswerState;
  readonly isByNotice: boolean;
}

/** A table of choices. A cell is null where the notice offers no such choice. */
export interface StateGrid {
  readonly id: string;
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly label: string; readonly cells: readonly (Choice | null)[] }[];
}

/** What one cell asks; null where the notice offers no such choice. */
export type BoxCell = { readonly isByNotice: boolean } | null;

/** A table of questions, each to be answered with one of two ticks. */
export interface BoxGrid {
  readonly id: string;
  readonly title: string;
  /** The words beside the two boxes of each question. */
  readonly words: readonly [string, string];
  readonly columns: readonly string[];
  readonly rows: readonly { readonly label: string; readonly cells: readonly BoxCell[] }[];
}

/** Cuts a list into as few runs of at most `most` as needed, of nearly the same length each. */
export function evenChunks<T>(items: readonly T[], most: number): readonly (readonly T[])[] {
  const count = Math.ceil(items.length / most);
  const size = Math.ceil(items.length / Math.max(count, 1));
  return Array.from({ length: count }, (_, index) => items.slice(index * size, (index + 1) * size));
}
