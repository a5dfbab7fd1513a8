import { isHourKnown } from '../dates/hour-known.ts';
import { tokyoDateOf, tokyoTimeOf, type Instant } from '../dates/instant.ts';
import type { EntryHeader } from '../ledger/header.ts';
import { nameOfDay } from '../staff/staff-name.ts';
import { readCsvLine, writeCsvCell, writeCsvLine, type CsvCare } from './csv.ts';
import { bundleVersion, type AuditNames, type BundleVersion } from './manifest.ts';

const columns = [
  '順番',
  '端末',
  '番号',
  '記録日時（日本時間）',
  '発生日時（日本時間）',
  '店舗',
  '担当',
  '種類',
  '種類コード',
  'お客様ID',
  '内容',
  '記録ID',
] as const;

/** The columns of a version: 1 did not say whose time it was, and before 4 the code of its kind was all that was said of an entry. */
function columnsOf(version: BundleVersion): readonly string[] {
  const known = version < 4 ? columns.filter((column) => column !== '種類コード') : columns;
  return version < 2 ? known.map((column) => column.replace('（日本時間）', '')) : known;
}

/** The first line of audit.csv, with the mark by which Excel knows UTF-8. */
export function headingLine(version: BundleVersion = bundleVersion): string {
  return `\uFEFF${writeCsvLine(columnsOf(version))}\r`;
}

const careOf = {
  1: 'formulas',
  2: 'digits',
  3: 'digits',
  4: 'readings',
  5: 'readings',
  6: 'readings',
} satisfies Record<BundleVersion, CsvCare>;

/** Writes moments as they were in Tokyo. Neighbours share their hour, so that it is worked out once for many of them. */
function tokyoClock(): (moment: Instant) => string {
  let hour = '';
  let inTokyo = '';
  return (moment) => {
    const next = moment.slice(0, 13);
    if (next !== hour) {
      hour = next;
      inTokyo = `${tokyoDateOf(moment)} ${tokyoTimeOf(moment).slice(0, 2)}`;
    }
    return `${inTokyo}${moment.slice(13, 19)}`;
  };
}

/** Finds what belongs to an id, and makes something of an id that nobody has named. */
function byId<N extends { readonly id: string }>(
  known: readonly N[],
  found: (one: N) => string,
  unknown: (id: string) => string,
): (id: string) => string {
  const named = new Map(known.map((one) => [one.id, found(one)]));
  return (id) => named.get(id) ?? unknown(id);
}

/**
 * Writes rows of audit.csv, each with the carriage return that ends it. `position` is the entry's line in entries.jsonl.
 * Every cell but the description follows from the header and the names, so that a reader can write the row anew and compare.
 */
export function rowWriter(
  names: AuditNames,
  version: BundleVersion = bundleVersion,
): (position: number, header: EntryHeader, description: string) => string {
  const cell = (text: string) => writeCsvCell(text, careOf[version]);
  const nameCell = ({ name }: { readonly name: string }) => cell(name);
  // The same few names come in each of some hundred thousand rows: their cells are written once.
  const deviceCell = byId(names.devices, nameCell, cell);
  const shopCell = byId(names.shops, nameCell, cell);
  const staffCell = nameOfDay(names.staff.map((naming) => ({ ...naming, name: nameCell(naming) })));
  const kindCells =
    version < 4
      ? cell
      : byId(
          names.kinds,
          (kind) => `${nameCell(kind)},${cell(kind.id)}`,
          (id) => `${cell(id)},${cell(id)}`,
        );
  const inTokyo = tokyoClock();
  return (position, header, description) => {
    // Lines, moments and days are shown as written in every version.
    const when = inTokyo(header.recorded);
    const happened = isHourKnown(header) ? inTokyo(header.occurred) : tokyoDateOf(header.occurred);
    const who = staffCell(header) ?? cell(header.staff);
    const whom = header.subject === null ? '' : cell(header.subject);
    const where = `${String(position)},${deviceCell(header.device)},${cell(String(header.n))}`;
    const what = `${kindCells(header.kind)},${whom},${cell(description)},${cell(header.id)}`;
    return `${where},${when},${happened},${shopCell(header.shop)},${who},${what}\r`;
  };
}

/** The description in a row of audit.csv, as it stands there; null when it is no such row. */
export function descriptionIn(row: string, version: BundleVersion = bundleVersion): string | null {
  const cells = readCsvLine(row.slice(0, -1));
  const known = columnsOf(version);
  return cells?.length === known.length ? (cells[known.indexOf('内容')] ?? null) : null;
}
