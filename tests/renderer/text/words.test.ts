import { describe, expect, test } from 'vitest';
import { en } from '../../../electron/words/en.ts';
import { failureText, formatWait } from '../../../renderer/text/failure-text.ts';
import { ja } from '../../../electron/words/ja.ts';
import { formatDay, formatDayInYear, formatMinute, formatWeekday } from '../../../renderer/text/screen-format.ts';

describe('a failure in words', () => {
  test.each([
    [{ kind: 'storage', trouble: 'disk_full' }, ja.failure.storage.disk_full],
    [{ kind: 'forbidden' }, ja.failure.forbidden],
    [{ kind: 'conflict', about: 'customer_changed' }, ja.failure.conflict],
    [{ kind: 'wait', seconds: 90 }, 'いまは受け付けられません。あと1分30秒お待ちください。'],
  ] as const)('%j', (failure, words) => expect(failureText(failure, ja)).toBe(words));

  test('names the incident under which the log knows more', () => {
    expect(failureText({ kind: 'unexpected', incidentId: 'abc' }, ja)).toContain('abc');
  });
});

test('a time to wait is said as people say it', () => {
  expect([30, 60, 3_600].map((seconds) => formatWait(seconds, ja))).toEqual(['30秒', '1分0秒', '60分0秒']);
  expect(formatWait(95, en)).toBe('1 min 35 s');
});

test('days are written as the country writes them, whatever the clock of the PC', () => {
  expect(formatDay('2026-11-22', 'ja')).toBe('令和8年11月22日');
  expect(formatDay('2026-11-22', 'en')).toBe('22 November 2026');
  expect(formatDayInYear('2026-11-02', 'ja')).toBe('11月2日');
  expect(formatDayInYear('2026-11-02', 'en')).toBe('2 November');
  expect(formatWeekday('2019-05-01', 'ja')).toBe('令和元年5月1日（水）');
  expect(formatWeekday('2026-11-22', 'en')).toMatch(/^Sunday,? 22 November 2026$/);
  expect(formatMinute('2026-11-21T15:05:00.000Z', 'ja')).toBe('令和8年11月22日 00:05');
});
