import type { Pair } from './measure.ts';

/** One line of the result. */
export interface Row extends Pair {
  readonly id: string;
  /** Figure ÷ baseline. */
  readonly ratio: number;
  readonly limit: number;
  readonly unit: 'ms' | 'MB' | 'inputs';
  /** What must not be greater than the limit: the ratio, how much greater the figure is than its baseline, or the figure. */
  readonly limits: 'ratio' | 'difference' | 'figure';
}

/** How one thing takes longer as the shop grows; milliseconds by number of customers. */
export interface Growth {
  readonly what: string;
  readonly by: ReadonlyMap<number, number>;
}

/** A line for something that must stay below so many times its baseline. */
export function row(id: string, unit: Row['unit'], limit: number, { figure, baseline }: Pair): Row {
  return { id, figure, baseline, ratio: figure / baseline, limit, unit, limits: 'ratio' };
}

/** A line for something that must not exceed its baseline by more than so much. */
export function differenceRow(id: string, unit: Row['unit'], limit: number, pair: Pair): Row {
  return { ...row(id, unit, limit, pair), limits: 'difference' };
}

/** A line for something that has no baseline: beside one of its unit, so that the ratio says the same. */
export function plainRow(id: string, unit: Row['unit'], limit: number, figure: number): Row {
  return { ...row(id, unit, limit, { figure, baseline: 1 }), limits: 'figure' };
}

/** What the limit of a line is for. */
export function limited({ limits, figure, baseline, ratio }: Row): number {
  switch (limits) {
    case 'ratio':
      return ratio;
    case 'difference':
      return figure - baseline;
    case 'figure':
      return figure;
  }
}

/** Whether a limit is missed. */
export function isMissed(one: Row): boolean {
  // The other way round, so that something that could not be measured (NaN) is missed too.
  return !(limited(one) <= one.limit);
}
