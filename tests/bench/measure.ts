/** A figure beside its baseline, both of the same run. */
export interface Pair {
  readonly figure: number;
  readonly baseline: number;
}

/** One measurement in milliseconds; what it does outside of `timed` is not counted. */
export type Measurement = (round: number) => number | Promise<number>;

/** How long some work took, in milliseconds. */
export async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** The middle one of several numbers. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  return ((sorted[Math.floor(half)] ?? Number.NaN) + (sorted[Math.ceil(half) - 1] ?? Number.NaN)) / 2;
}

/** What only one in twenty numbers exceeds. */
export function p95(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * 0.95) - 1] ?? Number.NaN;
}

/** How often something is measured; the first rounds warm up and do not count. */
export interface Rounds {
  readonly warmUp: number;
  readonly counted: number;
}

/**
 * Measures two things in turn, each as often as the other, so that a busy moment of the machine meets both; which goes first
 * changes from round to round.
 *
 * @param summary what becomes of the measurements of each
 */
export async function alternately(
  rounds: Rounds,
  figure: Measurement,
  baseline: Measurement,
  summary: (numbers: readonly number[]) => number = median,
): Promise<Pair> {
  const figures: number[] = [];
  const baselines: number[] = [];
  for (let round = 0; round < rounds.warmUp + rounds.counted; round += 1) {
    const isEven = round % 2 === 0;
    if (isEven) figures.push(await figure(round));
    baselines.push(await baseline(round));
    if (!isEven) figures.push(await figure(round));
  }
  return { figure: summary(figures.slice(rounds.warmUp)), baseline: summary(baselines.slice(rounds.warmUp)) };
}

/** The median of one thing alone. */
export async function repeatedly(rounds: Rounds, figure: Measurement): Promise<number> {
  const figures: number[] = [];
  for (let round = 0; round < rounds.warmUp + rounds.counted; round += 1) figures.push(await figure(round));
  return median(figures.slice(rounds.warmUp));
}
