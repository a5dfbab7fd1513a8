import './jitless.ts';
import './styles/print.css';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { arrange, isWhole } from './documents/arrange.ts';
import { titleOf } from './documents/page-head.tsx';
import { parsePrintable } from './documents/printed-document.ts';
import { RecoveryPage } from './documents/recovery-page.tsx';
import { type Layout, Slip } from './documents/slip.tsx';
// Slips and sheets are in Japanese, whatever the language of the desk.
import { slip as texts } from './text/ja/slip.ts';

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

/** @returns whether the page now holds the whole document */
async function draw(document: Printable, container: HTMLElement): Promise<boolean> {
  // React reports what a component threw here, and by default on the console, where a name could stand in it.
  let hasThrown = false;
  const root = createRoot(container, { onUncaughtError: () => (hasThrown = true) });
  if ('kind' in document) {
    flushSync(() => root.render(<RecoveryPage sheet={document} texts={texts} />));
    await fontsReady();
    return isWhole(container) && !hasThrown;
  }
  const show = (layout: Layout) =>
    flushSync(() => root.render(<Slip document={document} layout={layout} texts={texts} />));
  show({ kind: 'halves', density: 'calm' });
  await fontsReady();
  const isArranged = arrange(container, show);
  // Whole sheets can show what a half had no room for.
  await fontsReady();
  return isArranged && isWhole(container) && !hasThrown;
}

async function run(): Promise<'ready' | 'failed'> {
  const container = document.getElementById('root');
  if (container === null) return 'failed';
  try {
    const fetched = await fetchDocument();
    if (!(await draw(fetched, container))) return 'failed';
    // The shell waits for the title `ready`; what becomes the title of the PDF, and of the print job, is read after this.
    const title = 'kind' in fetched ? texts.recovery.title : titleOf(fetched.snapshot, texts);
    addEventListener('beforeprint', () => (document.title = title));
    return 'ready';
  } catch {
    return 'failed';
  }
}

document.title = await run();
