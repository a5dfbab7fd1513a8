import type { SlipTexts } from '../../../electron/words/catalogue.ts';
import { GridTable } from './grid-table.tsx';
import { Box } from './box.tsx';
import type { BoxCell, BoxGrid } from './grid.ts';

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
      className="box-table"
      grid={grid}
      isContinued={isContinued}
      texts={texts}
      renderCell={(cell) => <Boxes cell={cell} words={grid.words} texts={texts} />}
    />
  );
}

interface BoxesProps {
  readonly cell: BoxCell;
  readonly words: BoxGrid['words'];
  readonly texts: SlipTexts;
}

function Boxes({ cell, words, texts }: BoxesProps) {
  if (cell === null) return <span className="not-offered">{texts.notOffered}</span>;
  return (
    <span className="ticks">
      {words.map((word) => (
        <Box key={word} word={word} />
      ))}
      {cell.isByNotice ? '＊' : null}
    </span>
  );
}
