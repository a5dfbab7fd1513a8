import { foldedTables } from '../projections/index.ts';
import type { WriteDb } from '../open.ts';
import type { Checked } from './check.ts';
import { tellCommitted } from './committed.ts';
import { formOf, within, type DifferingRows } from './compare-rows.ts';
import type { FoldedAnew } from './folded-anew.ts';
import { readSchema, type SchemaDifference, type SchemaObject } from './schema-differences.ts';

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;

/** A table that is folded from the ledger can be dropped and made anew; every other holds something that stands nowhere else. */
function isMendable({ found, expected }: SchemaDifference): boolean {
  return (
    [found, expected].every((one) => one === null || one.type !== 'table' || foldedTables.includes(one.name)) &&
    !(expected === null && found.type === 'table')
  );
}

/** What guards and reads the tables goes before them, and comes after them. */
const order: readonly SchemaObject['type'][] = ['trigger', 'view', 'index', 'table'];

function byOrder(a: SchemaObject, b: SchemaObject): number {
  return order.indexOf(a.type) - order.indexOf(b.type);
}

function mendSchema(db: WriteDb, folded: FoldedAnew, differences: readonly SchemaDifference[]): void {
  const raw = db.$client;
  const gone = differences.filter(({ what }) => what !== 'missing').map(({ found }) => found);
  for (const { type, name } of gone.toSorted(byOrder)) raw.exec(`DROP ${type} IF EXISTS ${quoted(name)}`);
  const tables = new Set(differences.flatMap(({ expected }) => (expected?.type === 'table' ? [expected.name] : [])));
  const there = new Set(readSchema(db).map(({ name }) => name));
  const due = new Set(differences.flatMap(({ expected }) => expected?.name ?? []));
  // The indexes of a table went with it.
  const wanted = readSchema(folded.db).filter(({ name, table }) => due.has(name) || tables.has(table));
  for (const { name, sql } of wanted.toSorted(byOrder).toReversed()) if (!there.has(name)) raw.exec(sql);
}

function mendRows(db: WriteDb, folded: FoldedAnew, part: DifferingRows): void {
  const form = formOf(folded.db, part.table);
  const { sql, bound } = within(form, part);
  db.$client.prepare(`DELETE FROM ${form.table} WHERE ${sql}`).run(...bound);
  const columns = form.columns.join(', ');
  const put = db.$client.prepare(
    `INSERT INTO ${form.table} (${columns}) VALUES (${form.columns.map(() => '?').join(', ')})`,
  );
  const rows = folded.db.$client
    .prepare<unknown[], unknown[]>(`SELECT ${columns} FROM ${form.table} WHERE ${sql}`)
    .raw();
  for (const row of rows.iterate(...bound)) put.run(...row);
}

/** What is put right of what a check has found, and what is not and stays as it is. */
export function mendable({ schema, differing }: Checked) {
  const objects = schema.filter(isMendable);
  return { objects, differing, left: schema.filter((difference) => !isMendable(difference)) };
}

/**
 * Puts right what a check has found: the guards, views and indexes of the schema, the tables that are folded from the ledger, and in
 * these the parts that differ. What is not folded from the ledger is never touched, and the ledger is only added to.
 *
 * @param record records it, in the same transaction
 */
export function mend(db: WriteDb, folded: FoldedAnew, found: Checked, record: () => void): void {
  const { objects, differing } = mendable(found);
  db.$client
    .transaction(() => {
      // What was recorded since the check stands in either.
      folded.catchUp();
      mendSchema(db, folded, objects);
      for (const part of differing) mendRows(db, folded, part);
      record();
    })
    .immediate();
  tellCommitted(db, null);
}
