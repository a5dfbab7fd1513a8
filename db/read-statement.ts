import type Database from 'better-sqlite3';

/** A prepared question. Its parameters are bound by their place, or by name when there is one object of them. */
export interface ReadStatement<P extends unknown[], R> {
  readonly get: (...parameters: P) => R | undefined;
  readonly all: (...parameters: P) => R[];
  /** Answers with the first column instead of the row. */
  readonly pluck: () => ReadStatement<P, R>;
}

/**
 * Prepares a question.
 *
 * @throws for a statement that could change a row
 */
export function prepareRead<P extends unknown[], R>(raw: Database.Database, sql: string): ReadStatement<P, R> {
  const statement = raw.prepare<unknown[], R>(sql);
  if (!statement.readonly) throw new Error('A question must not change the database.');
  return statement;
}
