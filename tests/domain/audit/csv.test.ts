import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCsvLine, writeCsvCell, writeCsvLine, type CsvCare } from '../../../electron/domain/audit/csv.ts';

test.each([
  ['=1+1', "'=1+1"],
  ['+81236724038', "'+81236724038"],
  ['-1', "'-1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  ['\r=1', "' =1"],
  ['\n=1', "' =1"],
  ['＝1+1', "'＝1+1"],
  ['＋1', "'＋1"],
  ['－1', "'－1"],
  ['＠SUM', "'＠SUM"],
])('%j is defused, in every version of the bundle alike', (value, cell) => {
  for (const care of ['formulas', 'digits', 'readings'] satisfies CsvCare[]) {
    expect(writeCsvCell(value, care), care).toBe(cell);
  }
});

describe('what a spreadsheet takes for something else than a text is kept as it is written', () => {
  test.each([
    // Days.
    [
      '1-2',
      '3-4-5',
      '12-34',
      '1/2',
      '2026/1',
      '2026.1',
      '2026/11/22',
      '10月3日',
      '2026年11月',
      ' 1-2',
      '1-2 ',
      '　1－2',
      '1–2',
    ],
    ['1 / 2', '2026-11-22T10:00:00Z', '2026/11/22 10:00', '11.22', '1−2', '\uFEFF1-2', '2026-1'],
    [
      'R8.11.22',
      'r8.11.22',
      'Ｒ８．１１．２２',
      'R8/11/22',
      'H30-4-1',
      'S64.1.7',
      'R 8.11.22',
      'R8年11月22日',
      'R8.11',
      'R元.5.1',
    ],
    [
      '令和8年',
      '令和8年11月22日',
      '令和 8 年',
      '令和元年',
      '令和８年１１月',
      '昭和58年4月2日',
      '平30.4.1',
      '㋿8年',
      '㍻30年4月1日',
    ],
    [
      'MAR5',
      'Mar-5',
      'mar 5',
      'SEPT2',
      'DEC1',
      'Oct-04',
      '5-Mar',
      '5Mar',
      '5 March 2026',
      'March 5, 2026',
      'Mar-26',
      'ＭＡＲ５',
    ],
    ['Sun, 5 Mar 2026', '2026-Mar-05', '1 May', 'Jun-1 10:00', '4 JUL.'],
    // Times.
    ['1:30', '12:30', '10:30 PM', '1 pm', '午前10時', '10時30分', '10時30分15秒', 'AM 10:00', '25:00', '１２：３０'],
    // Numbers.
    [
      '0120123456',
      '007',
      '00123',
      '123456789012',
      '1200000000000000',
      '0000',
      '０１２０',
      '１２３',
      ' 007',
      '1,000',
      '1.10',
      '.5',
      '5.',
    ],
    [
      '1E5',
      '1e5',
      '1E+5',
      '1.2E+15',
      '12e-3',
      '1D5',
      '１Ｅ５',
      '5%',
      '(5)',
      '5-',
      '¥100',
      '￥１００',
      '$5',
      '\\100',
      '1 1/2',
    ],
    // Truth values and errors.
    ['TRUE', 'true', 'False', 'ＴＲＵＥ', '#N/A', '#DIV/0!', '#REF!'],
    // Formulas behind what nobody sees.
    [' =1+1', '　＝1+1', '\u200B=1+1', '\uFEFF@x', '−5', '﹢1', '\u0001=1'],
  ])('%s, %s, %s …', (...values) => {
    for (const value of values) expect([value, readCsvLine(writeCsvLine([value]))]).toEqual([value, [`'${value}`]]);
  });

  test('as far as each version of the bundle knew', () => {
    const values = ['=1', '1-2', '007', 'MAR5', 'R8.11.22', ' 1-2', 'TRUE'];
    const keptBy = (care: CsvCare) => values.filter((value) => writeCsvCell(value, care) !== value);
    expect(keptBy('formulas')).toEqual(['=1']);
    expect(keptBy('digits')).toEqual(['=1', '1-2', '007']);
    expect(keptBy('readings')).toEqual(values);
  });
});

test.each([
  ['', ' ', '見本 太郎', '1=1', 'a-b', 'a;b', '𠮷', '0', '42', '12345678901', '2026-11-22 10:00:00', '2026-11-22'],
  ['023-672-4038', '090-1234-5678', '0570-000-123', '(023) 672-4038', '090 1234 5678', '０９０－１２３４－５６７８'],
  [
    '019e5000-0003-7000-8000-000000000003',
    '01900000-0000-7000-8000-000000000000',
    'customer.opened',
    'HA',
    'HA26-1129-004',
  ],
  [
    'MARUYAMA',
    'Marco',
    'March',
    'Sato',
    'May',
    'TRUE友',
    'R',
    'S210-001234',
    'ZVW30-1234567',
    'DBA-ZVW30',
    'R8',
    'NO.5',
  ],
  ['3人', '2026年11月22日にお電話', '令和の会', '1丁目2番3号', '山形 300 あ 12-34', '#1', '元日', '日'],
])('%s, %s, %s … stay as they are', (...values) => {
  expect(values.map((value) => writeCsvLine([value]))).toEqual(values);
});

test('commas and quotes are quoted, a row is one line', () => {
  expect(writeCsvLine(['a,b', 'say "x"', 'two\r\nlines', '="x"'])).toBe(`"a,b","say ""x""",two lines,"'=""x"""`);
});

const cells = fc.array(fc.string({ unit: 'binary', maxLength: 20 }), { minLength: 1, maxLength: 12 });

test('any parser reads the cells that were written, and none begins a formula', () => {
  fc.assert(
    fc.property(cells, (values) => {
      const line = writeCsvLine(values);
      expect(line).not.toMatch(/[\r\n]/);
      const read = readCsvLine(line);
      expect(read?.length).toBe(values.length);
      expect(read?.some((cell) => /^[=+\-@\t\r＝＋－＠]/.test(cell))).toBe(false);
      // A single empty cell is no record to this parser.
      if (line !== '') expect(parse(line, { skip_empty_lines: false })).toEqual([read]);
    }),
  );
});

test('what was read is written again as it was', () => {
  fc.assert(
    fc.property(cells, (values) => {
      const line = writeCsvLine(values);
      expect(writeCsvLine(readCsvLine(line) ?? [])).toBe(line);
    }),
  );
});

test.each(['"open', '"a"b', 'a"b,c"d"e,"'])('%j is no row', (line) => {
  const read = readCsvLine(line);
  expect(read === null || writeCsvLine(read) !== line).toBe(true);
});

test('a very long cell is read without complaint', () => {
  const long = '"'.repeat(1_000_000);
  expect(readCsvLine(writeCsvLine([long, 'b']))).toEqual([long, 'b']);
});
