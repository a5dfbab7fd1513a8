import type { ReactNode } from 'react';

/** A table of the proof sheet. Pages cut between its rows. */
export interface ProofPart {
  readonly id: string;
  readonly title: string;
  /** What stands above the columns after the first, above which the title stands. */
  readonly columns: readonly string[];
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[];
  /** The page before has the rows above these. */
  readonly isContinued: boolean;
}

/** The rows from `from` up to, not including, `to`, counted through all parts. */
export function sliceRows(parts: readonly ProofPart[], from: number, to: number): readonly ProofPart[] {
  let first = 0;
  return parts.flatMap((part): readonly ProofPart[] => {
    const start = Math.max(from - first, 0);
    const end = Math.min(to - first, part.rows.length);
    first += part.rows.length;
    return start < end ? [{ ...part, rows: part.rows.slice(start, end), isContinued: start > 0 }] : [];
  });
}
