import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { migrations } from '../../../db/migrations/index.ts';
import { migrate } from '../../../db/migrations/run.ts';
import { createDb, openDb, type WriteDb } from '../../../db/open.ts';
import { snapshotInto } from '../../../db/snapshot.ts';
import { verify } from '../../../db/ledger/verify.ts';
import { dumpProjections } from '../../support/dump.ts';
import { newDatabase, opened } from '../../support/new-database.ts';
import { newFolder } from '../../support/new-folder.ts';
import { newPc } from '../../support/pc.ts';
import { runToEnd } from '../../support/run-to-end.ts';
import { sampleBodies } from '../../support/sample-bodies.ts';

const newest = migrations.at(-1)?.version ?? 0;
const step = (sql: string) => [...migrations, { version: newest + 10, sql }];
const versionOf = (db: WriteDb) => Number(db.$client.pragma('user_version', { simple: true }));
const noSnapshot = () => undefined;

/** Schema and rows of everything, to see that nothing has changed. */
function picture(db: WriteDb): string {
  const schema = db.$client.prepare('SELECT type, name, sql FROM sqlite_schema ORDER BY type, name').all();
  const ledger = db.$client.prepare('SELECT header FROM ledger_entry ORDER BY seq').all();
  return JSON.stringify([versionOf(db), schema, ledger, dumpProjections(db)]);
}

function shop() {
  const pc = newPc();
  pc.perform({ do: 'create', fields: sampleBodies['customer.created'] });
  pc.perform({ do: 'draft', which: 0 });
  return pc.database;
}

describe('a step that is due', () => {
  test('runs once', () => {
    const { db } = shop();
    const steps = step('CREATE TABLE extra (id TEXT PRIMARY KEY) STRICT');
    expect(migrate(db, noSnapshot, steps)).toEqual({ outcome: 'migrated', from: newest, to: newest + 10 });
    expect(migrate(db, noSnapshot, steps)).toEqual({ outcome: 'current' });
    expect(db.$client.prepare('SELECT count(*) FROM extra').pluck().get()).toBe(0);
    expect(versionOf(db)).toBe(newest + 10);
  });

  test('runs together with all others that are due, in their order', () => {
    const file = join(newFolder(), 'desk.db');
    const made = opened(createDb(file, Buffer.alloc(32, 1)));
    const { db } = made;
    const steps = [
      ...step("CREATE TABLE extra (id TEXT PRIMARY KEY) STRICT; INSERT INTO extra VALUES ('first')"),
      { version: newest + 20, sql: "INSERT INTO extra VALUES ('second')" },
    ];
    expect(migrate(db, noSnapshot, steps)).toEqual({ outcome: 'migrated', from: 0, to: newest + 20 });
    expect(db.$client.prepare('SELECT id FROM extra ORDER BY rowid').pluck().all()).toEqual(['first', 'second']);
    made.close();
  });

  test('finds its way to the disk', () => {
    const database = shop();
    migrate(database.db, noSnapshot, step('CREATE TABLE extra (id TEXT PRIMARY KEY) STRICT'));
    expect(versionOf(database.reopen())).toBe(newest + 10);
  });

  test('may rebuild a parent without losing its children, which drizzle does not manage', () => {
    const { db } = shop();
    db.$client.exec(`CREATE TABLE parent (id INTEGER PRIMARY KEY) STRICT;
      CREATE TABLE child (parent INTEGER REFERENCES parent (id) ON DELETE CASCADE) STRICT;
      INSERT INTO parent VALUES (1); INSERT INTO child VALUES (1)`);
    migrate(
      db,
      noSnapshot,
      step(`CREATE TABLE next (id INTEGER PRIMARY KEY, note TEXT) STRICT; INSERT INTO next (id) SELECT id FROM parent;
        DROP TABLE parent; ALTER TABLE next RENAME TO parent`),
    );
    expect(db.$client.prepare('SELECT count(*) FROM child').pluck().get()).toBe(1);
    expect(db.$client.pragma('foreign_keys', { simple: true })).toBe(1);
  });
});

