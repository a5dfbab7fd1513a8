import type { CaseResult, Outcome } from './case.ts';
import { actionNames } from './actions.ts';
import { faultNames, table } from './table.ts';

const faulty: readonly Outcome[] = ['silent', 'broken'];

/** Whether a case has found something. */
export function isFaulty({ outcome }: CaseResult): boolean {
  return faulty.includes(outcome);
}

/** What a case is called, and what it came to, in one line: the seed and the index replay it. */
export function lineOf(seed: number, { index, fault, action, outcome, states, why, ms }: CaseResult): string {
  const said = why === null ? '' : `: ${why}`;
  return `${seed}:${index} ${fault} while ${action}: ${outcome} [${states.join(' ')}]${said} (${ms.toFixed(0)} ms)`;
}

function count<T>(items: readonly T[]): ReadonlyMap<T, number> {
  const counts = new Map<T, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}

function row(cells: readonly (string | number)[]): string {
  const [first = '', ...others] = cells.map(String);
  return `${first.padEnd(20)}${others.map((cell) => cell.padStart(12)).join('')}`;
}

/** How often each pair was run; a dash where it is not meaningful. */
function pairs(results: readonly CaseResult[]): readonly string[] {
  const counts = count(results.map(({ fault, action }) => `${fault} ${action}`));
  const cell = (fault: (typeof faultNames)[number], action: (typeof actionNames)[number]) =>
    table[fault][action] === 'runs' ? (counts.get(`${fault} ${action}`) ?? 0) : '–';
  return [
    row(['', ...actionNames]),
    ...faultNames.map((fault) => row([fault, ...actionNames.map((action) => cell(fault, action))])),
  ];
}

const inWords = (counts: ReadonlyMap<string, number>) =>
  [...counts]
    .toSorted((a, b) => b[1] - a[1])
    .map(([name, times]) => `${name} ${times}`)
    .join(', ');

/** In how many cases the first start was in which state, and what became of all of them. */
function outcomes(results: readonly CaseResult[]): readonly string[] {
  const first = count(results.flatMap(({ states }) => states.slice(0, 1)));
  const all = count(results.map(({ outcome }) => outcome));
  return [`first start: ${inWords(first)}`, `outcomes: ${inWords(all)}`];
}

/** Why cases were skipped. */
function skipped(results: readonly CaseResult[]): readonly string[] {
  const reasons = count(results.flatMap(({ outcome, why }) => (outcome === 'skipped' ? [why ?? ''] : [])));
  return [...reasons].map(([why, times]) => `skipped: ${why}: ${times}`);
}

/** What a run came to, for whoever reads it. */
export function reportOf(results: readonly CaseResult[]): string {
  const ms = results.reduce((sum, one) => sum + one.ms, 0);
  const silent = results.filter(({ outcome }) => outcome === 'silent').length;
  const broken = results.filter(({ outcome }) => outcome === 'broken').length;
  const took = `${results.length} cases in ${(ms / 1000).toFixed(0)} s, ${(ms / Math.max(1, results.length)).toFixed(0)} ms each`;
  const last = `${silent} silent, ${broken} broken`;
  return `${[...pairs(results), ...outcomes(results), ...skipped(results), took, last].join('\n')}\n`;
}
