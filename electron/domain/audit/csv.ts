import { isReadBySpreadsheet } from './spreadsheet.ts';

/**
 * What a spreadsheet would run as a formula (https://owasp.org/www-community/attacks/CSV_Injection), full width included:
 * a Japanese Excel takes ＝ for =.
 */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

// What may be a number, a day or a time, as versions 2 and 3 of the bundle knew it: digits, and signs between them.
const DIGITS = /^[\d０-９][\d０-９\-/:.,－／：．，年月日]*$|^\d+[eE]\d+$/;
const PLAIN_DIGITS = /^(?:0|[1-9]\d{0,10}|\d{4}-\d{2}-\d{2}(?: \d{2}:\d{2}:\d{2})?)$/;
const TELEPHONE = /^0\d{1,4}-\d{1,4}-\d{3,4}$/;

/**
 * What a spreadsheet shows as it stands in the file, told at a glance because most of the millions of cells of an export are so: words, ids,
 * whole numbers, and the moments and days that are meant as such.
 */
const SHOWN_AS_WRITTEN =
  /^(?:(?![明大昭平令午])[ぁ-んァ-ヶ一-龠][^",\r\n]*|0|[1-9]\d{0,10}|\d{4}-\d{2}-\d{2}(?: \d{2}:\d{2}:\d{2})?|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|(?![TFtf])[A-Za-z_.]+)?$/;

/** Which cells are kept from a spreadsheet besides formulas, each rule as a version of the bundle has it: a reader writes every row anew and compares. */
const rules = {
  /** Version 1: what it would calculate, and nothing else. */
  formulas: () => false,
  /** Versions 2 and 3: also what it would show differently, as far as digits tell. */
  digits: (cell) => DIGITS.test(cell) && !PLAIN_DIGITS.test(cell) && !TELEPHONE.test(cell),
  /** Since version 4: whatever it would take for something else than a text. */
  readings: isReadBySpreadsheet,
} satisfies Readonly<Record<string, (cell: string) => boolean>>;

/** By which rule cells are kept from a spreadsheet. */
export type CsvCare = keyof typeof rules;

const LINE_END = /[\r\n]+/g;
const QUOTED = /[",]/;

/** Writes a cell of a table. One that a spreadsheet would calculate or change gets a leading apostrophe. */
export function writeCsvCell(value: string, care: CsvCare = 'readings'): string {
  if (care === 'readings' && SHOWN_AS_WRITTEN.test(value)) return value;
  // One row is one line, so that the table can be read line by line.
  const oneLine = value.replaceAll(LINE_END, ' ');
  const harmless = FORMULA.test(value) || rules[care](oneLine) ? `'${oneLine}` : oneLine;
  return QUOTED.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** Writes a row of a table, without the line end. */
export function writeCsvLine(cells: readonly string[]): string {
  return cells.map((cell) => writeCsvCell(cell)).join(',');
}

/** Reads a row of cells as `writeCsvCell` wrote them, apostrophes included; null when it is none. */
export function readCsvLine(line: string): readonly string[] | null {
  const cell = /"([^"]*(?:""[^"]*)*)"|([^",]*)/y;
  const cells: string[] = [];
  for (;;) {
    const found = cell.exec(line);
    if (found === null) return null;
    cells.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '');
    if (cell.lastIndex === line.length) return cells;
    if (line.charAt(cell.lastIndex) !== ',') return null;
    cell.lastIndex += 1;
  }
}
