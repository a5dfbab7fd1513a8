import './jitless.ts';
import './styles/print.css';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { arrange, isWhole } from './documents/arrange.ts';
import { pageSizeOf, setPageSize } from './documents/page-size.ts';
import { parseDocument, type PrintedDocument } from './documents/printed-document.ts';
import type { Copy } from './documents/page-head.tsx';
import { japaneseCopies, type Layout, Slip } from './documents/slip.tsx';
import type { SlipTexts } from './text/catalogue.ts';
import { slip as en } from './text/en/slip.ts';
import { slip as ja } from './text/ja/slip.ts';

const families = ['BIZ UDPGothic', 'Noto Sans JP Variable'];
const weights = ['400', '700'];

async function fetchDocument(): Promise<PrintedDocument> {
  const id = new URLSearchParams(location.search).get('id') ?? '';
  const response = await fetch(`document/${encodeURIComponent(id)}`);
  return parseDocument(await response.json());
}

/** Waits until every face is there for every character shown: what is missing would be a box on paper. */
async function fontsReady(): Promise<void> {
  const text = document.body.innerText;
  const faces = families.flatMap((family) => weights.map((weight) => `${weight} 10pt '${family}'`));
  await Promise.all(faces.map((face) => document.fonts.load(face, text)));
  await document.fonts.ready;
}

/** A slip in one language, with its copies. */
interface Edition {
  readonly document: PrintedDocument;
  readonly copies: readonly Copy[];
  readonly texts: SlipTexts;
  readonly container: HTMLElement;
}

/** Slips are in Japanese, whatever the language of the desk; a copy in English may follow. */
function editionsOf(document: PrintedDocument, root: HTMLElement): readonly Edition[] {
  const japanese = { document, copies: japaneseCopies(document), texts: ja, container: part(root, 'ja') };
  if (!document.hasEnglishCopy) return [japanese];
  const alone = { ...document, hasShopCopy: false };
  return [japanese, { document: alone, copies: ['english'], texts: en, container: part(root, 'en') }];
}

function part(root: HTMLElement, language: string): HTMLElement {
  const container = root.appendChild(document.createElement('div'));
  container.lang = language;
  return container;
}

/** @returns whether the pages now hold the whole slip */
async function draw({ document: slip, copies, texts, container }: Edition): Promise<boolean> {
  // React reports what a component threw here, and by default on the console, where a name could stand in it.
  let hasThrown = false;
  const root = createRoot(container, { onUncaughtError: () => (hasThrown = true) });
  const show = (layout: Layout) =>
    flushSync(() => root.render(<Slip document={slip} copies={copies} layout={layout} texts={texts} />));
  // Any layout will do to learn which characters there are.
  show({ kind: 'strip' });
  await fontsReady();
  const isArranged = arrange(container, slip, show);
  // Whole sheets can show what a half had no room for.
  await fontsReady();
  return isArranged && isWhole(container) && !hasThrown;
}

/** @returns what the shell waits for: `failed`, or `ready` with the size of the pages in millimetres */
async function run(): Promise<string> {
  const container = document.getElementById('root');
  if (container === null) return 'failed';
  try {
    const slip = await fetchDocument();
    for (const edition of editionsOf(slip, container)) {
      // One after the other: each is measured when it stands on the page.
      // oxlint-disable-next-line no-await-in-loop
      if (!(await draw(edition))) return 'failed';
    }
    // The shell waits for the title `ready`; what becomes the title of the PDF, and of the print job, is read after this.
    addEventListener('beforeprint', () => (document.title = ja.title[slip.sheet]));
    const size = pageSizeOf(container, slip.paper);
    setPageSize(size);
    return `ready ${size.width} ${size.height}`;
  } catch {
    return 'failed';
  }
}

document.title = await run();
