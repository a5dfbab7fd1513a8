import type { ProofSheet } from '../../../electron/domain/printable/proof-sheet.ts';
import type { SlipTexts } from '../../../electron/words/catalogue.ts';
import { Phrases } from '../parts/phrases.tsx';
import { Table } from '../parts/table.tsx';
import { ProofPage } from './proof-page.tsx';
import { sliceRows, type ProofPart } from './proof-part.ts';
import { proofParts } from './proof-parts.tsx';
import type { ProofTexts } from './proof-texts.ts';
import styles from './proof-sheet.module.css';

interface ProofSheetProps {
  readonly sheet: ProofSheet;
  /** For each page its rows, from, up to and not including; null for one endless page, to be measured and never printed. */
  readonly pages: readonly (readonly [number, number])[] | null;
  readonly texts: ProofTexts;
  readonly slipTexts: SlipTexts;
}

/** The proof sheet of one customer, on as many pages as it takes. */
export function ProofSheetPages({ sheet, pages, texts, slipTexts }: ProofSheetProps) {
  const parts = proofParts(sheet, texts, slipTexts);
  const shown = pages === null ? [parts] : pages.map(([from, to]) => sliceRows(parts, from, to));
  return shown.map((onPage, index) => (
    <ProofPage
      // Pages have nothing but their number, and never change places.
      // oxlint-disable-next-line react/no-array-index-key
      key={index}
      sheet={sheet}
      page={index + 1}
      pages={shown.length}
      texts={texts}
      slipTexts={slipTexts}
    >
      {onPage.map((part) => (
        <PartTable key={part.id} part={part} texts={texts} />
      ))}
    </ProofPage>
  ));
}

function PartTable({ part, texts }: { readonly part: ProofPart; readonly texts: ProofTexts }) {
  const { id, title, columns, rows, isContinued } = part;
  const span = columns.length === 0 ? 2 : 1;
  return (
    <Table className={styles.part} data-part={id}>
      <thead>
        <tr>
          <th scope="col" colSpan={span}>
            {title}
            {isContinued ? texts.continued : null}
          </th>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells }) => (
          <tr key={key} data-piece="row">
            {cells.map((cell, index) => (
              // The cells of a row have no names and never change places.
              // oxlint-disable-next-line react/no-array-index-key
              <td key={index} colSpan={span}>
                {typeof cell === 'string' ? <Phrases>{cell}</Phrases> : cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
