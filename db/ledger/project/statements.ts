import { eq, getTableColumns, sql } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { WriteDb } from '../../open.ts';
import { perConnection } from '../../prepared.ts';

// Folding runs the same few statements for every entry there is: at the counter, and a million times in a rebuild.

/** Puts a row into a table; one that is there already stays as it is. All columns must be given. */
export function inserter<T extends SQLiteTable>(table: T): (db: WriteDb, row: T['$inferSelect']) => void {
  const names = Object.keys(getTableColumns(table));
  const row: T['$inferInsert'] = Object.fromEntries(names.map((name) => [name, sql.placeholder(name)]));
  const statement = perConnection((db: WriteDb) => db.insert(table).values(row).onConflictDoNothing().prepare());
  return (db, values) => void statement(db).run(values);
}

/** Removes the rows of a table that have this text in a column. */
export function remover(table: SQLiteTable, column: SQLiteColumn): (db: WriteDb, text: string) => void {
  const statement = perConnection((db: WriteDb) =>
    db
      .delete(table)
      .where(eq(column, sql.placeholder('text')))
      .prepare(),
  );
  return (db, text) => void statement(db).run({ text });
}
