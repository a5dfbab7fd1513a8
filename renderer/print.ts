import './jitless.ts';
import './styles/print.css';
import { printableSchema, type Printable } from '../electron/domain/printable/printable.ts';
import { pageSizeOf, setPageSize } from './documents/page/page-size.ts';
import { paperOf } from './documents/papers.ts';

/** @throws when it is nothing that can be printed: better no paper than half of one */
async function fetchPrintable(): Promise<Printable> {
  const id = new URLSearchParams(location.search).get('id') ?? '';
  const response = await fetch(`document/${encodeURIComponent(id)}`);
  return printableSchema.parse(await response.json());
}

/** @returns what the shell waits for: `failed`, or `ready` with the size of the pages in millimetres */
async function run(): Promise<string> {
  const page = document.getElementById('root');
  if (page === null) return 'failed';
  try {
    const { title, paper, draw } = paperOf(await fetchPrintable());
    if (!(await draw(page))) return 'failed';
    // The shell waits for the title `ready`; what becomes the title of the PDF, and of the print job, is read after this.
    addEventListener('beforeprint', () => (document.title = title));
    const size = pageSizeOf(page, paper);
    setPageSize(size);
    return `ready ${size.width} ${size.height}`;
  } catch {
    return 'failed';
  }
}

document.title = await run();
