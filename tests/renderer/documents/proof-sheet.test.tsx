import { cleanup, render, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { ProofSheet } from '../../../electron/domain/printable/proof-sheet.ts';
import type { RecordEvent } from '../../../electron/domain/consent-record/record-schema.ts';
import { consentExport } from '../../../electron/words/ja/consent-export.ts';
import { slip } from '../../../electron/words/ja/slip.ts';
import { ProofSheetPages } from '../../../renderer/documents/proof-sheet/proof-sheet.tsx';
import { proofSheet } from './proof-fixtures.ts';

const { sheet: texts } = consentExport;

function show(sheet: ProofSheet) {
  const { container } = render(<ProofSheetPages sheet={sheet} pages={null} texts={texts} slipTexts={slip} />);
  const part = (id: string) => {
    const found = container.querySelector<HTMLElement>(`[data-part="${id}"]`);
    if (found === null) throw new Error(`there is no part ${id}`);
    return within(found);
  };
  const rowsOf = (id: string) => part(id).getAllByRole('row').slice(1);
  return { part, rowsOf };
}

test('what an act showed stands apart from what lends its words', () => {
  const { rowsOf } = show(proofSheet(4));
  // The third, on paper, was entered in error; the last was signed on the turned screen.
  expect(rowsOf('shown').map((row) => row.textContent)).toEqual([
    expect.stringMatching(/^第1版.*画面をお見せした、3分a1a1/),
  ]);
  expect(rowsOf('notices')).toHaveLength(1);
});

test('a version by whose words was answered, and that nobody showed, is not among those shown', () => {
  const sheet = proofSheet(1);
  const { record } = sheet;
  const unstated = { how: 'unstated' as const, seconds: null, compared_with: null, wordings: [] };
  const events = record.events.map((event) =>
    event.event_type === 'decision' ? { ...event, shown: unstated } : event,
  );
  const { part, rowsOf } = show({ ...sheet, record: { ...record, events, notices_shown: [] } });
  expect(rowsOf('shown').map((row) => row.textContent)).toEqual([texts.shown.none]);
  expect(rowsOf('notices')).toHaveLength(1);
  // The old claim is told as one.
  expect(part('story').getByText(/お見せしたとの記録のみ（方法の記載なし）/)).toBeVisible();
});

test('a slip that came back signed is told of under the number of its answer, and so is that a partner was told', () => {
  const sheet = proofSheet(1);
  const { record } = sheet;
  const [first] = record.events;
  if (first?.event_type !== 'decision') throw new Error('the first event is no answer');
  const { event_id: confirms, occurred_at, recorded_at, operator, shop, integrity } = first;
  const common = { occurred_at, recorded_at, operator, shop, integrity, voided_by: null };
  const signed = { ...common, confirms, event_type: 'slip', event_id: `${confirms}1`, outcome: 'signed' } as const;
  const told: RecordEvent = {
    ...common,
    event_type: 'partner_told',
    event_id: `${confirms}2`,
    third_party_name: 'ロータス',
    about: 'stopped',
    scopes: [],
    how: 'fax',
  };
  const { part } = show({ ...sheet, record: { ...record, events: [...record.events, signed, told] } });
  expect(part('story').getByText('1番の控えを、署名済みで受け取り')).toBeVisible();
  expect(part('story').getByText('ロータスに、共同利用の停止を連絡（FAX）')).toBeVisible();
});

test('an answer with which nothing was shown says so, and a stop needs no notice', () => {
  const sheet = proofSheet(2);
  const { record } = sheet;
  const events = record.events.map((event) => (event.event_type === 'decision' ? { ...event, shown: null } : event));
  const { part } = show({ ...sheet, record: { ...record, events } });
  expect(part('story').getAllByText(texts.notShown)).toHaveLength(1);
  expect(part('story').getAllByText(texts.noWords)).toHaveLength(1);
});

test('the signature stands beside what it proves, and where it cannot be printed that is said', () => {
  const sheet = proofSheet(4);
  const signed = sheet.record.events[3];
  if (signed === undefined) throw new Error('the fourth event is signed on the screen');
  const address = 'data:image/png;base64,iVBORw0KGgo=';
  const { rowsOf } = show({ ...sheet, signatures: { [signed.event_id]: address } });
  const pictures = rowsOf('story').map((row) => within(row).queryByRole('img', { name: texts.signature }));
  expect(pictures.map((picture) => picture?.getAttribute('src'))).toEqual([
    undefined,
    undefined,
    undefined,
    address,
    undefined,
  ]);
  expect(within(rowsOf('story')[3] ?? document.body).queryByText(texts.noSignature)).toBeNull();
  cleanup();
  const without = show(sheet).rowsOf('story');
  expect(without.map((row) => within(row).queryByText(texts.noSignature) !== null)).toEqual([
    false,
    false,
    false,
    true,
    false,
  ]);
});
