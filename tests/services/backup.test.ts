import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openDb } from '../../db/open.ts';
import { countEntries } from '../../db/queries/entries.ts';
import { parseBackupName } from '../../electron/domain/backup/backup-name.ts';
import { readKeyRing } from '../../electron/keys/key-ring-file.ts';
import { unlockWithPassword } from '../../electron/keys/key-ring.ts';
import { markFile } from '../../electron/keys/mark-file.ts';
import { databaseFile } from '../../electron/services/start/data-folder.ts';
import { deskIn, newDesk, restarted, type TestDesk } from '../support/new-desk.ts';
import { newFolder } from '../support/new-folder.ts';
import { opened } from '../support/new-database.ts';
import { canary } from '../support/canary.ts';
import { backUp, backupsOf, goOnBy, lastOf } from './backups.ts';
import { addCustomer, answerTo, consentOf } from './inputs.ts';
import { comeIn, goOn, mail } from './marked-desk.ts';

/** Puts a backup in the place of a desk's files, as somebody does by hand with the program closed. */
function putBack(desk: TestDesk, backup: string): TestDesk {
  desk.app.lock();
  for (const file of [databaseFile, `${databaseFile}-wal`, `${databaseFile}-shm`, markFile, 'keys.json'])
    rmSync(join(desk.folder, file), { force: true });
  for (const file of readdirSync(backup)) cpSync(join(backup, file), join(desk.folder, file));
  return restarted(desk);
}

describe('a backup', () => {
  test('is a folder with ledger, keys and mark, opens with the password of its ring, and has every record', async () => {
    const desk = await newDesk();
    await addCustomer(desk);
    const id = desk.id();
    const made = await desk.ask('backup.make', { id, cause: 'by_hand' });
    expect(made).toMatchObject({ outcome: 'made', second: 'none' });
    // The same command again is not a second backup.
    expect(await desk.fail('backup.make', { id, cause: 'by_hand' })).toEqual({ kind: 'conflict', about: 'id_used' });
    expect(backupsOf(desk).map((name) => parseBackupName(name)?.letters)).toEqual(['HA']);
    expect(readdirSync(lastOf(desk)).toSorted()).toEqual([databaseFile, markFile, 'keys.json']);
    const ring = readKeyRing(lastOf(desk));
    if (!ring.ok) throw new Error('no ring');
    const unlocked = await unlockWithPassword(ring.value.ring, desk.manager.staffId, desk.manager.password);
    if (!unlocked.ok) throw new Error('not unlocked');
    const copy = opened(openDb(join(lastOf(desk), databaseFile), unlocked.value.dataKey));
    expect(countEntries(copy.db)).toBe(made.outcome === 'made' ? made.entries : 0);
    copy.close();
  });

  test('is on record, and home is told of it', async () => {
    const desk = await newDesk();
    expect(await desk.ask('backup.status', {})).toEqual({ last: null, failed: null });
    await backUp(desk);
    const { last, failed } = await desk.ask('backup.status', {});
    expect(last).toMatchObject({ second: 'none' });
    expect(failed).toBeNull();
    const [line] = await desk.ask('ledger.page', {
      before: null,
      limit: 1,
      kinds: [],
      on: null,
      staffId: null,
      customerId: null,
    });
    expect(line).toMatchObject({ kind: 'backup.made', staffLabel: desk.manager.label });
  });

  test('holds no name in clear, in no file and no file name', async () => {
    const desk = await newDesk();
    await addCustomer(desk, { name: canary.name });
    await backUp(desk);
    const bytes = readdirSync(lastOf(desk)).map((file) => readFileSync(join(lastOf(desk), file)));
    expect(bytes.some((file) => file.includes(Buffer.from(canary.name)))).toBe(false);
    expect(backupsOf(desk).join(' ')).not.toContain(canary.name);
    // The names of the staff stand in the ring, as on the sign-in screen: that is where a search must find something.
    expect(bytes.some((file) => file.includes(Buffer.from(desk.manager.label)))).toBe(true);
  });

  test('opens where it is put in the place of the ledger, which then says what is lost and goes on under a new letter', async () => {
    const desk = await newDesk({ isOnKnownPc: true });
    const customerId = await addCustomer(desk);
    await desk.ask('consent.record', consentOf(desk, customerId, [answerTo(mail, 'agreed')]));
    await backUp(desk);
    await desk.ask('consent.record', consentOf(desk, customerId, [answerTo(mail, 'refused')]));
    const again = putBack(desk, lastOf(desk));
    expect(await comeIn(again, again.manager)).toMatchObject({ ok: false });
    const { state, lost } = await again.ask('startup.state', {});
    expect(state).toBe('rolled_back');
    expect(lost?.receipts).toHaveLength(1);
    expect(await goOn(again)).toMatchObject({ ok: true, value: { letter: 'B' } });
    await again.signIn(again.manager);
    // From then on backups are made of it as before, and both letters lie side by side.
    goOnBy(again, 0.01);
    expect(await backUp(again)).toMatchObject({ outcome: 'made' });
    expect(backupsOf(again).map((name) => parseBackupName(name)?.letters)).toEqual(['HA', 'HB']);
  });

  test('stands beside an older one of another day; those that the schedule does not keep go once it is whole', async () => {
    const desk = await newDesk();
    await desk.ask('backup.set_schedule', { id: desk.id(), keep: { daily: 2, weekly: 1, monthly: 1 } });
    for (let day = 0; day < 4; day += 1) {
      await backUp(desk);
      goOnBy(desk, 1);
      await desk.signIn(desk.manager);
    }
    expect(backupsOf(desk)).toHaveLength(2);
    const list = await desk.ask('backup.list', {});
    expect(list.map(({ isHere, isInSecondPlace }) => ({ isHere, isInSecondPlace }))).toEqual([
      { isHere: true, isInSecondPlace: false },
      { isHere: true, isInSecondPlace: false },
    ]);
    expect(list[0]?.bytes).toBeGreaterThan(100_000);
  });
});

