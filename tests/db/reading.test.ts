import { expect, test } from 'vitest';
import type { ReadDb } from '../../db/open.ts';
import { newDatabase } from '../support/new-database.ts';

test('a connection for reading has no way to write that compiles', () => {
  const db: ReadDb = newDatabase().db;
  expect(db.prepareQuery<[], number>('SELECT count(*) FROM customer').pluck().get()).toBe(0);
  // @ts-expect-error Rows are inserted by the ledger and its projections.
  expect(db.insert).toBeDefined();
  // @ts-expect-error The driver itself takes any statement.
  expect(db.$client).toBeDefined();
  // @ts-expect-error A question cannot be run for its effect.
  expect(db.prepareQuery('SELECT 1').run).toBeDefined();
});

test.each([
  'DELETE FROM customer RETURNING id',
  'INSERT INTO parked_draft DEFAULT VALUES RETURNING id',
  'UPDATE customer SET name = name RETURNING id',
  'DROP TABLE customer',
])('a question that would write is refused before it runs: %s', (sql) => {
  const { db } = newDatabase();
  expect(() => db.prepareQuery(sql)).toThrow('must not change');
});
