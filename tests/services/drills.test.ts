import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeRecoveryCode } from '../../electron/keys/recovery-code.ts';
import { databaseFile } from '../../electron/services/start/data-folder.ts';
import { newDesk, type TestDesk } from '../support/new-desk.ts';
import { backUp, goOnBy, lastOf } from './backups.ts';
import { addCustomer } from './inputs.ts';

const rehearse = (desk: TestDesk, { password } = desk.manager) =>
  desk.send('drill.rehearse', { id: desk.id(), password });

const tryCode = (desk: TestDesk, code = desk.recoveryCode) => desk.send('drill.recovery_code', { id: desk.id(), code });

/** What is due after so many days; the manager signs in again, as every day. */
async function dueAfter(desk: TestDesk, days: number) {
  goOnBy(desk, days);
  await desk.signIn(desk.manager);
  const { rehearsal, recoveryCode } = await desk.ask('drill.status', {});
  return [...(rehearsal.isDue ? ['rehearsal'] : []), ...(recoveryCode.isDue ? ['code'] : [])];
}

describe('a rehearsal', () => {
  test('goes back to the newest backup in a folder of its own, says that it works, and leaves nothing but that on record', async () => {
    const desk = await newDesk();
    await addCustomer(desk);
    const made = await backUp(desk);
    const before = readdirSync(desk.folder).toSorted();
    const rehearsed = await rehearse(desk);
    expect(rehearsed).toMatchObject({
      ok: true,
      value: { outcome: 'works', entries: made.outcome === 'made' ? made.entries : 0 },
    });
    expect(readdirSync(desk.folder).toSorted()).toEqual(before);
    const page = { before: null, limit: 1, kinds: [], staffId: null, customerId: null, on: null };
    expect(await desk.ask('ledger.page', page)).toMatchObject([{ kind: 'backup.rehearsed' }]);
    // The desk itself has gone back to nothing.
    expect(await desk.ask('session.state', {})).toMatchObject({ isOpen: true, deviceLetter: 'A' });
    await desk.signIn(desk.manager);
    expect(await desk.ask('session.state', {})).toMatchObject({ isOpen: true, deviceLetter: 'A' });
  });

  test('finds a backup that would not work, and puts nothing on record', async () => {
    const desk = await newDesk();
    expect(await rehearse(desk)).toMatchObject({ value: { outcome: 'no_backup' } });
    await backUp(desk);
    expect(await rehearse(desk, { ...desk.manager, password: 'wrong one 12345' })).toMatchObject({
      error: { kind: 'wrong_secret' },
    });
    desk.world.freeBytes = 1_000;
    expect(await rehearse(desk)).toMatchObject({ value: { outcome: 'faulty', why: 'disk_full' } });
    desk.world.freeBytes = null;
    const file = join(lastOf(desk), databaseFile);
    writeFileSync(file, readFileSync(file).subarray(0, 40_960));
    expect(await rehearse(desk)).toMatchObject({ value: { outcome: 'faulty' } });
    expect(await desk.ask('drill.status', {})).toMatchObject({ rehearsal: { last: null } });
    expect(readdirSync(desk.folder).filter((name) => name.startsWith('.consent-desk'))).toEqual([]);
  });

  test('is a matter for managers', async () => {
    const desk = await newDesk();
    await desk.signIn(desk.receptionist);
    expect(await rehearse(desk)).toEqual({ ok: false, error: { kind: 'forbidden' } });
    expect(await tryCode(desk)).toEqual({ ok: false, error: { kind: 'forbidden' } });
  });
});

describe('the recovery code', () => {
  test('is tried and found right, or wrong, and only the right one goes on record', async () => {
    const desk = await newDesk();
    expect(await tryCode(desk, 'ABC')).toMatchObject({ error: { fields: [{ path: 'code', code: 'wrong_length' }] } });
    expect(await tryCode(desk, makeRecoveryCode())).toMatchObject({ error: { kind: 'wrong_secret' } });
    expect((await desk.ask('drill.status', {})).recoveryCode.last).toBeNull();
    expect(await tryCode(desk, desk.recoveryCode)).toEqual({ ok: true, value: {} });
    expect((await desk.ask('drill.status', {})).recoveryCode.last).not.toBeNull();
  });
});

describe('what is due', () => {
  test('is the rehearsal once a quarter and the code once a year, from the day of the set-up on', async () => {
    const desk = await newDesk();
    expect(await dueAfter(desk, 90)).toEqual([]);
    expect(await dueAfter(desk, 2)).toEqual(['rehearsal']);
    await backUp(desk);
    await rehearse(desk);
    expect(await dueAfter(desk, 90)).toEqual([]);
    expect(await dueAfter(desk, 200)).toEqual(['rehearsal', 'code']);
    await tryCode(desk);
    expect(await dueAfter(desk, 364)).toEqual(['rehearsal']);
  });

  test('is nothing in a folder for practice', async () => {
    const desk = await newDesk({ isTraining: true });
    expect(await dueAfter(desk, 1_000)).toEqual([]);
  });
});