describe('a step that goes wrong leaves the file as it was', () => {
  const guards = 'DROP TRIGGER ledger_body_is_never_removed; DROP TRIGGER ledger_entry_is_never_removed;';
  test.each([
    ['it is not SQL', 'CREATE TABLE extra (id); THIS IS NOT SQL'],
    ['its second half fails', 'CREATE TABLE extra (id TEXT) STRICT; INSERT INTO nowhere VALUES (1)'],
    [
      'it breaks a reference',
      "CREATE TABLE extra (e TEXT REFERENCES ledger_entry (id)); INSERT INTO extra VALUES ('nobody')",
    ],
    ['it loses bodies', `${guards} DELETE FROM ledger_body`],
    ['it loses a whole table', 'DROP TABLE secret'],
    [
      'it loses the newest entry',
      `${guards} DELETE FROM ledger_body WHERE seq = (SELECT max(seq) FROM ledger_entry);
      DELETE FROM ledger_entry WHERE seq = (SELECT max(seq) FROM ledger_entry)`,
    ],
    [
      'it adds an entry',
      'INSERT INTO ledger_entry (header, hash) SELECT replace(header, \'"n":1,\', \'"n":9,\'), hash FROM ledger_entry LIMIT 1',
    ],
    ['it loses a secret', 'DELETE FROM secret'],
    ['it loses a parked form', 'DELETE FROM parked_draft'],
  ])('%s', (_, sql) => {
    const database = shop();
    database.db.$client.exec(`INSERT INTO secret VALUES ('device_id', x'00');
      INSERT INTO parked_draft VALUES ('a', 'b', 'c', NULL, 'd', 'e', 1)`);
    const before = picture(database.db);
    expect(() => migrate(database.db, noSnapshot, step(sql))).toThrow();
    expect(picture(database.db)).toBe(before);
    expect(database.db.$client.pragma('foreign_keys', { simple: true })).toBe(1);
    expect(picture(database.reopen())).toBe(before);
    expect(runToEnd(verify(database.db)).fault).toBeNull();
  });
});

describe('a file of a later version of the program', () => {
  test('is refused, and neither changed nor copied', () => {
    const { db } = shop();
    db.$client.pragma(`user_version=${newest + 1}`);
    const before = picture(db);
    const snapshot = vi.fn<(from: number) => void>();
    expect(migrate(db, snapshot)).toEqual({ outcome: 'newer' });
    expect(snapshot).not.toHaveBeenCalled();
    expect(picture(db)).toBe(before);
  });
});

describe('the snapshot', () => {
  test('is taken before the first step, of the file as it was, and opens with the same key only', () => {
    const database = shop();
    const copy = `${database.file}.before`;
    const before = picture(database.db);
    migrate(
      database.db,
      (from) => {
        expect(from).toBe(newest);
        snapshotInto(database.db, copy);
      },
      step('CREATE TABLE extra (id TEXT) STRICT'),
    );
    expect(openDb(copy, Buffer.alloc(32, 1)).ok).toBe(false);
    const snapshot = opened(openDb(copy, database.key));
    expect(picture(snapshot.db)).toBe(before);
    expect(runToEnd(verify(snapshot.db))).toEqual({ entries: 2, fault: null });
    snapshot.close();
  });

  test('takes the place of an earlier one of that name', () => {
    const database = shop();
    const copy = `${database.file}.before`;
    snapshotInto(database.db, copy);
    snapshotInto(database.db, copy);
    const snapshot = opened(openDb(copy, database.key));
    expect(picture(snapshot.db)).toBe(picture(database.db));
    snapshot.close();
  });

  test('is not taken of a file that has nothing yet, nor when nothing is due', () => {
    const snapshot = vi.fn<(from: number) => void>();
    const made = opened(createDb(join(newFolder(), 'desk.db'), Buffer.alloc(32, 1)));
    migrate(made.db, snapshot);
    migrate(newDatabase().db, snapshot);
    expect(snapshot).not.toHaveBeenCalled();
    made.close();
  });

  test('that fails keeps the steps from running', () => {
    const { db } = shop();
    const before = picture(db);
    expect(() =>
      migrate(
        db,
        () => {
          throw new Error('no room');
        },
        step('CREATE TABLE extra (id TEXT) STRICT'),
      ),
    ).toThrow('no room');
    expect(picture(db)).toBe(before);
  });
});

test('forms about a car that were parked among those about their customer are of a kind of their own', () => {
  const { db } = shop();
  const park = db.$client.prepare(
    "INSERT INTO parked_draft VALUES (?, 'staff', 'customer', 'customer', ?, '2026-11-22T05:00:00.000Z', 0)",
  );
  park.run('car', JSON.stringify({ task: 'retire', how: 'sold', on: 'R8.11.22' }));
  park.run('person', JSON.stringify({ kind: 'person', name: '髙橋 美咲' }));
  park.run('torn', '{"task":');
  db.$client.pragma('user_version=30');
  const upToIt = migrations.filter(({ version }) => version <= 40);
  expect(migrate(db, noSnapshot, upToIt)).toEqual({ outcome: 'migrated', from: 30, to: 40 });
  expect(db.$client.prepare('SELECT id, form FROM parked_draft ORDER BY id').raw().all()).toEqual([
    ['car', 'vehicle'],
    ['person', 'customer'],
    ['torn', 'customer'],
  ]);
});

test('the released steps are in the order of their versions, and none stands twice', () => {
  const versions = migrations.map((migration) => migration.version);
  expect(versions.length).toBeGreaterThan(0);
  expect([...new Set(versions)].toSorted((a, b) => a - b)).toEqual(versions);
});
