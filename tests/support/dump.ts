import { foldedTables, projectedTables } from '../../db/projections/index.ts';
import type { WriteDb } from '../../db/open.ts';
import { readTellingFacts } from '../../db/queries/partner-telling.ts';
import { trustedId } from '../../electron/domain/ids.ts';
import { toTell } from '../../electron/domain/sharing/partner-telling.ts';

type Column = { readonly name: string; readonly pk: number };

function cell(value: unknown): string {
  if (Buffer.isBuffer(value)) return `x'${value.toString('hex')}'`;
  return value === null ? 'NULL' : JSON.stringify(value);
}

function dumpTable(db: WriteDb, table: string): string {
  const raw = db.$client;
  // Where a row lies is no fact: of two PCs' entries with one tick the order of arrival decides.
  const columns = raw
    .prepare<[string], Column>("SELECT name, pk FROM pragma_table_xinfo(?) WHERE name <> 'place' ORDER BY cid")
    .all(table);
  const key = columns.filter((column) => column.pk > 0).toSorted((a, b) => a.pk - b.pk);
  const order = (key.length === 0 ? columns : key).map((column) => column.name).join(', ');
  const rows = raw.prepare<[], Record<string, unknown>>(`SELECT * FROM ${table} ORDER BY ${order}`).all();
  const lines = rows.map((row) => columns.map(({ name }) => `${name}=${cell(row[name])}`).join(' | '));
  return [`-- ${table}: ${rows.length}`, ...lines].join('\n');
}

/** Every table that is folded from the ledger, byte for byte, in the order of its primary key or of all columns. */
export function dumpProjections(db: WriteDb): string {
  return foldedTables.map((table) => dumpTable(db, table)).join('\n');
}

/** How many rows all projections hold: a comparison of empty tables proves nothing. */
export function countProjectedRows(db: WriteDb): number {
  const counts = projectedTables.map((table) => db.$client.prepare(`SELECT count(*) FROM ${table}`).pluck().get());
  return counts.reduce<number>((sum, count) => sum + Number(count), 0);
}

const keptByView = {
  search_line:
    'SELECT found_by, term, kana_key, customer_id, kind, name, kana, plate FROM searchable ORDER BY 1, 2, 3, 4',
  stopping_customer:
    "SELECT DISTINCT customer_id FROM consent_head WHERE answer IN ('refused', 'withdrawn') ORDER BY customer_id",
};

/** What partners have to be told of every customer, by what stands now. */
function dueToTell(db: WriteDb) {
  const ids = db.$client.prepare<[], string>('SELECT id FROM customer ORDER BY id').pluck().all().map(trustedId);
  return ids.flatMap((id) =>
    toTell(readTellingFacts(db, id)).map(({ partner, about, since }) => ({ customer_id: id, partner, about, since })),
  );
}

/** The tables that hold what a question over other tables would answer: as they are, and as that question answers now. */
export function readKeptAnswers(db: WriteDb): { readonly kept: unknown; readonly due: unknown } {
  const raw = db.$client;
  const tables = Object.entries(keptByView);
  return {
    // All are WITHOUT ROWID: as they lie, they are in the order of their keys.
    kept: [...tables.map(([table]) => table), 'partner_to_tell'].map((table) =>
      raw.prepare(`SELECT * FROM ${table}`).all(),
    ),
    due: [...tables.map(([, question]) => raw.prepare(question).all()), dueToTell(db)],
  };
}
