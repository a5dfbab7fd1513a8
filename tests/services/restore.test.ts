import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { verify } from '../../db/ledger/verify.ts';
import { keyRingFile } from '../../electron/keys/key-ring-file.ts';
import { markFile } from '../../electron/keys/mark-file.ts';
import { databaseFile } from '../../electron/services/start/data-folder.ts';
import { canary } from '../support/canary.ts';
import { deskIn, markFolderOf, newDesk, restarted, type TestDesk } from '../support/new-desk.ts';
import { newFolder } from '../support/new-folder.ts';
import { runToEnd } from '../support/run-to-end.ts';
import { backUp, goOnBy, lastOf } from './backups.ts';
import { addCustomer, answerTo, consentOf } from './inputs.ts';
import { mail } from './marked-desk.ts';
import { apply, asideOf, check, checkByCode, found, isTidy } from './restoring.ts';

const startState = { ok: false, error: { kind: 'conflict', about: 'start_state' } };

/** A locked desk with a backup, and after it a stop of the same day that only the ledger has. */
async function withBackup() {
  const desk = await newDesk({ isOnKnownPc: true });
  const customerId = await addCustomer(desk);
  await desk.ask('consent.record', consentOf(desk, customerId, [answerTo(mail, 'agreed')]));
  await backUp(desk);
  const stop = await desk.ask('consent.record', consentOf(desk, customerId, [answerTo(mail, 'refused')]));
  desk.app.lock();
  return { desk, customerId, stop };
}

/** What becomes of a desk of which only a backup on a stick is left: its files, its backups and its marks are gone. */
async function ofStickOnly() {
  const { desk, ...rest } = await withBackup();
  const stick = newFolder();
  cpSync(join(desk.folder, 'backups'), join(stick, 'ConsentDesk-backups'), { recursive: true });
  for (const name of readdirSync(desk.folder)) rmSync(join(desk.folder, name), { recursive: true });
  rmSync(markFolderOf(desk.folder), { recursive: true });
  desk.world.answers.push(stick);
  return { desk: restarted(desk), stick, ...rest };
}

