import type { HeadSheet } from '../../../electron/domain/printable/head-sheet.ts';
import { headSheet as words } from '../../../electron/words/ja/head-sheet.ts';
import { slip as slipTexts } from '../../../electron/words/ja/slip.ts';
import { draw, fontsReady } from '../page/draw.ts';
import { dealtPages } from '../page/measure.ts';
import type { PrintedPaper } from '../page/printed-paper.ts';
import { HeadSheetPages } from './head-sheet.tsx';

const texts = words.sheet;

/** So many lines stay free below what stands on a page, to be struck out. */
const spareLines = 2;

/** The head sheet of a month, on A4. */
export function headPaper(sheet: HeadSheet): PrintedPaper {
  return {
    title: texts.title,
    paper: 'a4',
    draw: (page) =>
      draw(page, async (show) => {
        const lay = (pages: ReturnType<typeof dealtPages>) =>
          show(<HeadSheetPages sheet={sheet} pages={pages} texts={texts} slipTexts={slipTexts} />);
        lay(null);
        await fontsReady();
        const pages = dealtPages(page, spareLines);
        lay(pages);
        return pages !== null;
      }),
  };
}
