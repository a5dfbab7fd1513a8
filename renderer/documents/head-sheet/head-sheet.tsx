import type { HeadSheet } from '../../../electron/domain/printable/head-sheet.ts';
import type { SlipTexts } from '../../../electron/words/catalogue.ts';
import { FactTable } from '../parts/fact-table.tsx';
import { DeviceTable } from './device-table.tsx';
import { HeadPage } from './head-page.tsx';
import { factsOf, type HeadTexts } from './head-texts.ts';
import { Meaning } from './meaning.tsx';
import { Signing } from './signing.tsx';

interface HeadSheetProps {
  readonly sheet: HeadSheet;
  /** For each page its pieces, from, up to and not including; null for one endless page, to be measured and never printed. */
  readonly pages: readonly (readonly [number, number])[] | null;
  readonly texts: HeadTexts;
  readonly slipTexts: SlipTexts;
}

/** The head sheet of a month, on as many pages as its PCs take. Pages cut between PCs; all else stays whole. */
export function HeadSheetPages({ sheet, pages, texts, slipTexts }: HeadSheetProps) {
  const facts = factsOf(sheet, texts, slipTexts);
  const { devices } = sheet;
  // The pieces in their order: the facts, the PCs, the line that closes them, what the sheet means, and who answers for it.
  const closing = facts.length + devices.length;
  const shown = pages ?? [[0, closing + 3] as const];
  return shown.map(([from, to], index) => {
    const [start, end] = [Math.max(0, from - facts.length), Math.max(0, to - facts.length)];
    const has = (piece: number) => from <= piece && piece < to;
    return (
      <HeadPage key={from} sheet={sheet} page={index + 1} pages={shown.length} texts={texts} slipTexts={slipTexts}>
        {from < facts.length && <FactTable lines={facts.slice(from, to)} />}
        {(start < devices.length || has(closing)) && end > 0 && (
          <DeviceTable
            devices={devices.slice(start, end)}
            isContinued={start > 0}
            count={has(closing) ? devices.length : null}
            texts={texts}
          />
        )}
        {has(closing + 1) && <Meaning month={sheet.month} texts={texts} />}
        {has(closing + 2) && <Signing sheet={sheet} texts={texts} />}
      </HeadPage>
    );
  });
}
