import type { StaffId } from '../../electron/domain/ids.ts';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createApp, type App } from '../../electron/app/create-app.ts';
import { publishedCompany } from '../../electron/domain/notice/company.ts';
import {
  databaseFile,
  moveSetupIntoPlace,
  setupFolder,
  trainingMark,
} from '../../electron/services/start/data-folder.ts';
import { markFile } from '../../electron/keys/mark-file.ts';
import { keyRingFile } from '../../electron/keys/key-ring-file.ts';
import { makeRecoveryCode } from '../../electron/keys/recovery-code.ts';
import { fakeWorld } from '../support/fake-ports.ts';
import { makeIds } from '../support/ids.ts';
import { callerOf, setupInput } from '../support/new-desk.ts';
import { newFolder } from '../support/new-folder.ts';
import { manager } from '../support/set-up-desk.ts';

const id = makeIds(0x5e7);

/** The program, started over a folder. */
function started(folder: string, mayHoldRealData = true) {
  const app: App = createApp({ folder, ports: fakeWorld(newFolder()).ports, mayHoldRealData });
  return { folder, app, ...callerOf(app) };
}

const fresh = () => started(join(newFolder(), 'data'));
type Started = ReturnType<typeof fresh>;

const begin = (desk: Started, change: object = {}) => desk.send('setup.begin', { id: id(), ...setupInput, ...change });
const filesIn = (folder: string): readonly string[] => (existsSync(folder) ? readdirSync(folder).toSorted() : []);
const stateOf = async (desk: Started) => (await desk.ask('startup.state', {})).state;

async function setUp(desk: Started, change: object = {}) {
  const { recoveryCode } = await desk.ask('setup.begin', { id: id(), ...setupInput, ...change });
  return { recoveryCode, ...(await desk.ask('setup.finish', { id: id(), typedCode: recoveryCode })) };
}

/** Set up, ended, and started again: the manager signs in and sees a whole desk. */
async function expectToWork(folder: string, staffId: StaffId) {
  const desk = started(folder);
  expect(await stateOf(desk)).toBe('sign_in');
  await desk.ask('session.sign_in', { id: id(), staffId, password: manager.password });
  expect(await desk.ask('company.get', {})).toEqual(publishedCompany);
  expect(await desk.ask('ledger.verify', { id: id() })).toMatchObject({ fault: null });
  desk.app.lock();
}

