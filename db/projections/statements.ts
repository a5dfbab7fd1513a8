import { eq, getTableColumns, sql } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { WriteDb } from '../open.ts';
import { perConnection } from '../prepared.ts';

// Folding runs the same few statements for every entry there is: at the counter, and a million times in a rebuild.

/**
 * Puts rows into a table, all columns given.
 *
 * @param onConflict what happens when there is a row with that key already: an error, or it stays as it is
 */
export function inserter<T extends SQLiteTable>(
  table: T,
  onConflict: 'fail' | 'keep' = 'fail',
): (db: WriteDb, row: T['$inferSelect']) => void {
  const names = Object.keys(getTableColumns(table));
  const row: T['$inferInsert'] = Object.fromEntries(names.map((name) => [name, sql.placeholder(name)]));
  const statement = perConnection((db: WriteDb) => {
    const insert = db.insert(table).values(row);
    return onConflict === 'keep' ? insert.onConflictDoNothing().prepare() : insert.prepare();
  });
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
