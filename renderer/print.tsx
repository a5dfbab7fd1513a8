import './jitless.ts';
import './styles/print.css';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { arrange, isWhole } from './documents/arrange.ts';
import { pageSizeOf, setPageSize } from './documents/page-size.ts';
import { parseDocument, type PrintedDocument } from './documents/printed-document.ts';
import { type Layout, Slip } from './documents/slip.tsx';
// Slips are in Japanese, whatever the language of the desk.
import { slip as texts } from './text/ja/slip.ts';

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

/** @returns whether the page now holds the whole slip */
async function draw(slip: PrintedDocument, container: HTMLElement): Promise<boolean> {
  // React reports what a component threw here, and by default on the console, where a name could stand in it.
  let hasThrown = false;
  const root = createRoot(container, { onUncaughtError: () => (hasThrown = true) });
  const show = (layout: Layout) => flushSync(() => root.render(<Slip document={slip} layout={layout} texts={texts} />));
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
    if (!(await draw(slip, container))) return 'failed';
    // The shell waits for the title `ready`; what becomes the title of the PDF, and of the print job, is read after this.
    addEventListener('beforeprint', () => (document.title = texts.title[slip.sheet]));
    const size = pageSizeOf(container, slip.paper);
    setPageSize(size);
    return `ready ${size.width} ${size.height}`;
  } catch {
    return 'failed';
  }
}

document.title = await run();