describe('going back to a backup', () => {
  test('tells what would be lost, puts it into place under a new letter, and moves aside what is replaced', async () => {
    const { desk, customerId, stop } = await withBackup();
    expect(await found(desk)).toMatchObject([{ source: 'own', letters: 'HA', isComplete: true }]);
    const checked = await check(desk);
    expect(checked).toMatchObject({
      ok: true,
      value: { outcome: 'whole', knownBy: 'ledger', lost: { receipts: [{ first: stop.receiptNo, count: 1 }] } },
    });
    const before = readFileSync(join(desk.folder, databaseFile));
    const applied = await apply(desk);
    const [aside = ''] = asideOf(desk);
    expect(applied).toMatchObject({ ok: true, value: { letter: 'B', aside } });
    expect(aside).toMatch(/replaced-2026-11-22-\d{6}$/);
    expect(readdirSync(aside).toSorted()).toEqual([databaseFile, markFile, keyRingFile]);
    expect(readFileSync(join(aside, databaseFile)).equals(before)).toBe(true);
    expect(isTidy(desk)).toBe(true);

    const again = restarted(desk);
    await again.signIn(again.manager);
    expect(await again.ask('session.state', {})).toMatchObject({ deviceLetter: 'B' });
    const next = await again.ask('consent.record', consentOf(again, customerId, [answerTo(mail, 'refused')]));
    expect(next.receiptNo).toBe('HB26-1122-001');
    expect(await again.ask('search.find', { text: stop.receiptNo })).toMatchObject({
      missing: { receiptNo: stop.receiptNo },
    });
    expect(await again.look((db) => runToEnd(verify(db)))).toMatchObject({ fault: null });
  });

  test('tells what would be lost by the marks, too, where somebody has put an older ledger there', async () => {
    const { desk, stop } = await withBackup();
    cpSync(join(lastOf(desk), databaseFile), join(desk.folder, databaseFile));
    const again = restarted(desk);
    expect(await check(again)).toMatchObject({
      value: { outcome: 'whole', lost: { receipts: [{ first: stop.receiptNo, count: 1 }] } },
    });
    expect(await apply(again)).toMatchObject({ ok: true });
    await again.signIn(again.manager);
    expect(await again.ask('receipt.lost', { most: 9 })).toEqual({ count: 1, receipts: [stop.receiptNo] });
  });

  test('can be undone: the replaced files, put back, are a ledger that agrees with its mark', async () => {
    const { desk } = await withBackup();
    await check(desk);
    await apply(desk);
    const [aside = ''] = asideOf(desk);
    // Nobody has signed in to the backup yet.
    cpSync(aside, desk.folder, { recursive: true });
    const back = restarted(desk);
    await back.signIn(back.manager);
    expect(await back.ask('session.state', {})).toMatchObject({ deviceLetter: 'A' });
  });

  test('works where everything but a stick and the recovery code is gone: a new password comes in, on record', async () => {
    const { desk, customerId } = await ofStickOnly();
    expect(await desk.ask('startup.state', {})).toMatchObject({ state: 'setup' });
    expect(await found(desk)).toEqual([]);
    expect(await desk.ask('restore.choose', { id: desk.id() })).toEqual({ outcome: 'found' });
    expect(await found(desk)).toMatchObject([{ source: 'chosen', isComplete: true }]);
    const password = 'chosen after the fire 91';
    expect(await checkByCode(desk, password)).toMatchObject({
      ok: true,
      // Nobody knows how far it had got.
      value: { outcome: 'whole', knownBy: 'mark', lost: { to: null, entries: null, receipts: [] } },
    });
    expect(await apply(desk)).toMatchObject({ ok: true, value: { letter: 'B', aside: null } });
    expect(asideOf(desk)).toEqual([]);
    expect(await desk.ask('startup.state', {})).toMatchObject({ state: 'sign_in' });
    await desk.signIn({ ...desk.manager, password });
    expect(await desk.ask('customer.get', { customerId })).toBeDefined();
    const page = { before: null, limit: 9, kinds: [], staffId: null, customerId: null, on: null };
    const kinds = (await desk.ask('ledger.page', page)).map(({ kind }) => kind);
    expect(kinds).toContain('password.set');
    expect(kinds).toContain('device.retired');
  });

  test.each([
    ['the ledger is gone', (folder: string) => rmSync(join(folder, databaseFile))],
    ['the key ring is gone', (folder: string) => rmSync(join(folder, keyRingFile))],
    ['the key ring is damaged', (folder: string) => writeFileSync(join(folder, keyRingFile), '{}')],
    ['the ledger is damaged', (folder: string) => writeFileSync(join(folder, databaseFile), Buffer.alloc(8_192, 7))],
    [
      'the ledger is a file of something else',
      (folder: string) => writeFileSync(join(folder, databaseFile), `SQLite format 3\0${'x'.repeat(5_000)}`),
    ],
  ])('works where %s, and the marks tell what is lost', async (_, spoil) => {
    const { desk, stop } = await withBackup();
    for (const log of ['-wal', '-shm']) rmSync(join(desk.folder, `${databaseFile}${log}`), { force: true });
    spoil(desk.folder);
    const again = restarted(desk);
    // A wrong password is not what stands in the way.
    const checked = await check(again);
    const isRingGone =
      !existsSync(join(desk.folder, keyRingFile)) || readFileSync(join(desk.folder, keyRingFile)).length < 9;
    expect(checked).toMatchObject({
      ok: true,
      value: { knownBy: isRingGone ? 'ledger' : 'mark', lost: { receipts: [{ first: stop.receiptNo }] } },
    });
    expect(await apply(again)).toMatchObject({ ok: true });
    await again.signIn(again.manager);
    expect(await again.ask('session.state', {})).toMatchObject({ isOpen: true, deviceLetter: 'B' });
  });

  test('never takes a letter of which there is a backup, though the one that is gone back to knows nothing of it', async () => {
    const { desk } = await withBackup();
    await check(desk);
    await apply(desk);
    const again = restarted(desk);
    await again.signIn(again.manager);
    goOnBy(again, 1);
    await again.signIn(again.manager);
    await backUp(again);
    again.app.lock();
    // Of the ledger under B nothing is left but its backup; somebody goes back to the one of A.
    for (const name of [databaseFile, keyRingFile, markFile]) rmSync(join(again.folder, name));
    rmSync(markFolderOf(again.folder), { recursive: true });
    const last = restarted(again);
    const ofA = (await found(last)).find(({ letters }) => letters === 'HA');
    expect(await check(last, last.manager, ofA)).toMatchObject({
      value: { lost: { letters: expect.arrayContaining(['C']) } },
    });
    expect(await apply(last, 'B')).toMatchObject({ error: { fields: [{ path: 'letter', code: 'letter_taken' }] } });
  });

  test('looks also in the second place, when a manager comes from the settings', async () => {
    const desk = await newDesk();
    const stick = newFolder();
    desk.world.answers.push(stick);
    await desk.ask('backup.choose_place', { id: desk.id() });
    await backUp(desk);
    rmSync(join(desk.folder, 'backups'), { recursive: true });
    await desk.signIn(desk.receptionist);
    expect(await desk.fail('restore.begin', { id: desk.id() })).toEqual({ kind: 'forbidden' });
    await desk.signIn(desk.manager);
    await desk.ask('restore.begin', { id: desk.id() });
    desk.app.lock();
    expect(await found(desk)).toMatchObject([{ source: 'second', isComplete: true }]);
    expect(await check(desk)).toMatchObject({ ok: true, value: { outcome: 'whole' } });
  });
});

