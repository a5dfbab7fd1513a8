import { describe, expect, test } from 'vitest';
import { circledNumber, formatMoment, formatNumber, formatSpan } from '../../../renderer/text/format.ts';
import { slip as english } from '../../../electron/words/en/slip.ts';
import { slip as texts } from '../../../electron/words/ja/slip.ts';

describe('on slips', () => {
  test('a moment is the one in Tokyo', () => {
    expect(formatMoment('2026-11-22T05:05:00.000Z', texts)).toBe('令和8年11月22日（2026-11-22）14:05');
    expect(formatMoment('2026-12-31T15:00:00.000Z', texts)).toBe('令和9年1月1日（2027-01-01）00:00');
  });

  test('a span counts days, in weeks where they are whole', () => {
    expect(formatSpan('2026-11-22', '2026-12-06', texts)).toBe('2週間');
    expect(formatSpan('2026-11-23', '2026-12-06', texts)).toBe('13日');
  });

  test('numbers are circled as far as there are circles', () => {
    expect([0, 19, 20].map(circledNumber)).toEqual(['①', '⑳', '(21)']);
  });

  test('amounts have commas', () => {
    expect(formatNumber(100_000)).toBe('100,000');
  });
});

test('on an English copy a day is the one that no calendar has to be known for', () => {
  expect(formatMoment('2026-11-22T05:05:00.000Z', english)).toBe('2026-11-22 14:05');
});
