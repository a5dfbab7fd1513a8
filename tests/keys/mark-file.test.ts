import { createHmac, hkdfSync } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { addDays, type CalendarDate } from '../../electron/domain/dates/calendar-date.ts';
import { trustedId } from '../../electron/domain/ids.ts';
import { markSchema, mostEarlier, mostMarkedDays, type Mark } from '../../electron/domain/ledger/mark.ts';
import {
  createMarkFile,
  markFile,
  markKeyOf,
  markLine,
  OpenMarkFile,
  readMarkFile,
  readMarkLine,
} from '../../electron/keys/mark-file.ts';
import { newFolder } from '../support/new-folder.ts';

const key = markKeyOf(Buffer.alloc(32, 1));
const otherKey = markKeyOf(Buffer.alloc(32, 2));

const markOf = (turn: number, receipts: Mark['receipts'] = []): Mark =>
  markSchema.parse({
    v: 1,
    database: 'a'.repeat(64),
    device: trustedId('019a0000-0000-7000-8000-00000000d001'),
    shop: 'H',
    letter: 'A',
    n: turn,
    tick: turn,
    hash: 'b'.repeat(64),
    recorded: '2026-11-22T05:05:00.000Z',
    receipts,
    machine: null,
    turn,
  });

const earlier = { device: markOf(1).device, shop: 'H', letter: 'A', receipts: [] };

function written(turns: number): string {
  const path = join(newFolder(), markFile);
  createMarkFile(path, markOf(1), key);
  const file = new OpenMarkFile(path);
  for (let turn = 2; turn <= turns; turn += 1) file.write(turn, markLine(markOf(turn), key));
  file.close();
  return path;
}

test('the last mark that was written is found, and the file does not grow', () => {
  for (const turns of [1, 2, 3, 50]) {
    const path = written(turns);
    expect(readMarkFile(path, key)).toEqual(markOf(turns));
    expect(statSync(path).size).toBe(8192);
  }
});

test('a shorter mark over a longer one is read, and what is left of the longer is not', () => {
  const path = join(newFolder(), markFile);
  const days = Array.from({ length: mostMarkedDays }, (_, day): Mark['receipts'][number] => [
    addDays('2026-08-01', day),
    999,
  ]);
  createMarkFile(path, markOf(2, days), key);
  expect(readMarkFile(path, key)).toEqual(markOf(2, days));
  const file = new OpenMarkFile(path);
  file.write(4, markLine(markOf(4), key));
  file.close();
  expect(readMarkFile(path, key)).toEqual(markOf(4));
});

test('the longest mark fits into its slot', () => {
  const mark = markOf(9_999_999);
  const longest: Mark = {
    ...mark,
    machine: 'c'.repeat(64),
    // Days of this PC and of those that it was before share the room.
    receipts: Array.from({ length: mostMarkedDays }, () => ['2026-08-01', 999_999] as [CalendarDate, number]),
    earlier: Array.from({ length: mostEarlier }, () => ({ ...earlier, n: 9_999_999, recorded: mark.recorded })),
  };
  expect(Buffer.byteLength(markLine(longest, key))).toBeLessThan(4096);
});

test('a mark of before the devices that a PC was stood in it is read, and knows of none', () => {
  const { earlier: _, ...before } = markOf(3);
  expect(markSchema.parse(before)).toEqual(markOf(3));
});

test('a slot that is torn anywhere gives way to the other one', () => {
  const path = written(7);
  const whole = readFileSync(path);
  const slot = 4096;
  const end = whole.indexOf('\n', slot);
  for (let at = slot; at <= end; at += 13) {
    const torn = Buffer.from(whole);
    torn.fill(0, at, end + 1);
    writeFileSync(path, torn);
    expect(readMarkFile(path, key)).toEqual(markOf(6));
  }
});

test('what another key has written, or nobody, is no mark', () => {
  const path = written(3);
  expect(readMarkFile(path, otherKey)).toBe('unreadable');
  expect(readMarkLine(markLine(markOf(3), key).trimEnd(), otherKey)).toBeNull();
  expect(readMarkLine(markLine(markOf(3), key).trimEnd(), key)).toEqual(markOf(3));
  for (const bytes of ['', 'x', '\n\n', `${'0'.repeat(64)} {}\n`]) {
    writeFileSync(path, bytes);
    expect(readMarkFile(path, key)).toBe('unreadable');
  }
  expect(readMarkFile(join(newFolder(), 'none'), key)).toBe('missing');
  expect(readMarkFile(newFolder(), key)).toBe('unreadable');
});

test('it is signed as RFC 2104 says', () => {
  const raw = Buffer.from(hkdfSync('sha256', Buffer.alloc(32, 1), '', 'consent-desk mark v1', 32));
  for (const turn of [1, 123_456]) {
    const text = JSON.stringify(markOf(turn));
    expect(markLine(markOf(turn), key)).toBe(`${createHmac('sha256', raw).update(text).digest('hex')} ${text}\n`);
  }
});

test('it names nobody: what lies beside the database is letters, numbers and times', () => {
  const text = readFileSync(written(3), 'utf8');
  expect(text).toMatch(/^[ -~\n]*$/);
});
