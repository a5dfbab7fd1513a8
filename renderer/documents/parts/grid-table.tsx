import type { ReactNode } from 'react';
import type { SlipTexts } from '../../../electron/words/catalogue.ts';
import { classNames } from '../../ui/class-names.ts';
import { Phrases } from './phrases.tsx';
import { Table } from './table.tsx';
import styles from './grid-table.module.css';

interface GridTableProps<Cell> {
  readonly className?: string | undefined;
  readonly grid: {
    readonly title: string;
    readonly columns: readonly string[];
    readonly rows: readonly { readonly label: string; readonly cells: readonly Cell[] }[];
  };
  /** The page before has the rows above these. */
  readonly isContinued: boolean;
  readonly texts: SlipTexts;
  readonly renderCell: (cell: Cell) => ReactNode;
}

/** A table with a title, names above its columns and before its rows, that can be cut between its rows. */
export function GridTable<Cell>({ className, grid, isContinued, texts, renderCell }: GridTableProps<Cell>) {
  return (
    <Table className={classNames(styles.grid, className)}>
      <thead>
        <tr>
          <th scope="col">
            {grid.title}
            {isContinued ? texts.continued : null}
          </th>
          {grid.columns.map((column) => (
            <th key={column} scope="col">
              <Phrases>{column}</Phrases>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {grid.rows.map(({ label, cells }) => (
          <tr key={label} data-piece="row">
            <th scope="row">
              <Phrases>{label}</Phrases>
            </th>
            {cells.map((cell, index) => (
              <td key={grid.columns[index]}>{renderCell(cell)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
