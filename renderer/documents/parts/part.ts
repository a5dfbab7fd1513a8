import type { ReactNode } from 'react';
import type { BoxGrid, Choice, StateGrid } from './grid.ts';

/** Small print: a term and what is to be said about it, line by line. */
export interface Note {
  readonly id: string;
  readonly term: string;
  readonly lines: readonly string[];
  /** Where room is short, the note runs on from the one before instead of beginning a paragraph. */
  readonly isRunOn: boolean;
  /** Its lines are names and addresses, which no line's end parts. */
  readonly isOfNames: boolean;
}

/** A purpose or a partner with its channels or items, and what was chosen; null for a line that only says something. */
export interface ChoiceLine {
  readonly of: string;
  readonly details: string;
  readonly choice: Choice | null;
}

/** Choices of one kind, line by line. */
export interface ChoiceList {
  readonly id: string;
  readonly title: string;
  readonly lines: readonly ChoiceLine[];
}

/** What it is, and what is so. */
export interface Fact {
  readonly term: string;
  readonly content: ReactNode;
}

/** A line of a table of facts: one, or two short ones side by side. */
export type FactLine = readonly [Fact] | readonly [Fact, Fact];

/** A stretch of a slip or a form, in reading order. Grids and boxes to tick may be cut between rows, facts, lists and notes between lines; blocks stay whole. */
export type Part =
  | { readonly kind: 'block'; readonly id: string; readonly content: ReactNode }
  | { readonly kind: 'facts'; readonly id: string; readonly lines: readonly FactLine[] }
  | { readonly kind: 'grid'; readonly grid: StateGrid; readonly isContinued: boolean }
  | { readonly kind: 'boxes'; readonly grid: BoxGrid; readonly isContinued: boolean }
  | { readonly kind: 'lines'; readonly list: ChoiceList; readonly isContinued: boolean }
  | { readonly kind: 'note'; readonly note: Note; readonly isContinued: boolean };

/** The pieces from `from` up to, not including, `to`, as parts again; a part cut in the middle says that it is continued. */
export function slicePieces(parts: readonly Part[], from: number, to: number): readonly Part[] {
  let first = 0;
  return parts.flatMap((part): readonly Part[] => {
    const start = Math.max(from - first, 0);
    const end = Math.min(to - first, piecesIn(part));
    first += piecesIn(part);
    return start < end ? [cut(part, start, end)] : [];
  });
}

/** Into how many pieces pages may cut a part. Each piece is one element marked `data-piece` in the page. */
function piecesIn(part: Part): number {
  switch (part.kind) {
    case 'block':
      return 1;
    case 'facts':
      return part.lines.length;
    case 'grid':
    case 'boxes':
      return part.grid.rows.length;
    case 'lines':
      return part.list.lines.length;
    case 'note':
      return part.note.lines.length;
  }
}

function cut(part: Part, start: number, end: number): Part {
  const isContinued = start > 0;
  switch (part.kind) {
    case 'block':
      return part;
    case 'facts':
      return { ...part, lines: part.lines.slice(start, end) };
    case 'grid':
      return { ...part, grid: { ...part.grid, rows: part.grid.rows.slice(start, end) }, isContinued };
    case 'boxes':
      return { ...part, grid: { ...part.grid, rows: part.grid.rows.slice(start, end) }, isContinued };
    case 'lines':
      return { ...part, list: { ...part.list, lines: part.list.lines.slice(start, end) }, isContinued };
    case 'note':
      return { ...part, note: { ...part.note, lines: part.note.lines.slice(start, end) }, isContinued };
  }
}
