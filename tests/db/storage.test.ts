import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { storageFailure } from '../../electron/domain/storage/storage-failure.ts';
import { record } from '../../db/ledger/append.ts';
import { verify } from '../../db/ledger/verify.ts';
import { createDb, openDb } from '../../db/open.ts';
import { snapshotInto } from '../../db/snapshot.ts';
import { dumpProjections } from '../support/dump.ts';
import { newDatabase, type TestDatabase } from '../support/new-database.ts';
import { makeIds } from '../support/ids.ts';
import { runToEnd } from '../support/run-to-end.ts';
import { sampleBodies } from '../support/sample-bodies.ts';
import type { SmallDisk } from '../support/mounted-disk.ts';
import { testOnSmallDisk } from '../support/small-disk.ts';

const megabyte = 1024 * 1024;
const next = makeIds();
const author = { device: next(), staff: next(), shop: 'H', at: '2026-11-22T05:05:00.000Z' } as const;

function recordCustomer({ db }: Pick<TestDatabase, 'db'>): string {
  const id = next();
  record(db, author, [{ id, kind: 'customer.created', subject: id, body: sampleBodies['customer.created'] }]);
  return id;
}

/** A database in a folder of the disk, so that the disk's own root can go. */
function databaseOn(disk: SmallDisk): TestDatabase {
  const folder = join(disk.folder, 'data');
  mkdirSync(folder);
  return newDatabase(folder);
}

/** Records until the disk refuses. */
function recordUntilRefused(database: TestDatabase): { readonly kept: readonly string[]; readonly trouble: unknown } {
  const kept: string[] = [];
  for (;;) {
    try {
      kept.push(recordCustomer(database));
    } catch (error) {
      return { kept, trouble: storageFailure(error) };
    }
    if (kept.length > 5_000) throw new Error('the disk never became full');
  }
}

function customers({ db }: TestDatabase): readonly unknown[] {
  return db.$client.prepare('SELECT id FROM customer ORDER BY id').pluck().all();
}

describe('a full disk', () => {
  testOnSmallDisk(
    'recording says so, nothing is half recorded, and it goes on when there is room again',
    4 * megabyte,
    (disk) => {
      const database = databaseOn(disk);
      recordCustomer(database);
      disk.fill(megabyte);
      const { kept, trouble } = recordUntilRefused(database);
      expect(trouble).toBe('disk_full');
      expect(kept.length).toBeGreaterThan(3);
      const full = dumpProjections(database.db);
      expect(customers(database)).toHaveLength(kept.length + 1);
      expect(runToEnd(verify(database.db))).toEqual({ entries: kept.length + 1, fault: null });

      // Again and again: a refused entry leaves nothing behind, and no gap in the numbers.
      for (let i = 0; i < 3; i += 1) expect(() => recordCustomer(database)).toThrow();
      expect(dumpProjections(database.db)).toBe(full);

      disk.empty();
      const after = recordCustomer(database);
      database.reopen();
      expect(customers(database)).toContain(after);
      expect(customers(database)).toEqual(expect.arrayContaining([...kept]));
      expect(runToEnd(verify(database.db))).toEqual({ entries: kept.length + 2, fault: null });
      expect(database.db.$client.pragma('integrity_check', { simple: true })).toBe('ok');
      database.close();
    },
  );

  testOnSmallDisk('closed while it is full, it opens whole afterwards', 4 * megabyte, (disk) => {
    const database = databaseOn(disk);
    disk.fill(megabyte);
    const { kept } = recordUntilRefused(database);
    database.close();
    disk.empty();
    database.reopen();
    expect(customers(database)).toEqual(kept);
    expect(runToEnd(verify(database.db))).toEqual({ entries: kept.length, fault: null });
    database.close();
  });

  testOnSmallDisk('a new database that does not fit is refused', megabyte, (disk) => {
    disk.fill(8 * 1024);
    expect(createDb(join(disk.folder, 'desk.db'), Buffer.alloc(32, 7))).toEqual({ ok: false, error: 'disk_full' });
  });

  testOnSmallDisk('a snapshot that does not fit says so, and the original is whole', 2 * megabyte, (disk) => {
    const database = databaseOn(disk);
    recordCustomer(database);
    disk.fill(64 * 1024);
    let trouble: unknown;
    try {
      snapshotInto(database.db, join(disk.folder, 'copy.db'));
    } catch (error) {
      trouble = storageFailure(error);
    }
    expect(trouble).toBe('disk_full');
    expect(runToEnd(verify(database.db)).fault).toBeNull();
    database.close();
  });
});

describe('a folder that cannot be written', () => {
  testOnSmallDisk('the file in it is not opened, because nothing could be recorded', 4 * megabyte, (disk) => {
    const database = databaseOn(disk);
    recordCustomer(database);
    database.close();
    const before = readFileSync(database.file);
    disk.makeReadOnly();
    expect(openDb(database.file, database.key)).toEqual({ ok: false, error: 'read_only' });
    expect(createDb(join(disk.folder, 'new.db'), database.key)).toEqual({ ok: false, error: 'read_only' });
    expect(readFileSync(database.file).equals(before)).toBe(true);
  });
});
