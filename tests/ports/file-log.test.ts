import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fileLog, readLog } from '../../electron/ports/file-log.ts';
import { errorClass } from '../../electron/ports/log.ts';
import { canary } from '../support/canary.ts';
import { newFolder } from '../support/new-folder.ts';
import { testOnSmallDisk } from '../support/small-disk.ts';

const clock = (at: string) => {
  const time = { now: Date.parse(at) };
  return { time, now: () => time.now };
};

describe('the log', () => {
  test('is one file a day, of lines that are JSON', () => {
    const folder = join(newFolder(), 'log');
    const { time, now } = clock('2026-11-22T23:59:59.000Z');
    const log = fileLog(folder, { now });
    log.event('session.opened', {});
    time.now += 2_000;
    log.event('call.failed', { channel: 'customer.get', failure: 'not_found' });
    expect(readdirSync(folder)).toEqual(['desk-2026-11-22.jsonl', 'desk-2026-11-23.jsonl']);
    expect(readFileSync(join(folder, 'desk-2026-11-23.jsonl'), 'utf8')).toBe(
      '{"at":"2026-11-23T00:00:01.000Z","name":"call.failed","channel":"customer.get","failure":"not_found"}\n',
    );
  });

  test('is read back by its newest lines, over the end of a day', async () => {
    const folder = join(newFolder(), 'log');
    expect(await readLog(folder, 3)).toEqual([]);
    const { time, now } = clock('2026-11-22T23:59:58.000Z');
    const log = fileLog(folder, { now });
    for (let from = 1; from <= 4; from += 1) {
      log.event('schema.migrated', { from, to: from + 1 });
      time.now += 1_000;
    }
    writeFileSync(join(folder, 'notes.txt'), 'no log');
    const lines = await readLog(folder, 3);
    expect(lines.map((line) => /"from":(\d)/.exec(line)?.[1])).toEqual(['2', '3', '4']);
  });

  test('is kept for 14 days, and nothing else in its folder is removed', () => {
    const folder = newFolder();
    const names = [
      'desk-2026-11-07.jsonl',
      'desk-2026-11-08.jsonl',
      'desk-2025-11-22.jsonl',
      'notes.txt',
      'desk-old.jsonl',
    ];
    for (const name of names) writeFileSync(join(folder, name), '');
    fileLog(folder, clock('2026-11-22T05:00:00.000Z')).event('session.opened', {});
    expect(readdirSync(folder).toSorted()).toEqual(
      ['desk-2026-11-08.jsonl', 'desk-2026-11-22.jsonl', 'desk-old.jsonl', 'notes.txt'].toSorted(),
    );
  });

  test('that cannot be written keeps nobody from working, and goes on when it can', () => {
    const folder = newFolder();
    const path = join(folder, 'log');
    writeFileSync(path, '');
    const log = fileLog(path, clock('2026-11-22T05:00:00.000Z'));
    expect(() => log.event('session.opened', {})).not.toThrow();
    const other = join(folder, 'other');
    const again = fileLog(other, clock('2026-11-22T05:00:00.000Z'));
    mkdirSync(join(other, 'desk-2026-11-22.jsonl'), { recursive: true });
    expect(() => again.event('session.opened', {})).not.toThrow();
  });

  testOnSmallDisk('on a full disk keeps nobody from working', 64 * 1024, (disk) => {
    const log = fileLog(join(disk.folder, 'log'), clock('2026-11-22T05:00:00.000Z'));
    disk.fill(0);
    log.event('session.opened', {});
    disk.empty();
    log.event('session.opened', {});
    expect(readFileSync(join(disk.folder, 'log', 'desk-2026-11-22.jsonl'), 'utf8')).toContain('session.opened');
  });
});

describe('of an error the log gets the class, and nothing that it says', () => {
  const withCode = Object.assign(new Error(canary.name), { code: 'ENOSPC' });
  const sqlite = Object.assign(new Error(canary.name), { name: 'SqliteError' });
  const zod = Object.assign(new Error(canary.name), { name: 'ZodError' });
  test.each([
    [withCode, 'system'],
    [sqlite, 'sqlite'],
    [zod, 'zod'],
    [new TypeError(canary.name), 'type'],
    [new RangeError(canary.name), 'range'],
    [new Error(canary.name), 'other'],
    [canary.name, 'other'],
    [null, 'other'],
  ])('%#: %s', (error, name) => expect(errorClass(error)).toBe(name));
});