/** Nothing of a restore is left, and the ledger is the one of before. */
async function expectUntouched(desk: TestDesk) {
  expect(isTidy(desk)).toBe(true);
  expect(asideOf(desk)).toEqual([]);
  expect(await apply(desk)).toEqual(startState);
  await desk.signIn(desk.manager);
  expect(await desk.ask('session.state', {})).toMatchObject({ deviceLetter: 'A' });
}

describe('what is refused, and leaves the ledger alone', () => {
  test('a clerk, a wrong password, a wrong code, a weak new password', async () => {
    const { desk } = await withBackup();
    expect(await check(desk, desk.receptionist)).toEqual({ ok: false, error: { kind: 'forbidden' } });
    expect(await check(desk, { ...desk.manager, password: 'wrong one 12345' })).toMatchObject({
      error: { kind: 'wrong_secret' },
    });
    expect(await checkByCode(desk, 'short', desk.recoveryCode)).toMatchObject({
      error: { fields: [{ path: 'newPassword' }] },
    });
    expect(await checkByCode(desk, 'a good long password 7', 'ABC')).toMatchObject({
      error: { fields: [{ path: 'code', code: 'wrong_length' }] },
    });
    await expectUntouched(desk);
  });

  test('anything while somebody is signed in', async () => {
    const { desk } = await withBackup();
    expect(await check(desk)).toMatchObject({ ok: true });
    await desk.signIn(desk.manager);
    expect(await check(desk)).toEqual(startState);
    expect(await apply(desk)).toEqual(startState);
    // Whoever signs in has decided for the ledger as it is.
    desk.app.lock();
    await expectUntouched(desk);
  });

  test.each([
    ['its ledger is cut off', databaseFile, (bytes: Buffer) => bytes.subarray(0, bytes.length - 4_096)],
    ['its mark is of nothing', markFile, () => Buffer.from('x')],
    ['its key ring is damaged', keyRingFile, () => Buffer.from('{')],
    [
      'a page of its ledger is flipped',
      databaseFile,
      (bytes: Buffer) => {
        const flipped = Buffer.from(bytes);
        flipped[40 * 4_096 + 100] = (flipped[40 * 4_096 + 100] ?? 0) ^ 1;
        return flipped;
      },
    ],
  ])('a backup that is not whole: %s', async (_, file, spoil) => {
    const { desk } = await withBackup();
    const path = join(lastOf(desk), file);
    writeFileSync(path, spoil(readFileSync(path)));
    expect(await check(desk)).toMatchObject({ ok: true, value: { outcome: 'faulty' } });
    await expectUntouched(desk);
  });

  test('a backup that is not there any more, or has no file of a ledger, and a disk that has no room for its copy', async () => {
    const { desk } = await withBackup();
    const [backup] = await found(desk);
    desk.world.freeBytes = 1_000;
    expect(await check(desk)).toMatchObject({ value: { outcome: 'faulty', why: 'disk_full' } });
    desk.world.freeBytes = null;
    rmSync(join(lastOf(desk), databaseFile));
    expect(await found(desk)).toMatchObject([{ isComplete: false }]);
    expect(await check(desk)).toMatchObject({ value: { outcome: 'faulty', why: 'unreadable' } });
    rmSync(lastOf(desk), { recursive: true });
    expect(await check(desk, desk.manager, backup)).toMatchObject({ value: { outcome: 'faulty', why: 'not_there' } });
    await expectUntouched(desk);
  });

  test('a ledger that another window holds', async () => {
    const { desk } = await withBackup();
    const elsewhere = deskIn(desk.folder, desk);
    await elsewhere.signIn(elsewhere.manager);
    expect(await check(desk)).toMatchObject({ value: { outcome: 'faulty', why: 'other_window' } });
    elsewhere.app.lock();
    await expectUntouched(desk);
  });

  test('a copy that somebody only looked at: it goes when they turn away, and no name lies there in clear', async () => {
    const { desk } = await withBackup();
    await check(desk);
    const prepared = join(desk.folder, '.consent-desk-restore.part');
    for (const file of readdirSync(prepared)) {
      expect(readFileSync(join(prepared, file)).includes(Buffer.from(canary.name))).toBe(false);
    }
    await desk.ask('restore.discard', { id: desk.id() });
    await expectUntouched(desk);
  });
});