describe('setting up', () => {
  test('makes database and keys, and what the shop begins with', async () => {
    const desk = fresh();
    expect(await stateOf(desk)).toBe('setup');
    const { staffId, fingerprint, deviceLetter, recoveryCode } = await setUp(desk);
    expect(recoveryCode).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){5}[0-9A-HJKMNP-TV-Z]{5}$/);
    expect(fingerprint).toMatch(/\S{8,}/);
    expect(deviceLetter).toBe('A');
    expect(filesIn(desk.folder)).toEqual([databaseFile, keyRingFile]);
    expect(await desk.ask('startup.state', {})).toEqual({
      state: 'sign_in',
      isTraining: false,
      folder: null,
      practicePassword: null,
      accounts: [{ staffId, label: manager.label }],
    });
    await desk.ask('session.sign_in', { id: id(), staffId, password: manager.password });
    const kinds = (
      await desk.ask('ledger.page', { before: null, limit: 20, kinds: [], staffId: null, customerId: null, on: null })
    ).map((line) => line.kind);
    expect(kinds).toEqual([
      'session.opened',
      'notice.drafted',
      'password.set',
      'staff.added',
      'device.enrolled',
      'company.set',
    ]);
    expect(await desk.ask('staff.list', {})).toEqual([{ staffId, label: manager.label, role: 'manager' }]);
    // The first notice is a draft: it binds nobody until the manager adopts it.
    expect(await desk.ask('notice.list', {})).toMatchObject([{ version: 1, effectiveOn: null }]);
    desk.app.lock();
    await expectToWork(desk.folder, staffId);
  });

  test('leaves nothing on the disk before the recovery code was typed back', async () => {
    const desk = fresh();
    await desk.ask('setup.begin', { id: id(), ...setupInput });
    expect(filesIn(desk.folder)).toEqual([]);
    // Ended here, it is as if nothing had been.
    const again = started(desk.folder);
    expect(await stateOf(again)).toBe('setup');
    expect(await again.fail('setup.finish', { id: id(), typedCode: makeRecoveryCode() })).toEqual({
      kind: 'conflict',
      about: 'start_state',
    });
  });

  test.each([
    ['nothing', '', 'wrong_length'],
    ['another code', makeRecoveryCode(), 'other_code'],
    ['half of it', makeRecoveryCode().slice(0, 17), 'wrong_length'],
    ['other letters', 'アイウエオ', 'unknown_character'],
  ])('does not end with %s typed back, and may be tried again', async (_, typedCode, code) => {
    const desk = fresh();
    const { recoveryCode } = await desk.ask('setup.begin', { id: id(), ...setupInput });
    expect(await desk.fail('setup.finish', { id: id(), typedCode })).toEqual({
      kind: 'validation',
      fields: [{ path: 'typedCode', code }],
    });
    expect(filesIn(desk.folder)).toEqual([]);
    await desk.ask('setup.finish', { id: id(), typedCode: recoveryCode.toLowerCase() });
    expect(await stateOf(desk)).toBe('sign_in');
  });

  test('begun twice holds to the code that was shown last', async () => {
    const desk = fresh();
    const first = await desk.ask('setup.begin', { id: id(), ...setupInput });
    const second = await desk.ask('setup.begin', { id: id(), ...setupInput });
    expect(await desk.fail('setup.finish', { id: id(), typedCode: first.recoveryCode })).toMatchObject({
      fields: [{ code: 'other_code' }],
    });
    await desk.ask('setup.finish', { id: id(), typedCode: second.recoveryCode });
  });

  test('is done once: neither begun nor ended again', async () => {
    const desk = fresh();
    const { recoveryCode, staffId } = await setUp(desk);
    const conflict = { kind: 'conflict', about: 'start_state' };
    expect(await desk.fail('setup.begin', { id: id(), ...setupInput })).toEqual(conflict);
    expect(await desk.fail('setup.finish', { id: id(), typedCode: recoveryCode })).toEqual(conflict);
    expect(await started(desk.folder).fail('setup.begin', { id: id(), ...setupInput })).toEqual(conflict);
    await expectToWork(desk.folder, staffId);
  });

  test('that another program ended meanwhile is not done over it', async () => {
    const one = fresh();
    const other = started(one.folder);
    const mine = await one.ask('setup.begin', { id: id(), ...setupInput });
    const { staffId } = await setUp(other);
    expect(await one.fail('setup.finish', { id: id(), typedCode: mine.recoveryCode })).toEqual({
      kind: 'conflict',
      about: 'start_state',
    });
    await expectToWork(one.folder, staffId);
  });

  test.each([
    ['a weak password', { password: 'password1' }, 'password', 'password_too_weak'],
    ['a password of the shop', { password: publishedCompany.name }, 'password', 'password_too_weak'],
    ['a short password', { password: 'a9$Kq' }, 'password', 'password_too_weak'],
    ['a password of 129 characters', { password: 'x9$Kq'.repeat(26) }, 'password', 'password_too_weak'],
    ['a shop that the company has not', { shop: 'Z' }, 'shop', 'unknown_shop'],
    ['no name', { managerName: ' ' }, 'managerName', 'required'],
    ['a name with a mark that turns the writing', { managerName: '武\u202e田' }, 'managerName', 'bidi_character'],
    ['a company without shops', { company: { ...publishedCompany, shops: [] } }, 'company.shops', 'too_small'],
  ])('is refused with %s', async (_, change, path, code) => {
    const desk = fresh();
    expect(await begin(desk, change)).toEqual({ ok: false, error: { kind: 'validation', fields: [{ path, code }] } });
    expect(filesIn(desk.folder)).toEqual([]);
  });

  test('for training marks the folder, and everything in it is fictional', async () => {
    const desk = fresh();
    const { staffId } = await setUp(desk, { isTraining: true });
    expect(await desk.ask('startup.state', {})).toMatchObject({ state: 'sign_in', isTraining: true });
    await expectToWork(desk.folder, staffId);
  });

  test('under an unofficial Electron is for training, whatever was chosen', async () => {
    const desk = started(join(newFolder(), 'data'), false);
    await setUp(desk, { isTraining: false });
    expect(await desk.ask('startup.state', {})).toMatchObject({ state: 'sign_in', isTraining: true });
  });
});

/** Files as they lie while they are made ready: in the folder for set-up, and not yet in their places. */
async function halfway() {
  const desk = fresh();
  const { staffId } = await setUp(desk);
  const ready = join(desk.folder, setupFolder);
  mkdirSync(ready);
  for (const name of [databaseFile, keyRingFile]) renameSync(join(desk.folder, name), join(ready, name));
  return { folder: desk.folder, ready, staffId };
}

