import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entryHeaderSchema, readHeader, writeHeader } from '../../../electron/domain/ledger/header.ts';
import { headerOf } from '../../support/headers.ts';

const header = headerOf({ n: 7, tick: 12, prev: 'a'.repeat(64), body: 'b'.repeat(64) });
const text = writeHeader(header);

test('a header is one line of JSON, its keys in the order in which they are hashed', () => {
  expect(text).not.toContain('\n');
  expect([...text.matchAll(/"(\w+)":/g)].map(([, key]) => key)).toEqual(
    'v id device n tick kind kv subject staff shop recorded occurred prev body'.split(' '),
  );
  expect(readHeader(text)).toEqual(header);
});

test('the order of the keys in memory does not matter', () => {
  const { v, id, device, ...rest } = header;
  expect(writeHeader({ ...rest, device, id, v })).toBe(text);
});

describe('another spelling of the same header is not a header, because SQLite might read it differently', () => {
  test.each([
    ['white space', text.replace('{', '{ ')],
    ['a line feed at the end', `${text}\n`],
    ['a byte order mark', `\u{feff}${text}`],
    ['a key twice', text.replace('{', '{"v":1,')],
    ['the last key twice, the second one different', text.replace(/}$/, ',"n":8}')],
    ['another order', JSON.stringify(Object.fromEntries(Object.entries(header).toReversed()))],
    ['an escaped letter', text.replace('"v"', String.raw`"\u0076"`)],
    ['a number with a fraction', text.replace('"n":7', '"n":7.0')],
    ['a number with an exponent', text.replace('"n":7', '"n":7e0')],
  ])('%s', (_, spelling) => expect(readHeader(spelling)).toBeNull());
});

const changed = (change: object) => JSON.stringify({ ...header, ...change });

describe('what is no header', () => {
  test.each([
    ['nothing', ''],
    ['no JSON', 'x'],
    ['null', 'null'],
    ['a list', `[${text}]`],
    ['another format version', changed({ v: 2 })],
    ['a further key', changed({ note: '' })],
    ['a key less', text.replace(',"body":"', ',"tail":"')],
    ['number 0', changed({ n: 0 })],
    ['a negative tick', changed({ tick: -1 })],
    ['a fraction', changed({ n: 1.5 })],
    ['a number beyond all that can be counted', text.replace('"n":7', '"n":9007199254740993')],
    ['a number as text', changed({ n: '7' })],
    ['a UUID of another version', changed({ id: '019a0000-0000-4000-8000-000000000001' })],
    ['an instant without its milliseconds, which would not sort', changed({ occurred: '2026-11-22T05:05:00Z' })],
    ['an instant of another zone', changed({ recorded: '2026-11-22T14:05:00.000+09:00' })],
    ['a day that never was', changed({ occurred: '2026-02-30T05:05:00.000Z' })],
    ['a shop of two letters', changed({ shop: 'HS' })],
    ['a short digest', changed({ prev: 'ab' })],
    ['a digest in capitals', changed({ prev: 'A'.repeat(64) })],
    ['a kind with spaces', changed({ kind: 'customer opened' })],
    ['a kind of 65 letters', changed({ kind: `a.${'b'.repeat(63)}` })],
    ['a subject that is nobody', changed({ subject: '' })],
  ])('%s', (_, wrong) => expect(readHeader(wrong)).toBeNull());
});

/** The reading by the schema alone: the product looks at most headers by a shorter way, which may not let anything else in. */
function readSlowly(line: string): unknown {
  const parsed = entryHeaderSchema.safeParse(JSON.parse(line));
  return parsed.success && writeHeader(parsed.data) === line ? parsed.data : null;
}

/** Values that are right, or nearly. */
const valueArb = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    0,
    1,
    2,
    999,
    1_000,
    1_001,
    9e15,
    9_007_199_254_740_991,
    '',
    'H',
    'h',
    'ÄB',
    'a.b',
    'A.b',
    'a.b.c',
    'a._',
    '_.a',
  ),
  fc.stringMatching(/^[a-z_]{1,40}\.[a-z_]{1,40}$/),
  fc.stringMatching(/^[0-9a-fA-F]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/),
  fc.stringMatching(/^[0-9a-fA-F]{63,65}$/),
  fc.stringMatching(/^(18|19|20|21|22)\d\d-[01]\d-[0-3]\d(T|t| )[0-2]\d:[0-6]\d:[0-6]\d\.\d{2,4}(Z|z)$/),
  fc.stringMatching(/^(19|20)(00|04|23|24)-02-2[89]T00:00:00\.000Z$/),
  fc.stringMatching(/^20(2[0-9])-(0[1-9]|1[0-2])-3[01]T23:59:59\.999Z$/),
);

const two = (max: number) => fc.nat({ max }).map((number) => String(number).padStart(2, '0'));

/** Moments of a calendar that has a month 0 and a 32nd. */
const instantArb = fc
  .tuple(
    fc.constantFrom('1867', '1899', '1900', '2000', '2023', '2024', '2099', '2100', '2199', '2200'),
    two(13),
    two(32),
    two(24),
    two(60),
    two(60),
  )
  .map(([year, month, day, hour, minute, second]) => `${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`);

test('the short way and the long way read the same moments', () => {
  let accepted = 0;
  fc.assert(
    fc.property(instantArb, (occurred) => {
      const line = JSON.stringify({ ...header, occurred });
      const read = readHeader(line);
      expect(read).toEqual(readSlowly(line));
      if (read !== null) accepted += 1;
    }),
    { numRuns: 5_000 },
  );
  expect(accepted).toBeGreaterThan(500);
});

test('the short way and the long way read the same', () => {
  const fields = fc.constantFrom(...Object.keys(header));
  let accepted = 0;
  fc.assert(
    fc.property(fields, valueArb, (field, value) => {
      const line = JSON.stringify({ ...header, [field]: value });
      const read = readHeader(line);
      expect(read).toEqual(readSlowly(line));
      if (read !== null) accepted += 1;
    }),
    { numRuns: 5_000 },
  );
  expect(accepted).toBeGreaterThan(50);
});

test('any text at all is answered and never thrown at', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), (any) => {
      expect(readHeader(any)).toBeNull();
    }),
  );
});
