import type { SlipTexts } from '../../../electron/words/catalogue.ts';
import { ChoiceCell } from './choice-cell.tsx';
import { GridTable } from './grid-table.tsx';
import type { StateGrid } from './grid.ts';
import styles from './state-table.module.css';

interface StateTableProps {
  readonly grid: StateGrid;
  /** The page before has the rows above these. */
  readonly isContinued: boolean;
  readonly texts: SlipTexts;
}

/** A grid of choices, each with mark and word. */
export function StateTable({ grid, isContinued, texts }: StateTableProps) {
  return (
    <GridTable
      className={styles.states}
      grid={grid}
      isContinued={isContinued}
      texts={texts}
      renderCell={(choice) => <ChoiceCell choice={choice} texts={texts} />}
    />
  );
}
