import { isMissed, limited, type Growth, type Row } from './row.ts';

function number(value: number): string {
  if (Number.isInteger(value)) return String(value);
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(3);
}

function lines(cells: readonly (readonly string[])[]): string {
  const widths = (cells[0] ?? []).map((_, column) => Math.max(...cells.map((line) => line[column]?.length ?? 0)));
  return cells
    .map((line) =>
      line.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))),
    )
    .map((line) => `${line.join('  ').trimEnd()}\n`)
    .join('');
}

/** How far a figure is from its baseline, as its limit looks at it. */
function distance(row: Row): string {
  const { limits } = row;
  if (limits === 'figure') return '';
  return limits === 'ratio' ? row.ratio.toFixed(2) : `${limited(row) < 0 ? '' : '+'}${number(limited(row))}`;
}

/** The figures beside their baselines and limits. */
export function rowsTable(rows: readonly Row[]): string {
  const head = ['id', 'figure', 'baseline', 'unit', 'ratio', 'limit', ''];
  const body = rows.map((row) => [
    row.id,
    number(row.figure),
    row.limits === 'figure' ? '' : number(row.baseline),
    row.unit,
    distance(row),
    `≤ ${row.limits === 'difference' ? '+' : ''}${row.limit}`,
    isMissed(row) ? 'MISSED' : 'met',
  ]);
  return lines([head, ...body]);
}

/** How things grow, in milliseconds by number of customers. */
export function growthTable(growths: readonly Growth[]): string {
  const sizes = [...(growths[0]?.by.keys() ?? [])];
  const head = ['ms at … customers', ...sizes.map((size) => size.toLocaleString('en'))];
  return lines([
    head,
    ...growths.map(({ what, by }) => [what, ...sizes.map((size) => number(by.get(size) ?? Number.NaN))]),
  ]);
}
