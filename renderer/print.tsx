import './jitless.ts';
import './styles/print.css';
import type { ComponentProps, ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { PaperForm } from '../electron/domain/slips/consent-form.ts';
import type { ProofSheet } from '../electron/domain/consent-record/proof-sheet.ts';
import { arrange, dealtPages, isWhole } from './documents/arrange.ts';
import type { Copy } from './documents/page-head.tsx';
import { pageSizeOf, setPageSize } from './documents/page-size.ts';
import { parsePrintable, type PrintedDocument } from './documents/printed-document.ts';
import { ConsentFormPages } from './documents/paper-form/paper-form.tsx';
import { Proof } from './documents/proof/proof.tsx';
import { RecoveryPage } from './documents/recovery-page.tsx';
import { japaneseCopies, type Layout, Slip } from './documents/slip.tsx';
import type { SlipTexts } from '../electron/words/catalogue.ts';
import { slip as en } from '../electron/words/en/slip.ts';
import { slip as ja } from '../electron/words/ja/slip.ts';
import { form as formTexts } from '../electron/words/ja/form.ts';
import { proof } from '../electron/words/ja/proof.ts';

const families = ['BIZ UDPGothic', 'Noto Sans JP Variable'];
const weights = ['400', '700'];

type Printable = ReturnType<typeof parsePrintable>;

async function fetchDocument(): Promise<Printable> {
  const id = new URLSearchParams(location.search).get('id') ?? '';
  const response = await fetch(`document/${encodeURIComponent(id)}`);
  return parsePrintable(await response.json());
}

/** Waits until every face is there for every character shown: what is missing would be a box on paper. */
async function fontsReady(): Promise<void> {
  const text = document.body.innerText;
  const faces = families.flatMap((family) => weights.map((weight) => `${weight} 10pt '${family}'`));
  await Promise.all(faces.map((face) => document.fonts.load(face, text)));
  await document.fonts.ready;
}

/** Waits until every picture can be painted. */
async function picturesReady(container: HTMLElement): Promise<void> {
  await Promise.all(Array.from(container.querySelectorAll('img'), (picture) => picture.decode()));
}

/**
 * Draws into a part of the page.
 *
 * @param paint shows things there, at once, until all is as it shall be, and says whether it is
 * @returns whether all of it is there
 */
async function draw(
  container: HTMLElement,
  paint: (show: (content: ReactNode) => void) => Promise<boolean>,
): Promise<boolean> {
  // React reports what a component threw here, and by default on the console, where a name could stand in it.
  let hasThrown = false;
  const root = createRoot(container, { onUncaughtError: () => (hasThrown = true) });
  const isDone = await paint((content) => flushSync(() => root.render(content)));
  await fontsReady();
  await picturesReady(container);
  return isDone && isWhole(container) && !hasThrown;
}

/** A slip in one language, with its copies. */
interface Edition {
  readonly document: PrintedDocument;
  readonly copies: readonly Copy[];
  readonly texts: SlipTexts;
  readonly language: 'ja' | 'en';
}

/** Slips are in Japanese, whatever the language of the desk; a copy in English may follow. */
function editionsOf(slip: PrintedDocument): readonly Edition[] {
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

/** A seal that cannot be drawn is left out: without its picture a slip says all that it must, and none at all says nothing. */
async function withSeal(slip: PrintedDocument): Promise<PrintedDocument> {
  if (slip.seal === null) return slip;
  const picture = new Image();
  picture.src = slip.seal;
  return picture.decode().then(
    () => slip,
    () => ({ ...slip, seal: null }),
  );
}

async function drawSlip(slip: PrintedDocument, page: HTMLElement): Promise<boolean> {
  for (const edition of editionsOf(await withSeal(slip))) {
    // One after the other, so that they stand on the page in their order.
    // oxlint-disable-next-line no-await-in-loop
    if (!(await drawEdition(edition, page))) return false;
  }
  return true;
}

function drawRecovery(sheet: Extract<Printable, { kind: 'recovery_sheet' }>, page: HTMLElement): Promise<boolean> {
  return draw(page, (show) => {
    show(<RecoveryPage sheet={sheet} texts={ja} />);
    return Promise.resolve(true);
  });
}

function drawProof(sheet: ProofSheet, page: HTMLElement): Promise<boolean> {
  return draw(page, async (show) => {
    const lay = (pages: ReturnType<typeof dealtPages>) =>
      show(<Proof sheet={sheet} pages={pages} texts={proof.sheet} slipTexts={ja} />);
    lay(null);
    await fontsReady();
    const pages = dealtPages(page);
    lay(pages);
    return pages !== null;
  });
}

function drawForm(form: PaperForm, page: HTMLElement): Promise<boolean> {
  return draw(page, async (show) => {
    const lay = (pages: ComponentProps<typeof ConsentFormPages>['pages']) =>
      show(<ConsentFormPages form={form} pages={pages} texts={formTexts.sheet} slipTexts={ja} />);
    lay(null);
    await fontsReady();
    const [read = null, answer = null] = Array.from(page.querySelectorAll<HTMLElement>('[data-side]'), dealtPages);
    if (read === null || answer === null) return false;
    lay({ read, answer });
    return true;
  });
}

function drawAny(printable: Printable, page: HTMLElement): Promise<boolean> {
  if (!('kind' in printable)) return drawSlip(printable, page);
  switch (printable.kind) {
    case 'proof_sheet':
      return drawProof(printable, page);
    case 'consent_form':
      return drawForm(printable, page);
    case 'recovery_sheet':
      return drawRecovery(printable, page);
  }
}

function titleOf(printable: Printable): string {
  if (!('kind' in printable)) return ja.title[printable.sheet];
  const titles = {
    proof_sheet: proof.sheet.title,
    consent_form: formTexts.sheet.title,
    recovery_sheet: ja.recovery.title,
  };
  return titles[printable.kind];
}

/** @returns what the shell waits for: `failed`, or `ready` with the size of the pages in millimetres */
async function run(): Promise<string> {
  const page = document.getElementById('root');
  if (page === null) return 'failed';
  try {
    const fetched = await fetchDocument();
    if (!(await drawAny(fetched, page))) return 'failed';
    // The shell waits for the title `ready`; what becomes the title of the PDF, and of the print job, is read after this.
    const title = titleOf(fetched);
    addEventListener('beforeprint', () => (document.title = title));
    const size = pageSizeOf(page, 'kind' in fetched ? 'a4' : fetched.paper);
    setPageSize(size);
    return `ready ${size.width} ${size.height}`;
  } catch {
    return 'failed';
  }
}

document.title = await run();
