import { render, within } from '@testing-library/react';
import { parseDocument, type PrintedDocument } from '../../../renderer/documents/printed-document.ts';
import { Slip } from '../../../renderer/documents/slip.tsx';
import { slip as texts } from '../../../renderer/text/ja/slip.ts';

/** Renders a slip as the print window does: both copies on one sheet, after the document crossed as JSON. */
export function show(document: PrintedDocument) {
  const crossed = parseDocument(JSON.parse(JSON.stringify(document)));
  const { container } = render(<Slip document={crossed} layout={{ kind: 'halves', density: 'calm' }} texts={texts} />);
  const [customers, shops] = Array.from(container.querySelectorAll<HTMLElement>('.slip-page'), (page) => ({
    page,
    text: page.textContent,
    within: within(page),
  }));
  if (customers === undefined || shops === undefined) throw new Error('A sheet has two halves.');
  return { container, customers, shops };
}
