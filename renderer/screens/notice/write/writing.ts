import type { NoticeDraft } from '../../../../electron/domain/notice/drafting/notice-draft.ts';

/** The draft as its sections see it. */
export interface Writing {
  readonly draft: NoticeDraft;
  /** Takes what was typed, and brings all that follows from it into step. */
  readonly set: (part: Partial<NoticeDraft>) => void;
}

/** What most things of a notice are called: in full on the notice, short in the tables of screen and slip. */
export const labels = ['label', 'shortLabel'] as const;

/** The list with a change to one of its rows. */
export function withChange<T extends object>(rows: readonly T[], at: number, change: Partial<T>): readonly T[] {
  return rows.map((row, index) => (index === at ? { ...row, ...change } : row));
}