describe('a backup that does not come about', () => {
  test('is told and recorded with what it lacks: there is too little space, and nothing was begun', async () => {
    const desk = await newDesk();
    await backUp(desk);
    goOnBy(desk, 1);
    desk.world.freeBytes = 1_000_000;
    const failed = await backUp(desk);
    expect(failed).toMatchObject({ outcome: 'failed', why: 'disk_full', space: { free: 1_000_000 } });
    expect(backupsOf(desk)).toHaveLength(1);
    const { last, failed: told } = await desk.ask('backup.status', {});
    expect(last).not.toBeNull();
    expect(told).toMatchObject({ why: 'disk_full' });
    desk.world.freeBytes = null;
    await backUp(desk);
    expect(await desk.ask('backup.status', {})).toMatchObject({ failed: null });
  });

  test('was given up before or after the copying: nothing is left of it, and nothing is recorded', async () => {
    const desk = await newDesk();
    for (const turns of [1, 2, 5]) {
      const id = desk.id();
      let left = turns;
      desk.world.nextTurn = async () => {
        left -= 1;
        if (left === 0) await desk.send('job.cancel', { id: desk.id(), jobId: id });
      };
      expect(await desk.ask('backup.make', { id, cause: 'by_hand' })).toEqual({ outcome: 'cancelled' });
      expect(await desk.ask('backup.status', {})).toEqual({ last: null, failed: null });
      expect(backupsOf(desk).length).toBe(0);
    }
    desk.world.nextTurn = () => Promise.resolve();
    expect(await backUp(desk)).toMatchObject({ outcome: 'made' });
  });

  test('ended with its session: the desk locks at once, and nothing half-written is left', async () => {
    const desk = await newDesk();
    desk.world.nextTurn = () => {
      desk.app.lock();
      return Promise.resolve();
    };
    await desk.send('backup.make', { id: desk.id(), cause: 'sign_out' });
    desk.world.nextTurn = () => Promise.resolve();
    await desk.signIn(desk.manager);
    expect(await desk.ask('backup.status', {})).toEqual({ last: null, failed: null });
    expect(await backUp(desk)).toMatchObject({ outcome: 'made' });
    expect(backupsOf(desk)).toHaveLength(1);
  });

  test('waits for nobody: a second one at the same time is refused', async () => {
    const desk = await newDesk();
    const [first, second] = await Promise.all([
      desk.send('backup.make', { id: desk.id(), cause: 'by_hand' }),
      desk.send('backup.make', { id: desk.id(), cause: 'by_hand' }),
    ]);
    expect(first).toMatchObject({ ok: true, value: { outcome: 'made' } });
    expect(second).toEqual({ ok: false, error: { kind: 'busy' } });
  });

  test('does not get its name where the copy is damaged on its way: a flipped page, a missing record, another key ring', async () => {
    const desk = await newDesk();
    await addCustomer(desk);
    const meddle = async (work: (partial: string) => void) => {
      let isDone = false;
      desk.world.nextTurn = () => {
        const [partial] = isDone ? [] : backupsOf(desk).filter((name) => name.endsWith('.part'));
        if (partial !== undefined) work(join(desk.folder, 'backups', partial));
        isDone ||= partial !== undefined;
        return Promise.resolve();
      };
      const made = await backUp(desk);
      expect(isDone).toBe(true);
      return made;
    };
    const flipped = await meddle((partial) => {
      const file = join(partial, databaseFile);
      const bytes = readFileSync(file);
      for (let at = 40 * 4_096; at < bytes.length; at += 4_096) bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
      writeFileSync(file, bytes);
    });
    expect(flipped).toMatchObject({ outcome: 'failed' });
    const ring = readFileSync(join(desk.folder, 'keys.json'), 'utf8');
    const foreign = await meddle(() =>
      writeFileSync(
        join(desk.folder, 'keys.json'),
        ring.replace(/"keyId": ?"./, (id) => `${id.slice(0, -1)}${id.endsWith('0') ? '1' : '0'}`),
      ),
    );
    writeFileSync(join(desk.folder, 'keys.json'), ring);
    expect(foreign).toMatchObject({ outcome: 'failed', why: 'key_ring' });
    expect(backupsOf(desk)).toEqual([]);
  });

  test('that a killed program has left half-written is tidied away and never looked at', async () => {
    const desk = await newDesk();
    await backUp(desk);
    const left = `${lastOf(desk).replace('-HA-', '-HB-')}.part`;
    mkdirSync(left);
    writeFileSync(join(left, databaseFile), 'half');
    const another = join(desk.folder, 'backups', 'something-else.part');
    mkdirSync(another);
    expect(await desk.ask('backup.list', {})).toHaveLength(1);
    goOnBy(desk, 0.01);
    await backUp(desk);
    // What is not ours is left alone.
    expect(backupsOf(desk).filter((name) => name.endsWith('.part'))).toEqual(['something-else.part']);
  });
});

/** A desk with a second place, which is there. */
async function withPlace() {
  const desk = await newDesk();
  const place = newFolder();
  desk.world.answers.push(place);
  expect(await desk.ask('backup.choose_place', { id: desk.id() })).toEqual({ outcome: 'chosen' });
  const there = () => readdirSync(join(place, 'ConsentDesk-backups')).toSorted();
  return { desk, place, there };
}

describe('the second place', () => {
  test('gets a copy that is byte for byte the same, and opens elsewhere', async () => {
    const { desk, place, there } = await withPlace();
    await addCustomer(desk);
    expect(await backUp(desk)).toMatchObject({ outcome: 'made', second: 'written' });
    expect(there()).toEqual(backupsOf(desk));
    const copy = join(place, 'ConsentDesk-backups', there()[0] ?? '');
    for (const file of readdirSync(lastOf(desk)))
      expect(readFileSync(join(copy, file)).equals(readFileSync(join(lastOf(desk), file)))).toBe(true);
    expect(await desk.ask('backup.list', {})).toMatchObject([{ isHere: true, isInSecondPlace: true }]);
    const elsewhere = newFolder();
    cpSync(copy, join(elsewhere, 'data'), { recursive: true });
    desk.app.lock();
    const another = deskIn(join(elsewhere, 'data'), desk);
    expect(await comeIn(another, another.manager)).toMatchObject({ ok: true });
  });

  test('that is not plugged in, or was pulled out, is said; the backup on the PC stands', async () => {
    const { desk, place } = await withPlace();
    rmSync(place, { recursive: true });
    expect(await backUp(desk)).toMatchObject({ outcome: 'made', second: 'not_there' });
    // The place where it was plugged in is there, and empty: that is no stick.
    mkdirSync(place);
    goOnBy(desk, 0.01);
    expect(await backUp(desk)).toMatchObject({ outcome: 'made', second: 'not_there' });
    expect(readdirSync(place)).toEqual([]);
    expect((await desk.ask('backup.status', {})).last).toMatchObject({ second: 'not_there' });
  });

  test('that is full is said', async () => {
    const { desk, place, there } = await withPlace();
    desk.world.freeBytesIn = (folder) => (folder.startsWith(place) ? 10 : null);
    expect(await backUp(desk)).toMatchObject({ outcome: 'made', second: 'disk_full' });
    expect(there()).toEqual([]);
  });

  test('is told to be one of a service on the internet, and on the same disk; it may be both', async () => {
    const desk = await newDesk();
    const cloud = join(newFolder(), 'OneDrive - 上山オート');
    mkdirSync(cloud);
    desk.world.answers.push(cloud);
    await desk.ask('backup.choose_place', { id: desk.id() });
    expect((await desk.ask('backup.settings', {})).secondPlace).toEqual({
      path: cloud,
      isSynchronised: true,
      isSameDisk: true,
    });
    await desk.ask('backup.forget_place', { id: desk.id() });
    expect((await desk.ask('backup.settings', {})).secondPlace).toBeNull();
  });

  test('is not the data folder itself, and none that cannot be written', async () => {
    const desk = await newDesk();
    const choose = (path: string | null) => {
      desk.world.answers.push(path);
      return desk.ask('backup.choose_place', { id: desk.id() });
    };
    expect(await choose(join(desk.folder, 'backups'))).toEqual({ outcome: 'refused', why: 'own_folder' });
    const file = join(newFolder(), 'file');
    writeFileSync(file, '');
    expect(await choose(file)).toEqual({ outcome: 'refused', why: 'not_writable' });
    expect(await choose(null)).toEqual({ outcome: 'cancelled' });
    expect((await desk.ask('backup.settings', {})).secondPlace).toBeNull();
  });
});

const isDue = async (desk: TestDesk, occasion: 'sign_in' | 'sign_out') =>
  (await desk.ask('backup.due', { occasion })).isDue;

describe('backups that are made by themselves', () => {
  test('at the first sign-in of a day, and before a lock after which something would be missing', async () => {
    const desk = await newDesk({ backsUpByItself: true });
    expect(await isDue(desk, 'sign_in')).toBe(true);
    await backUp(desk, 'sign_in');
    expect(await isDue(desk, 'sign_in')).toBe(false);
    expect(await isDue(desk, 'sign_out')).toBe(false);
    // Who only came and looked has changed nothing.
    await desk.signIn(desk.receptionist);
    expect(await isDue(desk, 'sign_out')).toBe(false);
    await addCustomer(desk);
    expect(await isDue(desk, 'sign_out')).toBe(true);
    goOnBy(desk, 0.01);
    await backUp(desk, 'sign_out');
    expect(await isDue(desk, 'sign_out')).toBe(false);
    goOnBy(desk, 1);
    expect(await isDue(desk, 'sign_in')).toBe(true);
    // One that somebody has deleted is none.
    rmSync(join(desk.folder, 'backups'), { recursive: true });
    expect(await isDue(desk, 'sign_out')).toBe(true);
  });

  test('not where a host does not want them', async () => {
    const desk = await newDesk();
    expect(await isDue(desk, 'sign_in')).toBe(false);
    expect(await isDue(desk, 'sign_out')).toBe(false);
  });
});
