import { render } from '@testing-library/react';
import { expect, test } from 'vitest';
import { slip } from '../../../electron/words/ja/slip.ts';
import { consentExport } from '../../../electron/words/ja/consent-export.ts';
import { proofParts } from '../../../renderer/documents/proof-sheet/proof-parts.tsx';
import { proofSheet } from './proof-fixtures.ts';
import type { CalendarDate } from '../../../electron/domain/dates/calendar-date.ts';
import type { Instant } from '../../../electron/domain/dates/instant.ts';

/** When the only event happened, as its line says it. */
function whenOf(occurred: CalendarDate | Instant): string | undefined {
  const sheet = proofSheet(1);
  const events = sheet.record.events.map((event) => ({ ...event, occurred_at: occurred }));
  const parts = proofParts({ ...sheet, record: { ...sheet.record, events } }, consentExport.sheet, slip);
  const [when] = parts.find(({ id }) => id === 'story')?.rows[0]?.cells ?? [];
  return render(<>{when}</>).container.textContent;
}

test('an event has its hour on the proof sheet only where somebody noted it', () => {
  expect(whenOf('2026-11-22T05:05:00.000Z')).toBe('1令和8年11月22日2026-11-22 14:05');
  expect(whenOf('2026-11-10')).toBe('1令和8年11月10日2026-11-10 ');
});
