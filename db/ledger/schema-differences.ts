import type { ReadDb } from '../open.ts';

/** A table, index, view or trigger, as SQLite tells of it. */
export interface SchemaObject {
  readonly type: 'table' | 'index' | 'view' | 'trigger';
  readonly name: string;
  /** The table that it belongs to. */
  readonly table: string;
  readonly sql: string;
}

/** Something in the schema that is not as it ought to be: what it is, and what it ought to be, where there ought to be anything. */
export interface SchemaDifference {
  readonly what: 'missing' | 'changed' | 'added';
  readonly found: SchemaObject;
  readonly expected: SchemaObject | null;
}

/** All that a database consists of, but for what SQLite makes by itself. */
export function readSchema(db: ReadDb): readonly SchemaObject[] {
  return db
    .prepareQuery<[], SchemaObject>(
      "SELECT type, name, tbl_name AS \"table\", coalesce(sql, '') AS sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite~_%' ESCAPE '~' ORDER BY name",
    )
    .all();
}

/** Compares what a database consists of with what this version of the program makes of an empty one. */
export function schemaDifferences(live: ReadDb, expected: ReadDb): readonly SchemaDifference[] {
  const found = new Map(readSchema(live).map((one) => [one.name, one]));
  const wanted = readSchema(expected);
  const names = new Set(wanted.map(({ name }) => name));
  const added = [...found.values()].filter(({ name }) => !names.has(name));
  return [
    ...wanted.flatMap((one): SchemaDifference[] => {
      const there = found.get(one.name);
      if (there === undefined) return [{ what: 'missing', found: one, expected: one }];
      const isSame = there.type === one.type && there.table === one.table && there.sql === one.sql;
      return isSame ? [] : [{ what: 'changed', found: there, expected: one }];
    }),
    ...added.map((one): SchemaDifference => ({ what: 'added', found: one, expected: null })),
  ];
}
