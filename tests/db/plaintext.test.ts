import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { canary, canaryMarks } from '../support/canary.ts';
import { findMarks } from '../support/find-marks.ts';
import { newFolder } from '../support/new-folder.ts';
import { newPc } from '../support/pc.ts';
import { sampleBodies } from '../support/sample-bodies.ts';
import { snapshotInto } from '../../db/snapshot.ts';

test('neither the database nor its WAL nor a snapshot shows a name or number', () => {
  const pc = newPc();
  for (let i = 0; i < 60; i += 1) pc.perform({ do: 'create', fields: sampleBodies['customer.created'] });
  const { folder, file, db } = pc.database;
  snapshotInto(db, `${file}.copy`);
  // While it is in use, with a WAL that holds everything …
  expect(statSync(`${file}-wal`).size).toBeGreaterThan(100_000);
  expect(findMarks(folder, canaryMarks)).toEqual({ files: 3, found: [] });
  // … and after it was closed.
  pc.database.close();
  expect(statSync(file).size).toBeGreaterThan(300_000);
  expect(findMarks(folder, canaryMarks)).toEqual({ files: 2, found: [] });
  expect(pc.database.reopen().$client.prepare('SELECT name FROM customer').pluck().get()).toBe(canary.name);
});

test.each([
  ['utf-8', Buffer.from(`x${canary.name}`)],
  ['utf-16le', Buffer.from(`xx${canary.name}`, 'utf16le')],
  ['utf-16le, at an odd place', Buffer.concat([Buffer.from('x'), Buffer.from(canary.name, 'utf16le')])],
  ['shift_jis', Buffer.from([0x41, 0x8b, 0xe0, 0x8e, 0x85, 0x90, 0x9d])],
  ['utf-8', Buffer.from(`09012345678 ${canary.phone}`)],
])('the control: the same search finds a canary in %s', (_, bytes) => {
  const folder = newFolder();
  writeFileSync(join(folder, 'plain.bin'), bytes);
  const { files, found } = findMarks(folder, canaryMarks);
  expect(files).toBe(1);
  expect(found.length).toBeGreaterThan(0);
});

test('the control: the same search finds a canary in a database that is not encrypted', () => {
  const folder = newFolder();
  const plain = new DatabaseSync(join(folder, 'plain.db'));
  plain.exec('CREATE TABLE customer (name TEXT)');
  plain.prepare('INSERT INTO customer VALUES (?)').run(canary.name);
  plain.close();
  expect(findMarks(folder, canaryMarks).found.map(({ mark }) => mark)).toEqual(['金糸雀', '啼太郎']);
});
