/**
 * What a spreadsheet would run as a formula (https://owasp.org/www-community/attacks/CSV_Injection), full width included:
 * a Japanese Excel takes ＝ for =.
 */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;
const LINE_END = /[\r\n]+/g;
const CARE = /^[=+\-@\t＝＋－＠]|[",\r\n]/;

function csvCell(value: string): string {
  if (!CARE.test(value)) return value;
  // One row is one line, so that the table can be read line by line.
  const oneLine = value.replaceAll(LINE_END, ' ');
  const harmless = FORMULA.test(value) ? `'${oneLine}` : oneLine;
  return /[",]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** Writes a row of a table, without the line end. Cells that a spreadsheet would calculate get a leading apostrophe. */
export function writeCsvLine(cells: readonly string[]): string {
  return cells.map(csvCell).join(',');
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
