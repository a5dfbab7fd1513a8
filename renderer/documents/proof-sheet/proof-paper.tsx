import type { ProofSheet } from '../../../electron/domain/printable/proof-sheet.ts';
import { consentExport as words } from '../../../electron/words/ja/consent-export.ts';
import { slip as slipTexts } from '../../../electron/words/ja/slip.ts';
import { draw, fontsReady } from '../page/draw.ts';
import { dealtPages } from '../page/measure.ts';
import type { PrintedPaper } from '../page/printed-paper.ts';
import { ProofSheetPages } from './proof-sheet.tsx';

const texts = words.sheet;

/** A proof sheet, on A4. */
export function proofPaper(sheet: ProofSheet): PrintedPaper {
  return {
    title: texts.title,
    paper: 'a4',
    draw: (page) =>
      draw(page, async (show) => {
        const lay = (pages: ReturnType<typeof dealtPages>) =>
          show(<ProofSheetPages sheet={sheet} pages={pages} texts={texts} slipTexts={slipTexts} />);
        lay(null);
        await fontsReady();
        const pages = dealtPages(page);
        lay(pages);
        return pages !== null;
      }),
  };
}