describe('a set-up that was interrupted', () => {
  test('while the files were made ready is as if it had not been', async () => {
    const { folder, ready } = await halfway();
    renameSync(join(ready, keyRingFile), `${folder}.gone`);
    writeFileSync(join(ready, `${databaseFile}-wal`), 'half');
    const desk = started(folder);
    expect(await stateOf(desk)).toBe('setup');
    expect(filesIn(folder)).toEqual([]);
    await setUp(desk);
  });

  test('before the first file was moved is as if it had not been', async () => {
    const { folder } = await halfway();
    expect(await stateOf(started(folder))).toBe('setup');
    expect(existsSync(join(folder, setupFolder))).toBe(false);
  });

  test('between the two moves is finished, and the desk works', async () => {
    const { folder, ready, staffId } = await halfway();
    renameSync(join(ready, databaseFile), join(folder, databaseFile));
    await expectToWork(folder, staffId);
    expect(filesIn(folder)).toEqual([databaseFile, 'desk.key-id', markFile, keyRingFile]);
  });

  test('after the two moves is finished, and the desk works', async () => {
    const { folder, ready, staffId } = await halfway();
    for (const name of [databaseFile, keyRingFile]) renameSync(join(ready, name), join(folder, name));
    await expectToWork(folder, staffId);
    expect(existsSync(ready)).toBe(false);
  });

  test('by a file that could not be moved leaves both where they were', async () => {
    const { folder, ready, staffId } = await halfway();
    // Something holds its place, as a virus scanner may on Windows.
    mkdirSync(join(folder, keyRingFile));
    writeFileSync(join(folder, keyRingFile, 'x'), '');
    expect(() => moveSetupIntoPlace(folder)).toThrow();
    expect(filesIn(ready)).toEqual([databaseFile, keyRingFile]);
    expect(existsSync(join(folder, databaseFile))).toBe(false);
    renameSync(join(folder, keyRingFile), `${folder}.held`);
    moveSetupIntoPlace(folder);
    await expectToWork(folder, staffId);
  });

  test('for training leaves no mark on the real customers of the next one', async () => {
    const desk = fresh();
    await stateOf(desk);
    writeFileSync(join(desk.folder, trainingMark), '');
    await setUp(desk, { isTraining: false });
    expect(await desk.ask('startup.state', {})).toMatchObject({ state: 'sign_in', isTraining: false });
  });
});

describe('what is not ours in the data folder', () => {
  const foreign = ['setup/deep/photos.zip', `${setupFolder}/photos.zip`, 'training/notes.txt', 'keys.json.old'];

  test('is left alone by the first look and by a set-up', async () => {
    const folder = join(newFolder(), 'data');
    for (const path of foreign) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), 'of somebody else');
    }
    const desk = started(folder);
    expect(await desk.ask('startup.state', {})).toMatchObject({ state: 'setup', isTraining: false });
    const { staffId } = await setUp(desk, { isTraining: false });
    await expectToWork(folder, staffId);
    for (const path of foreign) expect(readFileSync(join(folder, path), 'utf8'), path).toBe('of somebody else');
  });

  test('a file called as our mark is none, stays, and keeps a set-up for training from writing its own', async () => {
    const folder = join(newFolder(), 'data');
    mkdirSync(folder);
    const file = join(folder, trainingMark);
    writeFileSync(file, 'a plan for the marathon');
    const desk = started(folder);
    expect(await desk.ask('startup.state', {})).toMatchObject({ state: 'setup', isTraining: false });
    const { recoveryCode } = await desk.ask('setup.begin', { id: id(), ...setupInput, isTraining: true });
    const finish = { id: id(), typedCode: recoveryCode };
    expect(await desk.fail('setup.finish', finish)).toEqual({ kind: 'storage', trouble: 'unreadable' });
    expect(readFileSync(file, 'utf8')).toBe('a plan for the marathon');
    expect(await stateOf(desk)).toBe('setup');
  });
});

describe('the strength of a password', () => {
  test.each([
    ['password1', false],
    ['kaminoyama', false],
    ['蔵王の樹氷と月山の雪 1984', true],
    ['武田 誠の車', false],
  ])('%s', async (password, isAccepted) => {
    const rated = await fresh().ask('password.rate', { password, ownWords: [manager.label], language: 'ja' });
    expect(rated).toMatchObject({ isAccepted });
    // The advice is in Japanese.
    if (!isAccepted) expect(`${rated.warning ?? ''}${rated.suggestions.join('')}`).toMatch(/[ぁ-ん]/);
  });
});
