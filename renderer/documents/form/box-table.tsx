import type { SlipTexts } from '../../text/catalogue.ts';
import { Box } from './box.tsx';
import type { BoxCell, BoxGrid } from './box-grid.ts';

interface BoxTableProps {
  readonly grid: BoxGrid;
  /** The page before has the rows above these. */
  readonly isContinued: boolean;
  readonly texts: SlipTexts;
}

/** Questions, each with two boxes of which one is ticked. */
export function BoxTable({ grid, isContinued, texts }: BoxTableProps) {
  return (
    <table className="box-table">
      <thead>
        <tr>
          <th scope="col" className="box-table-title">
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
            {cells.map((cell, index) => (
              <td key={grid.columns[index]}>
                <Boxes cell={cell} words={grid.words} texts={texts} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
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
