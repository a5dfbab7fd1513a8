import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sha256 } from '../../../db/hash.ts';
import { readEntryLine, writeEntryLine } from '../../../electron/domain/audit/entry-line.ts';
import { descriptionIn, headingLine, rowWriter } from '../../../electron/domain/audit/row.ts';
import { tokyoDateOf, tokyoTimeOf, instantAt } from '../../../electron/domain/dates/instant.ts';
import { headerOf } from '../../support/headers.ts';

const hash = sha256('');

describe('a line of entries.jsonl', () => {
  test('is read as it was written, whatever the texts are', () => {
    const text = fc.string({ unit: 'binary' });
    const body = fc.option(fc.record({ salt: text, text }));
    fc.assert(
      fc.property(text, body, (header, written) => {
        const entry = { header, hash, body: written };
        expect(readEntryLine(writeEntryLine(entry))).toEqual(entry);
      }),
    );
  });

  test.each([
    '',
    'null',
    '[]',
    '{}',
    '{"header":"a"}',
    `{"header":"a","hash":"${hash.toUpperCase()}"}`,
    `{"hash":"${hash}","header":"a"}`,
    `{"header":"a","hash":"${hash}"} `,
    `{"header":"a","header":"a","hash":"${hash}"}`,
    `{"header":"\\u0061","hash":"${hash}"}`,
    `{"header":"a","hash":"${hash}","salt":"s"}`,
    `{"header":"a","hash":"${hash}","body":"b"}`,
    `{"header":"a","hash":"${hash}","extra":1}`,
  ])('%s is none', (line) => {
    expect(readEntryLine(line)).toBeNull();
  });
});

describe('a row of audit.csv', () => {
  const write = rowWriter({ devices: [], shops: [], staff: [], kinds: [] });

  test('tells the time as it was in Tokyo', () => {
    const moment = fc.date({ min: new Date('1952-01-01'), max: new Date('2198-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(moment, moment, (a, b) => {
        const [recorded, occurred] = [instantAt(a.getTime()), instantAt(b.getTime())];
        const cells = write(1, headerOf({ recorded, occurred }), '').split(',');
        for (const [cell, instant] of [
          [cells[3], recorded],
          [cells[4], occurred],
        ] as const) {
          expect(cell?.slice(0, 16)).toBe(`${tokyoDateOf(instant)} ${tokyoTimeOf(instant)}`);
          expect(cell?.slice(16)).toBe(`:${instant.slice(17, 19)}`);
        }
      }),
    );
  });

  test('names the day alone of what was entered later without an hour', () => {
    const cells = write(
      1,
      headerOf({ occurred: '2026-11-09T15:00:00.000Z', recorded: '2026-11-29T05:05:00.000Z' }),
      '',
    ).split(',');
    expect([cells[3], cells[4]]).toEqual(['2026-11-29 14:05:00', '2026-11-10']);
  });

  test('falls back on ids where no name is known', () => {
    const header = headerOf();
    const cells = write(1, header, '').split(',');
    expect([cells[1], cells[5], cells[6], cells[7]]).toEqual([header.device, header.shop, header.staff, header.kind]);
  });

  test('gives its description back as it stands there', () => {
    for (const description of ['お客様の登録', '=1+1', 'a,"b"', '']) {
      const header = headerOf();
      const row = write(1, header, description);
      const found = descriptionIn(row);
      expect(found).not.toBeNull();
      expect(write(1, header, found ?? '')).toBe(row);
    }
    expect(descriptionIn('a,b\r')).toBeNull();
    expect(descriptionIn(headingLine())).toBe('内容');
  });
});
