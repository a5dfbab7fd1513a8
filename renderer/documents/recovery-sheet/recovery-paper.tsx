import type { RecoverySheet } from '../../../electron/domain/printable/recovery-sheet.ts';
import { slip as texts } from '../../../electron/words/ja/slip.ts';
import { draw } from '../page/draw.ts';
import type { PrintedPaper } from '../page/printed-paper.ts';
import { RecoveryPage } from './recovery-page.tsx';

/** The sheet with the recovery code, on A4. */
export function recoveryPaper(sheet: RecoverySheet): PrintedPaper {
  return {
    title: texts.recovery.title,
    paper: 'a4',
    draw: (page) =>
      draw(page, (show) => {
        show(<RecoveryPage sheet={sheet} texts={texts} />);
        return true;
      }),
  };
}
