import './jitless.ts';
import './styles/print.css';
import type { ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { ProofSheet } from '../electron/domain/consent/record/proof-sheet.ts';
import { arrange, dealtPages, isWhole } from './documents/arrange.ts';
import { titleOf } from './documents/page-head.tsx';
import { parsePrintable, type PrintedDocument } from './documents/printed-document.ts';
import { Proof } from './documents/proof/proof.tsx';
import { RecoveryPage } from './documents/recovery-page.tsx';
import { type Layout, Slip } from './documents/slip.tsx';
// Slips and sheets are in Japanese, whatever the language of the desk.
import { proof } from './text/ja/proof.ts';
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

/** How a document comes onto paper. */
interface Setting {
  readonly title: string;
  /** Shows it in some layout, so that it is known which characters there are. */
  readonly begin: () => void;
  /** Lays it on paper; whether everything fits. */
  readonly arrange: () => boolean;
}

type Render = (element: ReactNode) => void;

function slipOn(container: HTMLElement, render: Render, slip: PrintedDocument): Setting {
  const show = (layout: Layout) => render(<Slip document={slip} layout={layout} texts={texts} />);
  return {
    title: titleOf(slip.snapshot, texts),
    begin: () => show({ kind: 'halves', density: 'calm' }),
    arrange: () => arrange(container, show),
  };
}

function proofOn(container: HTMLElement, render: Render, sheet: ProofSheet): Setting {
  const show = (pages: ReturnType<typeof dealtPages>) =>
    render(<Proof sheet={sheet} pages={pages} texts={proof.sheet} slipTexts={texts} />);
  return {
    title: proof.sheet.title,
    begin: () => show(null),
    arrange: () => {
      show(null);
      const pages = dealtPages(container);
      show(pages);
      return pages !== null;
    },
  };
}

function settingOf(document: Printable, container: HTMLElement, render: Render): Setting {
  if (!('kind' in document)) return slipOn(container, render, document);
  if (document.kind === 'proof_sheet') return proofOn(container, render, document);
  return {
    title: texts.recovery.title,
    begin: () => render(<RecoveryPage sheet={document} texts={texts} />),
    // It is laid out once and for all.
    arrange: () => true,
  };
}

/**
 * Draws what the shell offered.
 *
 * @returns its title when the page now holds the whole of it, else null
 */
async function draw(document: Printable, container: HTMLElement): Promise<string | null> {
  // React reports what a component threw here, and by default on the console, where a name could stand in it.
  let hasThrown = false;
  const root = createRoot(container, { onUncaughtError: () => (hasThrown = true) });
  const render = (element: ReactNode) => flushSync(() => root.render(element));
  const setting = settingOf(document, container, render);
  setting.begin();
  await fontsReady();
  const isArranged = setting.arrange();
  // Whole sheets can show what a half had no room for.
  await fontsReady();
  return isArranged && isWhole(container) && !hasThrown ? setting.title : null;
}

async function run(): Promise<'ready' | 'failed'> {
  const container = document.getElementById('root');
  if (container === null) return 'failed';
  try {
    const title = await draw(await fetchDocument(), container);
    if (title === null) return 'failed';
    // The shell waits for the title `ready`; what becomes the title of the PDF, and of the print job, is read after this.
    addEventListener('beforeprint', () => (document.title = title));
    return 'ready';
  } catch {
    return 'failed';
  }
}

document.title = await run();
