import type { SlipTexts } from '../../../electron/words/catalogue.ts';
import { GridTable } from './grid-table.tsx';
import { Boxes } from './boxes.tsx';
import type { BoxCell, BoxGrid } from './grid.ts';
import { NotOffered } from './not-offered.tsx';
import styles from './box-table.module.css';

interface BoxTableProps {
  readonly grid: BoxGrid;
  /** The page before has the rows above these. */
  readonly isContinued: boolean;
  readonly texts: SlipTexts;
}

/** Questions, each with two boxes of which one is ticked. */
export function BoxTable({ grid, isContinued, texts }: BoxTableProps) {
  return (
    <GridTable
      className={styles.questions}
      grid={grid}
      isContinued={isContinued}
      texts={texts}
      renderCell={(cell) => <Question cell={cell} words={grid.words} texts={texts} />}
    />
  );
}

interface QuestionProps {
  readonly cell: BoxCell;
  readonly words: BoxGrid['words'];
  readonly texts: SlipTexts;
}

function Question({ cell, words, texts }: QuestionProps) {
  if (cell === null) return <NotOffered texts={texts} />;
  return (
    <Boxes words={words} className={styles.boxes}>
      {cell.isByNotice ? '＊' : null}
    </Boxes>
  );
}
