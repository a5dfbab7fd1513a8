import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { repository } from '../../../build/repository.ts';
import { rebuild } from '../../../db/ledger/rebuild.ts';
import { verify } from '../../../db/ledger/verify.ts';
import { migrations } from '../../../db/migrations/index.ts';
import { migrate } from '../../../db/migrations/run.ts';
import { createDb, type OpenDb } from '../../../db/open.ts';
import { findCustomers } from '../../../db/queries/customers.ts';
import { countProjectedRows, dumpProjections, readKeptAnswers } from '../../support/dump.ts';
import { opened } from '../../support/new-database.ts';
import { newFolder } from '../../support/new-folder.ts';
import { runToEnd } from '../../support/run-to-end.ts';

const bytesSchema = z.strictObject({ hex: z.hex() }).transform(({ hex }) => Buffer.from(hex, 'hex'));
const rowSchema = z.tuple([z.string(), z.record(z.string(), z.union([z.string(), z.number(), z.null(), bytesSchema]))]);

/** A database of an earlier version of the schema, filled with the rows that that version of the program had written. */
function older(version: number): OpenDb {
  const made = opened(createDb(join(newFolder(), 'desk.db'), Buffer.alloc(32, 1)));
  const upToIt = migrations.filter((step) => step.version <= version);
  migrate(made.db, () => undefined, upToIt);
  const raw = made.db.$client;
  const lines = readFileSync(join(repository, `tests/stored/databases/v${version}.jsonl`), 'utf8').trimEnd();
  raw.pragma('foreign_keys=OFF');
  for (const line of lines.split('\n')) {
    const [table, row] = rowSchema.parse(JSON.parse(line));
    const names = Object.keys(row);
    const values = names.map((name) => `:${name}`);
    raw.prepare(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${values.join(', ')})`).run(row);
  }
  raw.pragma('foreign_keys=ON');
  return made;
}

test('a database of version 40 holds after its migration what folding its ledger anew gives', () => {
  const made = older(40);
  const { db } = made;
  expect(migrate(db, () => undefined)).toMatchObject({ outcome: 'migrated', from: 40 });
  const migrated = dumpProjections(db);
  expect(countProjectedRows(db)).toBeGreaterThan(100);
  expect(runToEnd(verify(db))).toEqual({ entries: 43, fault: null });
  rebuild(db);
  expect(dumpProjections(db)).toBe(migrated);
  made.close();
});

test('what is read only now as a plate of a car, a chassis number or the same house gets the key of it', () => {
  const made = older(40);
  const raw = made.db.$client;
  // No further: a later step folds some of these customers anew, of whose rows here no entry tells.
  const upTo = (last: number) =>
    migrate(
      made.db,
      () => undefined,
      migrations.filter(({ version }) => version <= last),
    );
  upTo(179);
  const old = `UPDATE vehicle SET plate = '山形/501/す/12-34', plate_key = '山形501す1234', vin = '*ZC33S-123456*', vin_key = NULL;
    UPDATE customer SET address = '上山市見本町1-2 見本ビル3F', address_key = 'x' WHERE address IS NOT NULL;`;
  raw.exec(old);
  upTo(180);
  const keys = (sql: string) => raw.prepare(sql).raw().all();
  expect(keys('SELECT DISTINCT plate_key, plate_number, vin_key FROM vehicle')).toEqual([
    ['やまがた501す1234', 1234, 'ZC33S123456'],
  ]);
  expect(keys('SELECT DISTINCT address_key FROM customer WHERE address IS NOT NULL')).toEqual([
    ['上山市見本町1-2見本ビル3階'],
  ]);
  made.close();
});

test('a car whose plate is read only now is found by its number', () => {
  const made = older(40);
  const { db } = made;
  const raw = db.$client;
  // As that version kept a plate that it could not read.
  const sql = "UPDATE vehicle SET plate = '山形 12-34', plate_key = NULL, plate_number = NULL WHERE plate IS NOT NULL";
  expect(raw.prepare(sql).run().changes).toBeGreaterThan(0);
  migrate(db, () => undefined);
  const { kept, due } = readKeptAnswers(db);
  expect(kept).toEqual(due);
  expect(findCustomers(db, '1234')).not.toEqual([]);
  made.close();
});
