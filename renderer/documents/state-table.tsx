import type { SlipTexts } from '../text/catalogue.ts';
import { ChoiceCell } from './choice-cell.tsx';
import type { StateGrid } from './state-grid.ts';

interface StateTableProps {
  readonly grid: StateGrid;
  /** The page before has the rows above these. */
  readonly isContinued: boolean;
  readonly texts: SlipTexts;
}

/** A grid of choices, each with mark and word. */
export function StateTable({ grid, isContinued, texts }: StateTableProps) {
  return (
    <table className="state-table">
      <thead>
        <tr>
          <th scope="col" className="state-table-title">
            {grid.title}
            {isContinued ? texts.continued : null}
          </th>
          {grid.columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {grid.rows.map(({ label, cells }) => (
          <tr key={label} data-piece="row">
            <th scope="row">{label}</th>
            {cells.map((choice, index) => (
              <td key={grid.columns[index]}>
                <ChoiceCell choice={choice} texts={texts} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
