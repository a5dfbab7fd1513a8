import type { ComponentProps } from 'react';
import type { PaperForm } from '../../../electron/domain/printable/paper-form.ts';
import { paperForm as words } from '../../../electron/words/ja/paper-form.ts';
import { slip as slipTexts } from '../../../electron/words/ja/slip.ts';
import { draw, fontsReady } from '../page/draw.ts';
import { dealtPages } from '../page/measure.ts';
import type { PrintedPaper } from '../page/printed-paper.ts';
import { PaperFormPages } from './paper-form.tsx';

const texts = words.sheet;

/** A consent form to be filled in by hand, on A4. */
export function formPaper(form: PaperForm): PrintedPaper {
  return {
    title: texts.title,
    paper: 'a4',
    draw: (page) =>
      draw(page, async (show) => {
        const lay = (pages: ComponentProps<typeof PaperFormPages>['pages']) =>
          show(<PaperFormPages form={form} pages={pages} texts={texts} slipTexts={slipTexts} />);
        lay(null);
        await fontsReady();
        const [read = null, answer = null] = Array.from(page.querySelectorAll<HTMLElement>('[data-side]'), (side) =>
          dealtPages(side),
        );
        if (read === null || answer === null) return false;
        lay({ read, answer });
        return true;
      }),
  };
}
