import { copyFileSync, cpSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { record } from '../../db/ledger/append.ts';
import { readThisDevice } from '../../db/queries/devices.ts';
import { openDb } from '../../db/open.ts';
import { keyIdOf } from '../../electron/keys/data-key.ts';
import { keyRingFile, readKeyRing, writeKeyRing } from '../../electron/keys/key-ring-file.ts';
import { unlockWithPassword } from '../../electron/keys/key-ring.ts';
import { beginRotation } from '../../electron/keys/key-rotation.ts';
import { newId } from '../support/ids.ts';
import { newDesk, restarted, type Account, type TestDesk } from '../support/new-desk.ts';
import { newFolder } from '../support/new-folder.ts';
import { withFirstFormRing } from './first-form-ring.ts';
import { addCustomer } from './inputs.ts';
import { database, goOn, met, own, second } from './marked-desk.ts';

const ringFile = (desk: TestDesk) => join(desk.folder, keyRingFile);
const ringOf = (folder: string) => {
  const read = readKeyRing(folder);
  if (!read.ok) throw new Error('there is no ring');
  return read.value.ring;
};
const keysOf = async (folder: string, { staffId, password }: Account) => {
  const unlocked = await unlockWithPassword(ringOf(folder), staffId, password);
  if (!unlocked.ok) throw new Error('the ring does not open');
  return unlocked.value;
};
const rotate = (desk: TestDesk, password = desk.manager.password) =>
  desk.send('keys.rotate', { id: desk.id(), password });
const opens = (desk: TestDesk, key: Buffer) => {
  const opening = openDb(database(desk), key);
  if (opening.ok) opening.value.close();
  return opening.ok;
};

/** A desk with a customer and marks, and the data key that it had first. */
async function deskWithKey() {
  const desk = await newDesk({ isOnKnownPc: true });
  const customerId = await addCustomer(desk);
  return { desk, customerId, firstKey: (await keysOf(desk.folder, desk.manager)).dataKey };
}

/** Whoever signs in now comes in as ever: nothing is lost, nobody is alarmed, one key alone opens everything. */
async function expectSettled(desk: TestDesk, firstKey: Buffer, isRotated: boolean): Promise<void> {
  const { again, state } = await met(desk);
  expect(state).toBe('in');
  await again.signIn(again.receptionist);
  again.app.lock();
  const { dataKey, nextKey } = await keysOf(desk.folder, desk.receptionist);
  expect([nextKey, dataKey.equals(firstKey)]).toEqual([null, !isRotated]);
  expect([opens(desk, dataKey), opens(desk, firstKey)]).toEqual([true, !isRotated]);
  const { again: last, state: later } = await met(again);
  expect(later).toBe('in');
  last.app.lock();
}

describe('another data key', () => {
  test('locks the desk; with their passwords of before all come in, and the old key opens nothing', async () => {
    const { desk, firstKey } = await deskWithKey();
    expect(await rotate(desk)).toEqual({ ok: true, value: {} });
    expect(await desk.ask('session.state', {})).toMatchObject({ isOpen: false });
    await expectSettled(desk, firstKey, true);
    const page = await (
      await met(desk)
    ).again.ask('ledger.page', {
      before: null,
      limit: 50,
      kinds: ['data_key.rotated'],
      on: null,
      staffId: null,
      customerId: null,
    });
    expect(page).toHaveLength(1);
  });

  test('opens to the recovery code, too, and a second one follows it', async () => {
    const { desk, firstKey } = await deskWithKey();
    await rotate(desk);
    const newPassword = '紅花と将棋駒の町で暮らす 3776';
    const { staffId } = desk.manager;
    await desk.ask('session.recover', { id: desk.id(), staffId, code: desk.recoveryCode, newPassword });
    expect(await rotate(desk, newPassword)).toMatchObject({ ok: true });
    await desk.signIn(desk.receptionist);
    desk.app.lock();
    expect(opens(desk, firstKey)).toBe(false);
  });

  test('needs the manager’s password, and room on the disk', async () => {
    const { desk, firstKey } = await deskWithKey();
    expect(await rotate(desk, 'not this one')).toMatchObject({ error: { kind: 'wrong_secret' } });
    desk.world.freeBytesIn = () => 1_000_000;
    expect(await rotate(desk)).toMatchObject({ error: { kind: 'storage', trouble: 'disk_full' } });
    await expectSettled(desk, firstKey, false);
  });

  test('waits for whoever has no key pair yet', async () => {
    const { desk } = await deskWithKey();
    await withFirstFormRing(desk);
    await desk.signIn(desk.manager);
    expect(await rotate(desk)).toEqual({ ok: false, error: { kind: 'conflict', about: 'keys_without_pair' } });
    await desk.ask('keys.reset_password', { id: desk.id(), staffId: desk.receptionist.staffId });
    const { recoveryCode } = await desk.ask('keys.begin_code', { id: desk.id(), password: desk.manager.password });
    await desk.ask('keys.finish_code', { id: desk.id(), typedCode: recoveryCode });
    expect(await rotate(desk)).toMatchObject({ ok: true });
    expect((await met(desk)).state).toBe('in');
  });

  test('leaves the backups of before as they are: with their own ring they open', async () => {
    const { desk, firstKey } = await deskWithKey();
    expect(await desk.ask('backup.make', { id: desk.id(), cause: 'by_hand' })).toMatchObject({ outcome: 'made' });
    const backup = join(newFolder(), 'backup');
    cpSync(join(desk.folder, 'backups'), backup, { recursive: true });
    await rotate(desk);
    await expectSettled(desk, firstKey, true);
    const [name = ''] = readdirSync(backup);
    const { dataKey } = await keysOf(join(backup, name), desk.manager);
    const opening = openDb(join(backup, name, 'desk.db'), dataKey);
    expect(opening.ok).toBe(true);
    if (opening.ok) opening.value.close();
  });
});

/** The ring with both keys, on the disk, and nothing more. */
async function ringWithBoth(desk: TestDesk) {
  const { dataKey } = await keysOf(desk.folder, desk.manager);
  const begun = await beginRotation(ringOf(desk.folder), dataKey);
  if (!begun.ok) throw new Error(begun.error);
  writeKeyRing(desk.folder, begun.value.ring);
  return begun.value;
}

/** The entry of the change, as `keys.rotate` records it. */
async function recordRotation(desk: TestDesk, keyId: string): Promise<void> {
  await desk.look((db) => {
    const device = readThisDevice(db);
    if (device === null) throw new Error('there is no device');
    const author = { device: device.id, staff: desk.manager.staffId, shop: device.shop };
    const entry = { id: newId(), kind: 'data_key.rotated', subject: null, body: { keyId } } as const;
    record(db, { ...author, at: '2026-11-22T05:05:00.000Z' }, [entry]);
  });
}

describe('killed in the middle', () => {
  test('once the ring holds both keys, and before the ledger says so: as if nothing had been', async () => {
    const { desk, firstKey } = await deskWithKey();
    desk.app.lock();
    await ringWithBoth(desk);
    await expectSettled(desk, firstKey, false);
  });

  test('once the ledger says so, and before the database is under the new key: that is made good', async () => {
    const { desk, firstKey } = await deskWithKey();
    desk.app.lock();
    const { nextKey } = await ringWithBoth(desk);
    await recordRotation(desk, keyIdOf(nextKey));
    await expectSettled(desk, firstKey, true);
  });

  test('once the database is under the new key, with none, one or both marks signed anew: that is made good', async () => {
    const { desk, firstKey } = await deskWithKey();
    await rotate(desk);
    const aside = newFolder();
    const oldMarks = [own(desk), second(desk)];
    const both = readFileSync(ringFile(desk));
    for (const [at, mark] of oldMarks.entries()) copyFileSync(mark, join(aside, `${at}`));
    const { again } = await met(desk);
    again.app.lock();
    for (const back of [[], [0], [1], [0, 1]]) {
      for (const at of back) copyFileSync(join(aside, `${at}`), oldMarks[at] ?? '');
      writeFileSync(ringFile(desk), both);
      await expectSettled(restarted(desk), firstKey, true);
    }
  });

  test('and a file of before put in its place: told as gone back, and the file of now opens when it is there again', async () => {
    const { desk, firstKey } = await deskWithKey();
    desk.app.lock();
    const [older, newer] = [join(newFolder(), 'older.db'), join(newFolder(), 'newer.db')];
    copyFileSync(database(desk), older);
    await desk.signIn(desk.manager);
    await addCustomer(desk, { name: '消失 花子' });
    await rotate(desk);
    const both = readFileSync(ringFile(desk));
    (await met(desk)).again.app.lock();
    copyFileSync(database(desk), newer);
    writeFileSync(ringFile(desk), both);
    copyFileSync(older, database(desk));
    expect((await met(desk)).state).toBe('rolled_back');
    // Whoever looks twice is told the same.
    expect((await met(desk)).state).toBe('rolled_back');
    copyFileSync(newer, database(desk));
    await expectSettled(restarted(desk), firstKey, true);
  });

  test('and gone on with a file of before: the key that was to come is given up', async () => {
    const { desk, firstKey } = await deskWithKey();
    desk.app.lock();
    const older = join(newFolder(), 'older.db');
    copyFileSync(database(desk), older);
    await desk.signIn(desk.manager);
    await addCustomer(desk, { name: '消失 花子' });
    await rotate(desk);
    const both = readFileSync(ringFile(desk));
    (await met(desk)).again.app.lock();
    writeFileSync(ringFile(desk), both);
    copyFileSync(older, database(desk));
    const { again } = await met(desk);
    expect(await goOn(again)).toMatchObject({ ok: true });
    again.app.lock();
    await expectSettled(again, firstKey, false);
  });

  test('a mark of neither key is missed as ever', async () => {
    const { desk } = await deskWithKey();
    await rotate(desk);
    renameSync(second(desk), `${second(desk)}.gone`);
    expect((await met(desk)).state).toBe('mark_missing');
  });
});
