/**
 * What a spreadsheet would run as a formula (https://owasp.org/www-community/attacks/CSV_Injection), full width included:
 * a Japanese Excel takes ＝ for =.
 */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;
/** What may be a number, a day or a time to a spreadsheet: digits, and signs between them. */
const LIKE_A_NUMBER = /^[\d０-９][\d０-９\-/:.,－／：．，年月日]*$|^\d+[eE]\d+$/;
/** What a spreadsheet shows as it stands in the file: whole numbers, and the moments and days that are meant as such. */
const SHOWN_AS_WRITTEN = /^(?:0|[1-9]\d{0,10}|\d{4}-\d{2}-\d{2}(?: \d{2}:\d{2}:\d{2})?)$/;
/** A telephone number has too many digits in its parts to be a day. */
const TELEPHONE = /^0\d{1,4}-\d{1,4}-\d{3,4}$/;

/** Whether a spreadsheet would show something else of what is not shown as written: 0120123456 without its 0, 1-2 as 1月2日. */
function wouldBeRead(value: string): boolean {
  return LIKE_A_NUMBER.test(value) && !TELEPHONE.test(value);
}

const LINE_END = /[\r\n]+/g;
const QUOTED = /[",\r\n]/;
const CARE = /^[=+\-@\t＝＋－＠\d０-９]|[",\r\n]/;

/**
 * Which cells are kept from a spreadsheet. `formulas`: those that it would calculate, as in bundles of version 1. `changed`: also
 * those that it would show differently.
 */
export type CsvCare = 'formulas' | 'changed';

function csvCell(value: string, care: CsvCare): string {
  // Most cells of an export are numbers and moments.
  if (!CARE.test(value) || SHOWN_AS_WRITTEN.test(value)) return value;
  // One row is one line, so that the table can be read line by line.
  const oneLine = QUOTED.test(value) ? value.replaceAll(LINE_END, ' ') : value;
  const harmless = FORMULA.test(value) || (care === 'changed' && wouldBeRead(oneLine)) ? `'${oneLine}` : oneLine;
  return QUOTED.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** Writes a row of a table, without the line end. Cells that a spreadsheet would calculate or change get a leading apostrophe. */
export function writeCsvLine(cells: readonly string[], care: CsvCare = 'changed'): string {
  return cells.map((cell) => csvCell(cell, care)).join(',');
}

/** Reads a row as `writeCsvLine` wrote it, apostrophes included; null when it is none. */
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
