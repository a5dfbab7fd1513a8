import type { ProofSheet } from '../../../electron/domain/printable/proof-sheet.ts';
import { consentExport as words } from '../../../electron/words/ja/consent-export.ts';
import { slip as slipTexts } from '../../../electron/words/ja/slip.ts';
import { draw, fontsReady } from '../page/draw.ts';
import { drawable } from '../page/drawable.ts';
import { dealtPages } from '../page/measure.ts';
import type { PrintedPaper } from '../page/printed-paper.ts';
import { ProofSheetPages } from './proof-sheet.tsx';

const texts = words.sheet;

/** Without the signatures that cannot be drawn: the sheet then says of their events that it has none. */
async function withPictures(sheet: ProofSheet): Promise<ProofSheet> {
  const drawn = await Promise.all(
    Object.entries(sheet.signatures).map(async ([event, address]) => [event, await drawable(address)] as const),
  );
  return {
    ...sheet,
    signatures: Object.fromEntries(drawn.flatMap(([event, one]) => (one === null ? [] : [[event, one]]))),
  };
}

/** A proof sheet, on A4. */
export function proofPaper(sheet: ProofSheet): PrintedPaper {
  return {
    title: texts.title,
    paper: 'a4',
    draw: (page) =>
      draw(page, async (show) => {
        const whole = await withPictures(sheet);
        const lay = (pages: ReturnType<typeof dealtPages>) =>
          show(<ProofSheetPages sheet={whole} pages={pages} texts={texts} slipTexts={slipTexts} />);
        lay(null);
        await fontsReady();
        const pages = dealtPages(page);
        lay(pages);
        return pages !== null;
      }),
  };
}
