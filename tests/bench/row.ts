import type { Pair } from './measure.ts';

/** One line of the result. `ratio` is figure ÷ baseline and must not be greater than `limit`. */
export interface Row extends Pair {
  readonly id: string;
  readonly ratio: number;
  readonly limit: number;
  readonly unit: 'ms' | 'MB';
}

/** How one thing takes longer as the shop grows; milliseconds by number of customers. */
export interface Growth {
  readonly what: string;
  readonly by: ReadonlyMap<number, number>;
}

/** A line of the result from what was measured. */
export function row(id: string, unit: Row['unit'], limit: number, { figure, baseline }: Pair): Row {
  return { id, figure, baseline, ratio: figure / baseline, limit, unit };
}

/** A line for something that must stay below so many megabytes: beside one megabyte, so that the ratio says the same. */
export function memoryRow(id: string, limit: number, figure: number): Row {
  return row(id, 'MB', limit, { figure, baseline: 1 });
}

/** Whether a limit is missed. */
export function isMissed({ ratio, limit }: Row): boolean {
  // The other way round, so that something that could not be measured (NaN) is missed too.
  return !(ratio <= limit);
}
