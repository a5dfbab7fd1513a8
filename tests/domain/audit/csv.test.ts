import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCsvLine, writeCsvLine } from '../../../electron/domain/audit/csv.ts';

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
])('%j is defused', (value, cell) => {
  expect(writeCsvLine([value])).toBe(cell);
});

test.each([
  '0120123456',
  '007',
  '1-2',
  '3-4-5',
  '12-34',
  '1/2',
  '2026/1',
  '10月3日',
  '1:30',
  '1.10',
  '1,000',
  '1E5',
  '１－２',
  '０１２０',
  '123456789012',
])('%s is kept as it is written, where a spreadsheet would show something else', (value) => {
  expect(readCsvLine(writeCsvLine([value]))).toEqual([`'${value}`]);
  expect(writeCsvLine([value], 'formulas')).not.toContain("'");
});

test.each(['', '見本 太郎', '1=1', 'a-b', '2026-11-22 10:00:00', '2026-11-22', '0', '42', '023-672-4038', '𠮷', 'a;b'])(
  '%j stays as it is',
  (value) => {
    expect(writeCsvLine([value])).toBe(value);
  },
);

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
