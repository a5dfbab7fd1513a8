import type { TestPage } from '../../../electron/domain/printable/test-page.ts';
import { settings } from '../../../electron/words/ja/settings.ts';
import { slip as slipTexts } from '../../../electron/words/ja/slip.ts';
import { testPage as words } from '../../../electron/words/ja/test-page.ts';
import { draw } from '../page/draw.ts';
import type { PrintedPaper } from '../page/printed-paper.ts';
import { TestSheet } from './test-sheet.tsx';

const texts = words.sheet;

/** A test page, on the paper that it tries. */
export function testPaper(page: TestPage): PrintedPaper {
  return {
    title: texts.title,
    paper: page.paper,
    draw: (container) =>
      draw(container, (show) => {
        show(<TestSheet page={page} desk={settings.desk} texts={texts} slipTexts={slipTexts} />);
        return true;
      }),
  };
}
