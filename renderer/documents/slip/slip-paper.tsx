import type { Language } from '../../../electron/domain/text/language.ts';
import type { SlipDocument } from '../../../electron/domain/printable/slip.ts';
import type { SlipTexts } from '../../../electron/words/catalogue.ts';
import { slip as en } from '../../../electron/words/en/slip.ts';
import { slip as ja } from '../../../electron/words/ja/slip.ts';
import { draw, fontsReady } from '../page/draw.ts';
import { drawable } from '../page/drawable.ts';
import type { PrintedPaper } from '../page/printed-paper.ts';
import { arrange } from './arrange.ts';
import type { Copy } from './page-head.tsx';
import { japaneseCopies, Slip, type Layout } from './slip.tsx';

/** A slip in one language, with its copies. */
interface Edition {
  readonly document: SlipDocument;
  readonly copies: readonly Copy[];
  readonly texts: SlipTexts;
  readonly language: Language;
}

/** Slips are in Japanese, whatever the language of the desk; a copy in English may follow. */
function editionsOf(slip: SlipDocument): readonly Edition[] {
  const japanese: Edition = { document: slip, copies: japaneseCopies(slip), texts: ja, language: 'ja' };
  if (!slip.hasEnglishCopy) return [japanese];
  return [japanese, { document: { ...slip, hasShopCopy: false }, copies: ['english'], texts: en, language: 'en' }];
}

function drawEdition({ document: slip, copies, texts, language }: Edition, page: HTMLElement): Promise<boolean> {
  const container = page.appendChild(document.createElement('div'));
  container.lang = language;
  return draw(container, async (show) => {
    const lay = (layout: Layout) => show(<Slip document={slip} copies={copies} layout={layout} texts={texts} />);
    // Any layout will do to learn which characters there are; whole sheets can show what a half had no room for.
    lay({ kind: 'strip' });
    await fontsReady();
    return arrange(container, slip, lay);
  });
}

/** A picture that cannot be drawn is left out: without it a slip says all that it must, and none at all says nothing. */
async function withPictures(slip: SlipDocument): Promise<SlipDocument> {
  const [seal, signature] = await Promise.all([drawable(slip.seal), drawable(slip.signature)]);
  return { ...slip, seal, signature };
}

async function drawSlip(slip: SlipDocument, page: HTMLElement): Promise<boolean> {
  for (const edition of editionsOf(await withPictures(slip))) {
    // One after the other, so that they stand on the page in their order.
    // oxlint-disable-next-line no-await-in-loop
    if (!(await drawEdition(edition, page))) return false;
  }
  return true;
}

/** A slip on the paper that it is wanted on. */
export function slipPaper(slip: SlipDocument): PrintedPaper {
  return { title: ja.title[slip.slipKind], paper: slip.paper, draw: (page) => drawSlip(slip, page) };
}
