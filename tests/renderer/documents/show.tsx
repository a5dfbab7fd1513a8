import { render, within } from '@testing-library/react';
import type { SlipDocument } from '../../../electron/domain/printable/slip.ts';
import { slipDocumentSchema } from '../../../electron/domain/printable/slip.ts';
import { japaneseCopies, type Layout, Slip } from '../../../renderer/documents/slip/slip.tsx';
import { slip as texts } from '../../../electron/words/ja/slip.ts';

const onOneSheet: Layout = { kind: 'halves', density: 'calm' };

/** Renders a slip as the print window does: after the document crossed as JSON, and both copies on one sheet where a test says nothing else. */
export function show(document: SlipDocument, layout = onOneSheet) {
  const crossed = slipDocumentSchema.parse(JSON.parse(JSON.stringify(document)));
  const { container } = render(
    <Slip document={crossed} copies={japaneseCopies(crossed)} layout={layout} texts={texts} />,
  );
  const [customers, shops] = Array.from(container.querySelectorAll<HTMLElement>('[data-size]'), (page) => ({
    page,
    text: page.textContent,
    within: within(page),
  }));
  if (customers === undefined || shops === undefined) throw new Error('There are two copies.');
  return { container, customers, shops };
}
