import { isHourKnown } from '../dates/hour-known.ts';
import { tokyoDateOf, tokyoTimeOf, type Instant } from '../dates/instant.ts';
import type { EntryHeader } from '../ledger/header.ts';
import { nameOfDay } from '../staff/staff-name.ts';
import { readCsvLine, writeCsvLine, type CsvCare } from './csv.ts';
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

const careOf = { 1: 'formulas', 2: 'digits', 3: 'digits', 4: 'readings' } satisfies Record<BundleVersion, CsvCare>;

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

function nameBy(known: readonly { readonly id: string; readonly name: string }[]): (id: string) => string {
  const names = new Map(known.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? id;
}

/**
 * Writes rows of audit.csv, each with the carriage return that ends it. `position` is the entry's line in entries.jsonl.
 * Every cell but the description follows from the header and the names, so that a reader can write the row anew and compare.
 */
export function rowWriter(
  names: AuditNames,
  version: BundleVersion = bundleVersion,
): (position: number, header: EntryHeader, description: string) => string {
  const care = careOf[version];
  const deviceName = nameBy(names.devices);
  const shopName = nameBy(names.shops);
  const staffName = nameOfDay(names.staff);
  const kindName = nameBy(names.kinds);
  const inTokyo = tokyoClock();
  return (position, header, description) => {
    const cells = [
      String(position),
      deviceName(header.device),
      String(header.n),
      inTokyo(header.recorded),
      isHourKnown(header) ? inTokyo(header.occurred) : tokyoDateOf(header.occurred),
      shopName(header.shop),
      staffName(header) ?? header.staff,
      ...(version < 4 ? [header.kind] : [kindName(header.kind), header.kind]),
      header.subject ?? '',
      description,
      header.id,
    ];
    return `${writeCsvLine(cells, care)}\r`;
  };
}

/** The description in a row of audit.csv, as it stands there; null when it is no such row. */
export function descriptionIn(row: string, version: BundleVersion = bundleVersion): string | null {
  const cells = readCsvLine(row.slice(0, -1));
  const known = columnsOf(version);
  return cells?.length === known.length ? (cells[known.indexOf('内容')] ?? null) : null;
}
