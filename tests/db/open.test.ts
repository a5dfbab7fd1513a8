import { execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import {
  appendFileSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import { migrate } from '../../db/migrations/run.ts';
import { createDb, openDb, type OpenResult } from '../../db/open.ts';
import { newDatabase, opened } from '../support/new-database.ts';
import { newFolder } from '../support/new-folder.ts';
import { newPc } from '../support/pc.ts';
import { sampleBodies } from '../support/sample-bodies.ts';

const key = randomBytes(32);

/** Why a file does not open. */
function reasonOf(result: OpenResult): string {
  if (!result.ok) return result.error;
  result.value.close();
  return 'it opened';
}

/** A closed database with a customer and some hundred kilobytes in it. */
function closedDatabase() {
  const pc = newPc();
  pc.perform({ do: 'create', fields: sampleBodies['customer.created'] });
  for (let i = 0; i < 20; i += 1) pc.perform({ do: 'draft', which: i });
  pc.database.close();
  return pc.database;
}

describe('a file that is not our database is refused, and left as it is', () => {
  const whole = closedDatabase();
  const bytes = readFileSync(whole.file);

  function refused(content: Buffer | null, reason: string, withKey = whole.key): void {
    const folder = newFolder();
    const file = join(folder, 'desk.db');
    if (content !== null) writeFileSync(file, content);
    expect(reasonOf(openDb(file, withKey))).toBe(reason);
    if (content === null) expect(readdirSync(folder)).toEqual([]);
    else expect(readFileSync(file).equals(content) && readdirSync(folder).length === 1).toBe(true);
  }

  test('the control: the whole file with its own key opens', () => {
    expect(reasonOf(openDb(whole.file, whole.key))).toBe('it opened');
  });
  test('missing', () => refused(null, 'missing'));
  test('0 bytes: SQLite would make a new, empty database of it', () => refused(Buffer.alloc(0), 'empty'));
  test('a wrong key', () => refused(bytes, 'wrong_key_or_damaged', randomBytes(32)));
  test('a key that is wrong by one bit', () => {
    const near = Buffer.from(whole.key);
    near[31] = (near[31] ?? 0) ^ 1;
    refused(bytes, 'wrong_key_or_damaged', near);
  });
  test('a single byte: SQLite takes it for an empty file, too', () => refused(bytes.subarray(0, 1), 'empty'));
  test.each([2, 15, 16, 100, 4095, 4096, 5000, 8192, bytes.length - 4096, bytes.length - 1])(
    'cut off after %d bytes',
    (length) => refused(bytes.subarray(0, length), 'wrong_key_or_damaged'),
  );
  test.each([0, 20, 4000, 4095])('one byte of the first page changed, at %d', (place) => {
    const spoilt = Buffer.from(bytes);
    spoilt[place] = (spoilt[place] ?? 0) ^ 0x40;
    refused(spoilt, 'wrong_key_or_damaged');
  });
  test('a foreign file', () => refused(Buffer.from('%PDF-1.7\n'.repeat(2_000)), 'wrong_key_or_damaged'));
  test('a short foreign file', () => refused(Buffer.from('hello'), 'wrong_key_or_damaged'));
  test('random bytes', () => refused(randomBytes(40_960), 'wrong_key_or_damaged'));
  test('zeroes', () => refused(Buffer.alloc(40_960), 'wrong_key_or_damaged'));
  test('a database that is not encrypted', () => {
    const file = join(newFolder(), 'plain.db');
    const plain = new DatabaseSync(file);
    plain.exec('CREATE TABLE customer (name TEXT)');
    plain.close();
    refused(readFileSync(file), 'not_encrypted');
  });
  test('a folder in its place', () => {
    const file = join(newFolder(), 'desk.db');
    mkdirSync(file);
    expect(reasonOf(openDb(file, key))).toBe('unreadable');
  });
  test('a folder that is not there', () => {
    expect(reasonOf(openDb(join(newFolder(), 'gone', 'desk.db'), key))).toBe('missing');
  });
});

test('a page in the middle that was cut to pieces does not open as half a shop', () => {
  const database = closedDatabase();
  truncateSync(database.file, statSync(database.file).size - 2 * 4096);
  expect(reasonOf(openDb(database.file, database.key))).toBe('wrong_key_or_damaged');
});

/** A copy of database and WAL, taken while they are in use. */
function leftBehind() {
  const pc = newPc();
  pc.perform({ do: 'create', fields: sampleBodies['customer.created'] });
  const file = join(newFolder(), 'desk.db');
  copyFileSync(pc.database.file, file);
  copyFileSync(`${pc.database.file}-wal`, `${file}-wal`);
  const { key: ownKey } = pc.database;
  return { file, key: ownKey };
}

const customers = ({ file, key: ownKey }: ReturnType<typeof leftBehind>) => {
  const open = opened(openDb(file, ownKey));
  const count = open.db.$client.prepare('SELECT count(*) FROM customer').pluck().get();
  open.close();
  return count;
};

describe('what a killed process leaves behind: the newest entries are in the WAL only', () => {
  test('opens with all of it', () => expect(customers(leftBehind())).toBe(1));

  test('and a wrong key tried before costs none of it', () => {
    const left = leftBehind();
    expect(reasonOf(openDb(left.file, randomBytes(32)))).toBe('wrong_key_or_damaged');
    expect(customers(left)).toBe(1);
  });

  test('opens, too, when the last page was half written on its way from the WAL to the file', () => {
    const left = leftBehind();
    appendFileSync(left.file, Buffer.alloc(1_000));
    expect(customers(left)).toBe(1);
  });
});

describe('a new database', () => {
  test('is made only where there is no file', () => {
    const file = join(newFolder(), 'desk.db');
    writeFileSync(file, '');
    expect(reasonOf(createDb(file, key))).toBe('in_use');
    expect(statSync(file).size).toBe(0);
  });

  test('shows nothing of SQLite in its bytes, opens with its key and no other', () => {
    const file = join(newFolder(), 'desk.db');
    const made = opened(createDb(file, key));
    migrate(made.db, () => undefined);
    made.close();
    const content = readFileSync(file);
    expect(content.length).toBeGreaterThan(100_000);
    for (const word of ['SQLite format 3', 'CREATE TABLE', 'ledger_entry']) expect(content.includes(word)).toBe(false);
    expect(reasonOf(openDb(file, randomBytes(32)))).toBe('wrong_key_or_damaged');
    expect(reasonOf(openDb(file, key))).toBe('it opened');
  });

  test('leaves the key to the caller, unchanged', () => {
    const mine = randomBytes(32);
    const copy = Buffer.from(mine);
    opened(createDb(join(newFolder(), 'desk.db'), mine)).close();
    expect(mine.equals(copy)).toBe(true);
  });
});

test('every setting that the promises rest on is in force', () => {
  const raw = newDatabase().db.$client;
  const settings =
    'cipher legacy locking_mode journal_mode synchronous foreign_keys secure_delete recursive_triggers trusted_schema temp_store';
  expect(Object.fromEntries(settings.split(' ').map((name) => [name, raw.pragma(name, { simple: true })]))).toEqual({
    cipher: 'sqlcipher',
    legacy: '4',
    locking_mode: 'exclusive',
    journal_mode: 'wal',
    synchronous: 2,
    foreign_keys: 1,
    secure_delete: 1,
    temp_store: 2,
    recursive_triggers: 1,
    trusted_schema: 0,
  });
  expect(raw.pragma('application_id', { simple: true })).toBe(0x4b414f31);
});

describe('two at once', () => {
  test('in one process: the second is told, the first is not disturbed', () => {
    const database = newDatabase();
    expect(reasonOf(openDb(database.file, database.key))).toBe('in_use');
    database.db.$client.exec('CREATE TABLE still_working (x)');
    database.close();
    expect(reasonOf(openDb(database.file, database.key))).toBe('it opened');
  });

  const program = new URL('open-elsewhere.ts', import.meta.url).pathname;

  test('in two processes: the other one is told at once, not after a wait, and opens it when it is free', () => {
    const database = newDatabase();
    const elsewhere = () =>
      execFileSync(process.execPath, [program, database.file, database.key.toString('hex')], {
        encoding: 'utf8',
      }).split(' ');
    const [reason = '', milliseconds = ''] = elsewhere();
    expect(reason).toBe('in_use');
    expect(Number(milliseconds)).toBeLessThan(1_000);
    database.close();
    expect(elsewhere()[0]).toBe('ok');
    expect(existsSync(`${database.file}-wal`)).toBe(false);
  });

  test('in two processes: we are told while the other one has it, and open it as soon as that was killed', async () => {
    const { file, key: ownKey, close } = newDatabase();
    close();
    const child = spawn(process.execPath, [program, file, ownKey.toString('hex'), 'hold'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [said]: unknown[] = await once(child.stdout, 'data');
    expect(String(said)).toMatch(/^ok /);
    expect(reasonOf(openDb(file, ownKey))).toBe('in_use');
    child.kill('SIGKILL');
    await once(child, 'close');
    expect(reasonOf(openDb(file, ownKey))).toBe('it opened');
  });
});
