import { trustedId } from '../../electron/domain/ids.ts';
import { mkdirSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import { openDb } from '../../db/open.ts';
import { createApp } from '../../electron/app/create-app.ts';
import { createKeyRing, unlockWithPassword } from '../../electron/keys/key-ring.ts';
import { keyRingFile, readKeyRing, writeKeyRing } from '../../electron/keys/key-ring-file.ts';
import { databaseFile, isRefusedFolder, trainingMark } from '../../electron/services/start/data-folder.ts';
import { fakeWorld } from '../support/fake-ports.ts';
import { callerOf, newDesk, restarted, setupInput, type TestDesk } from '../support/new-desk.ts';
import { opened } from '../support/new-database.ts';
import { newFolder } from '../support/new-folder.ts';
import { testOnSmallDisk } from '../support/small-disk.ts';

const database = (desk: TestDesk) => join(desk.folder, databaseFile);
const keys = (desk: TestDesk) => join(desk.folder, keyRingFile);
const conflict = { kind: 'conflict', about: 'start_state' };

/** Everything in the folder that somebody may still need, byte for byte. */
function contentOf(desk: TestDesk): readonly (string | null)[] {
  return [database(desk), keys(desk)].map((file) => {
    try {
      return readFileSync(file).toString('base64');
    } catch {
      return null;
    }
  });
}

/**
 * What the start screen says of a folder. However it is prepared: nobody comes in, no set-up is begun over it, and nothing in
 * it is changed or deleted.
 */
async function met(prepare: (desk: TestDesk) => void | Promise<void>, { afterTrying = false } = {}) {
  const desk = await newDesk({ isLocked: true });
  await prepare(desk);
  const before = contentOf(desk);
  const again = restarted(desk);
  const { staffId, password } = desk.manager;
  const first = await again.ask('startup.state', {});
  // Where something is to be put right in the folder, it is named.
  expect(first.folder).toBe(first.state === 'sign_in' || first.state === 'newer_version' ? null : again.folder);
  expect(await again.fail('session.sign_in', { id: again.id(), staffId, password })).toEqual(conflict);
  const recovery = { id: again.id(), staffId, code: desk.recoveryCode, newPassword: '紅花と将棋駒の町で暮らす 3776' };
  expect(await again.fail('session.recover', recovery)).toEqual(conflict);
  expect(await again.fail('setup.begin', { id: again.id(), ...setupInput })).toEqual(conflict);
  expect(contentOf(desk)).toEqual(before);
  return (afterTrying ? await again.ask('startup.state', {}) : first).state;
}

describe('before anybody has typed a password', () => {
  test('an empty folder is to be set up', async () => {
    const { ask } = callerOf(
      createApp({
        folder: join(newFolder(), 'new', 'data'),
        ports: fakeWorld(newFolder()).ports,
        mayHoldRealData: true,
      }),
    );
    expect(await ask('startup.state', {})).toEqual({
      state: 'setup',
      isTraining: false,
      folder: null,
      practicePassword: null,
      accounts: [],
    });
  });

  test('a whole folder asks who it is', async () => {
    const desk = await newDesk({ isLocked: true });
    expect(await desk.ask('startup.state', {})).toMatchObject({ state: 'sign_in', isTraining: false });
  });

  test.each([
    ['is missing', 'database_missing', (desk: TestDesk) => rmSync(database(desk))],
    ['is 0 bytes long', 'database_missing', (desk: TestDesk) => truncateSync(database(desk), 0)],
    ['has lost its keys', 'keys_missing', (desk: TestDesk) => renameSync(keys(desk), `${desk.folder}.keys`)],
    ['has keys that are no JSON', 'keys_damaged', (desk: TestDesk) => writeFileSync(keys(desk), '{')],
    ['has keys of 0 bytes', 'keys_damaged', (desk: TestDesk) => truncateSync(keys(desk), 0)],
    ['has keys of 1 MB', 'keys_damaged', (desk: TestDesk) => writeFileSync(keys(desk), ' '.repeat(1_048_576))],
    [
      'has keys of a later version',
      'newer_version',
      (desk: TestDesk) => writeFileSync(keys(desk), '{"v":3,"slots":[]}'),
    ],
  ] as const)('a database that %s: %s', async (_, state, prepare) => expect(await met(prepare)).toBe(state));

  test('a folder in place of the keys', async () => {
    const desk = await newDesk({ isLocked: true });
    rmSync(keys(desk));
    mkdirSync(keys(desk));
    expect((await desk.ask('startup.state', {})).state).toBe('keys_damaged');
  });

  test('keys without a database, and a database without keys, are never taken for a new desk', async () => {
    const desk = await newDesk({ isLocked: true });
    for (const file of [database(desk), keys(desk)]) {
      renameSync(file, `${file}.away`);
      expect((await desk.ask('startup.state', {})).state).not.toBe('setup');
      renameSync(`${file}.away`, file);
    }
    expect((await desk.ask('startup.state', {})).state).toBe('sign_in');
  });

  test('a folder that is a file', async () => {
    const folder = join(newFolder(), 'data');
    writeFileSync(folder, 'x');
    const { ask, fail } = callerOf(createApp({ folder, ports: fakeWorld(newFolder()).ports, mayHoldRealData: true }));
    expect((await ask('startup.state', {})).state).toBe('read_only');
    expect(await fail('setup.begin', { id: '019a0000-0000-7000-8000-00000000aaaa', ...setupInput })).toEqual(conflict);
  });
});

function putPlainDatabase(desk: TestDesk): void {
  rmSync(database(desk));
  const plain = new DatabaseSync(database(desk));
  plain.exec('CREATE TABLE customer (name TEXT)');
  plain.close();
}

const open = async (desk: TestDesk) => {
  const ring = readKeyRing(desk.folder);
  if (!ring.ok) throw new Error('no ring');
  const unlocked = await unlockWithPassword(ring.value.ring, desk.manager.staffId, desk.manager.password);
  if (!unlocked.ok) throw new Error('not unlocked');
  return opened(openDb(database(desk), unlocked.value.dataKey));
};

describe('when the right password was typed', () => {
  test.each([
    [
      'is damaged at its beginning',
      'damaged',
      (desk: TestDesk) => writeFileSync(database(desk), Buffer.alloc(40_960, 7)),
    ],
    ['is one byte long', 'database_missing', (desk: TestDesk) => truncateSync(database(desk), 1)],
    ['is cut off', 'damaged', (desk: TestDesk) => truncateSync(database(desk), 20_480)],
    ['is cut off in the middle of a page', 'damaged', (desk: TestDesk) => truncateSync(database(desk), 20_000)],
    ['is not encrypted', 'not_encrypted', putPlainDatabase],
  ] as const)('a database that %s: %s', async (_, state, prepare) => {
    expect(await met(prepare, { afterTrying: true })).toBe(state);
  });

  test('keys that belong to another database: they are blamed, and not the database', async () => {
    const desk = await newDesk({ isLocked: true });
    const made = await createKeyRing(desk.manager);
    if (made.ok) writeKeyRing(desk.folder, made.value.ring);
    const before = contentOf(desk);
    const { staffId, password } = desk.manager;
    expect(await desk.fail('session.sign_in', { id: desk.id(), staffId, password })).toEqual(conflict);
    expect(await desk.ask('startup.state', {})).toMatchObject({ state: 'other_keys', folder: desk.folder });
    expect(contentOf(desk)).toEqual(before);
  });

  test('a database of a later version is refused and not touched', async () => {
    const desk = await newDesk({ isLocked: true });
    const elsewhere = await open(desk);
    elsewhere.db.$client.pragma('user_version=9999');
    elsewhere.close();
    const before = contentOf(desk);
    const { staffId, password } = desk.manager;
    expect(await desk.fail('session.sign_in', { id: desk.id(), staffId, password })).toEqual(conflict);
    expect((await desk.ask('startup.state', {})).state).toBe('newer_version');
    expect(contentOf(desk)).toEqual(before);
  });

  test('a database in use says so, and opens as soon as it is free', async () => {
    const desk = await newDesk();
    const second = restarted({ ...desk, app: { ...desk.app, lock: () => undefined } });
    const { staffId, password } = desk.receptionist;
    expect(await second.fail('session.sign_in', { id: second.id(), staffId, password })).toEqual(conflict);
    expect(await second.ask('startup.state', {})).toMatchObject({ state: 'in_use', folder: null });
    expect(await desk.ask('session.state', {})).toMatchObject({ isOpen: true });
    desk.app.lock();
    await second.ask('session.sign_in', { id: second.id(), staffId, password });
    expect((await second.ask('startup.state', {})).state).toBe('sign_in');
  });

  testOnSmallDisk('a folder that cannot be written says so', 8 * 1024 * 1024, async (disk) => {
    const desk = await newDesk({ isLocked: true });
    const folder = join(disk.folder, 'data');
    mkdirSync(folder);
    for (const file of [database(desk), keys(desk)]) writeFileSync(join(folder, basename(file)), readFileSync(file));
    disk.makeReadOnly();
    const there = restarted({ ...desk, folder });
    const { staffId, password } = desk.manager;
    expect(await there.fail('session.sign_in', { id: there.id(), staffId, password })).toEqual(conflict);
    expect((await there.ask('startup.state', {})).state).toBe('read_only');
  });

  testOnSmallDisk('a folder in which nothing can be set up says so', 64 * 1024, async (disk) => {
    disk.makeReadOnly();
    const { ask } = callerOf(
      createApp({ folder: join(disk.folder, 'data'), ports: fakeWorld(newFolder()).ports, mayHoldRealData: true }),
    );
    expect((await ask('startup.state', {})).state).toBe('read_only');
  });

  testOnSmallDisk(
    'a set-up that does not fit says so, leaves nothing behind, and works when there is room',
    4 * 1024 * 1024,
    async (disk) => {
      const folder = join(disk.folder, 'data');
      const { ask, fail } = callerOf(createApp({ folder, ports: fakeWorld(newFolder()).ports, mayHoldRealData: true }));
      const { recoveryCode } = await ask('setup.begin', {
        id: trustedId('019a0000-0000-7000-8000-00000000aaaa'),
        ...setupInput,
      });
      disk.fill(150 * 1024);
      const finish = { id: trustedId('019a0000-0000-7000-8000-00000000aaab'), typedCode: recoveryCode };
      expect(await fail('setup.finish', finish)).toEqual({ kind: 'storage', trouble: 'disk_full' });
      expect((await ask('startup.state', {})).state).toBe('setup');
      disk.empty();
      await ask('setup.finish', finish);
      expect((await ask('startup.state', {})).state).toBe('sign_in');
    },
  );
});

const unofficial = (folder: string) =>
  callerOf(createApp({ folder, ports: fakeWorld(newFolder()).ports, mayHoldRealData: false }));

describe('under an unofficial Electron', () => {
  test('real data stays closed: no names, no sign-in, no recovery', async () => {
    const desk = await newDesk({ isLocked: true });
    const { ask, fail } = unofficial(desk.folder);
    expect(await ask('startup.state', {})).toEqual({
      state: 'training_only',
      isTraining: false,
      folder: desk.folder,
      practicePassword: null,
      accounts: [],
    });
    const { staffId, password } = desk.manager;
    expect(await fail('session.sign_in', { id: desk.id(), staffId, password })).toEqual(conflict);
    const newPassword = '紅花と将棋駒の町で暮らす 3776';
    expect(await fail('session.recover', { id: desk.id(), staffId, code: desk.recoveryCode, newPassword })).toEqual(
      conflict,
    );
  });

  test('fictional customers may be looked at', async () => {
    const desk = await newDesk({ isLocked: true, isTraining: true });
    const { ask } = unofficial(desk.folder);
    expect(await ask('startup.state', {})).toMatchObject({ state: 'sign_in', isTraining: true });
    const { staffId, password } = desk.manager;
    await ask('session.sign_in', { id: desk.id(), staffId, password });
  });

  test('real data stays closed also where somebody has put the mark of a folder for practice beside it', async () => {
    const desk = await newDesk({ isLocked: true });
    writeFileSync(join(desk.folder, trainingMark), '');
    const { ask, fail } = unofficial(desk.folder);
    const { staffId, password } = desk.manager;
    expect(await fail('session.sign_in', { id: desk.id(), staffId, password })).toEqual(conflict);
    expect(await ask('startup.state', {})).toMatchObject({ state: 'training_only', accounts: [] });
  });
});

describe('folders that are no place for a live database', () => {
  test.each([
    String.raw`\\server\share\desk`,
    '//server/share/desk',
    String.raw`C:\Users\taro\OneDrive\desk`,
    String.raw`C:\Users\taro\OneDrive - 株式会社\desk`,
    '/home/taro/Dropbox/desk',
    '/home/taro/Dropbox (Personal)/desk',
    '/home/taro/dropbox',
  ])('%s', async (folder) => {
    expect(isRefusedFolder(folder)).toBe(true);
    const { ask } = callerOf(createApp({ folder, ports: fakeWorld(newFolder()).ports, mayHoldRealData: true }));
    expect(await ask('startup.state', {})).toMatchObject({ state: 'folder_refused', folder });
  });

  test.each([
    String.raw`C:\ProgramData\ConsentDesk`,
    '/home/taro/.local/share/consent-desk',
    '/srv/DropboxLike/desk',
    '/srv/MyOneDrives/desk',
    dirname('/a/b'),
  ])('but %s is one', (folder) => expect(isRefusedFolder(folder)).toBe(false));
});
