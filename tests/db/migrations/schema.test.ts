import { is } from 'drizzle-orm';
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core';
import { describe, expect, test } from 'vitest';
import { projectedTables } from '../../../db/projections/index.ts';
import * as backup from '../../../db/schema/backup.ts';
import * as company from '../../../db/schema/company.ts';
import * as consent from '../../../db/schema/consent.ts';
import * as customers from '../../../db/schema/customers.ts';
import * as devices from '../../../db/schema/devices.ts';
import * as drafts from '../../../db/schema/drafts.ts';
import * as issues from '../../../db/schema/issues.ts';
import * as keys from '../../../db/schema/keys.ts';
import * as ledger from '../../../db/schema/ledger.ts';
import * as marks from '../../../db/schema/marks.ts';
import * as notice from '../../../db/schema/notice.ts';
import * as persons from '../../../db/schema/persons.ts';
import * as requests from '../../../db/schema/requests.ts';
import * as rules from '../../../db/schema/rules.ts';
import * as seal from '../../../db/schema/seal.ts';
import * as search from '../../../db/schema/search.ts';
import * as secrets from '../../../db/schema/secrets.ts';
import * as settings from '../../../db/schema/settings.ts';
import * as sharing from '../../../db/schema/sharing.ts';
import * as slips from '../../../db/schema/slips.ts';
import * as staff from '../../../db/schema/staff.ts';
import * as takingBack from '../../../db/schema/taking-back.ts';
import * as vehicles from '../../../db/schema/vehicles.ts';
import { newDatabase } from '../../support/new-database.ts';

/** A column as SQLite tells of it. */
interface Column {
  readonly name: string;
  readonly type: string;
  readonly notnull: number;
  readonly pk: number;
  readonly hidden: number;
}

const raw = newDatabase().db.$client;

function columnsOf(name: string): readonly Column[] {
  return raw
    .prepare<[string], Column>('SELECT name, type, "notnull", pk, hidden FROM pragma_table_xinfo(?) ORDER BY cid')
    .all(name);
}

const modules = [
  backup,
  company,
  consent,
  customers,
  devices,
  drafts,
  issues,
  keys,
  ledger,
  marks,
  notice,
  persons,
  requests,
  rules,
  seal,
  search,
  secrets,
  settings,
  sharing,
  slips,
  staff,
  takingBack,
  vehicles,
];
const exported: readonly unknown[] = modules.flatMap((module: object) => Object.values(module));
const tables = exported.filter((one) => is(one, SQLiteTable));

/** The name as SQLite compares it: case does not count. */
const typeOf = (sqlType: string) => sqlType.toUpperCase();

test('there are as many tables in the code as in a migrated file', () => {
  const inFile = raw
    .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    .pluck()
    .all();
  expect(inFile.length).toBeGreaterThan(20);
  expect(tables.map((table) => getTableConfig(table).name).toSorted()).toEqual(inFile);
});

describe.each(tables.map((table) => [getTableConfig(table).name, table] as const))('%s', (name, table) => {
  const config = getTableConfig(table);
  const inFile = columnsOf(name);

  test('has in the file the columns that the code believes in', () => {
    const believed = config.columns.map((column) => ({
      name: column.name,
      type: typeOf(column.getSQLType()),
      notnull: column.notNull ? 1 : 0,
    }));
    // SQLite says of no primary key that it is NOT NULL unless that was written; STRICT and ROWID make both so.
    const found = inFile.map(({ name: column, type, notnull, pk, hidden }) => ({
      name: column,
      type: typeOf(type),
      // The generated columns of the ledger say NOT NULL, too, and are marked as hidden.
      notnull: pk > 0 || notnull === 1 ? 1 : 0,
      hidden,
    }));
    expect(found.map(({ hidden: _hidden, ...column }) => column)).toEqual(believed);
  });

  test('has the primary key that the code believes in', () => {
    const composite = config.primaryKeys[0]?.columns.map((column) => column.name);
    const single = config.columns.filter((column) => column.primary).map((column) => column.name);
    const inOrder = inFile.filter((column) => column.pk > 0).toSorted((a, b) => a.pk - b.pk);
    expect(inOrder.map((column) => column.name)).toEqual(composite ?? single);
  });
});

test('every table of the ledger is guarded by a trigger against change and one against removal', () => {
  const triggers = raw
    .prepare<[], { name: string; table: string; sql: string }>(
      "SELECT name, tbl_name AS 'table', sql FROM sqlite_schema WHERE type = 'trigger'",
    )
    .all();
  const guards = triggers.map(({ table, sql }) => `${table} ${/BEFORE (UPDATE|DELETE)/.exec(sql)?.[1] ?? '?'}`);
  expect(guards.toSorted()).toEqual(
    ['ledger_blob', 'ledger_body', 'ledger_entry'].flatMap((table) => [`${table} DELETE`, `${table} UPDATE`]),
  );
});

test('every projected table exists, and none of them is the ledger itself', () => {
  expect(new Set(projectedTables).size).toBe(projectedTables.length);
  for (const table of projectedTables) expect(columnsOf(table).length, table).toBeGreaterThan(0);
  expect(projectedTables.filter((table) => /^(ledger_|secret|parked_draft|issue_under_way)/.test(table))).toEqual([]);
});

test('every table but those of this PC alone and the ledger is folded by somebody', () => {
  const own = [
    'ledger_entry',
    'ledger_body',
    'ledger_blob',
    'ledger_head',
    'ledger_stream',
    'secret',
    'parked_draft',
    'issue_under_way',
    'partial_file',
    'key_ring',
    'mark_place',
    'owed_look',
  ];
  const names = tables.map((table) => getTableConfig(table).name);
  expect(names.filter((name) => !own.includes(name)).toSorted()).toEqual(projectedTables.toSorted());
});

test('SQLite checks types: every table is STRICT', () => {
  const loose = raw
    .prepare("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0")
    .pluck()
    .all();
  expect(loose).toEqual(['sqlite_schema']);
});
