import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { consentRecordFileSchema } from '../../electron/domain/consent-record/record-schema.ts';
import type { CustomerId } from '../../electron/domain/ids.ts';
import type { ScopeText } from '../../electron/domain/notice/scope.ts';
import { keyRingFile } from '../../electron/keys/key-ring-file.ts';
import { unzip, verdictOf } from '../audit/bundle-parts.ts';
import { newDesk, type TestDesk } from '../support/new-desk.ts';
import { newFolder } from '../support/new-folder.ts';
import { addCustomer, answerTo, consentOf } from './inputs.ts';

const married = '鈴木 花子';
const rename = (desk: TestDesk, change: object = {}) =>
  desk.send('staff.rename', { id: desk.id(), staffId: desk.receptionist.staffId, label: married, ...change });
const consent = (desk: TestDesk, customerId: CustomerId, scope: ScopeText = 'use:offers:email') =>
  desk.ask('consent.record', consentOf(desk, customerId, [answerTo(scope, 'agreed')]));
const signInNames = async (desk: TestDesk) => (await desk.ask('startup.state', {})).accounts.map(({ label }) => label);
const renamings = async (desk: TestDesk) =>
  desk.ask('ledger.page', {
    before: null,
    limit: 50,
    kinds: ['staff.renamed'],
    staffId: null,
    customerId: null,
    on: null,
  });

/** A receptionist takes a consent, is renamed by the manager, and takes another. */
async function renamedBetweenTwo() {
  const desk = await newDesk();
  await desk.signIn(desk.receptionist);
  const customerId = await addCustomer(desk);
  const before = await consent(desk, customerId);
  await desk.signIn(desk.manager);
  expect(await rename(desk)).toEqual({ ok: true, value: {} });
  await desk.signIn(desk.receptionist);
  const after = await consent(desk, customerId, 'use:maintenance:phone');
  return { desk, customerId, before, after };
}

describe('somebody who is renamed', () => {
  test('stands with the new name at sign-in at once, and signs in with the same password', async () => {
    const desk = await newDesk();
    const { staffId, label } = desk.receptionist;
    await rename(desk);
    desk.app.lock();
    expect(await signInNames(desk)).toContain(married);
    expect(await signInNames(desk)).not.toContain(label);
    await desk.signIn(desk.receptionist);
    expect(await desk.ask('session.state', {})).toMatchObject({ staff: { staffId, label: married } });
  });

  test('stands in the ledger with both names, by whom they were changed', async () => {
    const desk = await newDesk();
    await rename(desk);
    expect(await renamings(desk)).toMatchObject([
      {
        staffLabel: desk.manager.label,
        ja: `担当者「${desk.receptionist.label}」のお名前を「${married}」に改めました`,
      },
    ]);
  });

  test('keeps the name of the day in history and ledger, and has the new one in what is new', async () => {
    const { desk, customerId } = await renamedBetweenTwo();
    const lines = await desk.ask('customer.history', { customerId });
    expect(lines.filter(({ kind }) => kind === 'consent.recorded').map(({ staffLabel }) => staffLabel)).toEqual([
      married,
      desk.receptionist.label,
    ]);
    await desk.signIn(desk.manager);
    const all = { before: null, limit: 50, kinds: ['consent.recorded'], on: null, staffId: null };
    for (const filter of [{ customerId }, { customerId: null }]) {
      const page = await desk.ask('ledger.page', { ...all, ...filter });
      expect(page.map(({ staffLabel }) => staffLabel)).toEqual([married, desk.receptionist.label]);
    }
    expect(await desk.ask('ledger.verify', { id: desk.id() })).toMatchObject({ fault: null, findings: [] });
    const page = await desk.ask('ledger.page', { ...all, customerId: null });
    expect(page.map(({ staffLabel }) => staffLabel)).toEqual([married, desk.receptionist.label]);
  });

  test('keeps it on the slip, also when that is printed again', async () => {
    const { desk, before, after } = await renamedBetweenTwo();
    const nameOn = async (entryId: typeof before.entryId) => {
      await desk.ask('slip.issue', { id: desk.id(), entryId, target: 'printer' });
      return desk.world.drawn.at(-1)?.snapshot.staffLabel;
    };
    expect(await nameOn(before.entryId)).toBe(desk.receptionist.label);
    expect(await nameOn(after.entryId)).toBe(married);
  });

  test('keeps it in the consent record, which the proof sheet shows', async () => {
    const { desk, customerId } = await renamedBetweenTwo();
    await desk.signIn(desk.manager);
    await rename(desk, { staffId: desk.manager.staffId, label: '武田 まこと' });
    const path = join(newFolder(), 'record.json');
    desk.world.answers.push(path);
    await desk.ask('consent.export', { id: desk.id(), customerId, form: 'record', reason: '監査' });
    const { consent_record } = consentRecordFileSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
    const names = consent_record.events.flatMap((event) => event.operator.name);
    expect(names).toEqual([desk.receptionist.label, married]);
    expect(consent_record.exported.operator).toBe('武田 まこと');
  });

  test('keeps it in the audit export, which stays whole', async () => {
    const { desk } = await renamedBetweenTwo();
    await desk.signIn(desk.manager);
    const path = join(newFolder(), 'audit.zip');
    desk.world.answers.push(path);
    const filter = { from: null, to: null, kinds: [], staffId: null, customerId: null };
    await desk.ask('audit.export', { id: desk.id(), reason: '監査', filter, maxBodies: 1000 });
    expect(await verdictOf(path, desk.fingerprint)).toMatchObject({ outcome: 'whole', signer: 'proven' });
    const rows = (await unzip(path)).get('audit.csv')?.split('\n') ?? [];
    const consents = rows.filter((row) => row.includes('consent.recorded'));
    expect(consents.map((row) => [row.includes(desk.receptionist.label), row.includes(married)])).toEqual([
      [true, false],
      [false, true],
    ]);
  });

  test('may be the manager who does it: what they record next has the new name', async () => {
    const desk = await newDesk();
    await rename(desk, { staffId: desk.manager.staffId, label: '武田 まこと' });
    expect(await desk.ask('session.state', {})).toMatchObject({ isOpen: true, staff: { label: '武田 まこと' } });
    expect(await renamings(desk)).toMatchObject([{ staffLabel: desk.manager.label }]);
    const customerId = await addCustomer(desk);
    const { entryId } = await consent(desk, customerId);
    await desk.ask('slip.issue', { id: desk.id(), entryId, target: 'printer' });
    expect(desk.world.drawn.at(-1)?.snapshot.staffLabel).toBe('武田 まこと');
    // The ring is written anew by a change of password: the name in it is the one of now.
    await desk.ask('password.change', {
      id: desk.id(),
      current: desk.manager.password,
      next: '蔵王のお釜を見に行く日 77',
    });
    expect(await signInNames(desk)).toContain('武田 まこと');
  });

  test('is renamed once, however often the command is sent', async () => {
    const desk = await newDesk();
    const id = desk.id();
    await rename(desk, { id });
    await rename(desk, { id });
    await rename(desk);
    expect(await renamings(desk)).toHaveLength(1);
    expect(await rename(desk, { id, label: '別の 名前' })).toMatchObject({ error: { about: 'id_used' } });
  });
});

describe('is refused', () => {
  test.each([
    ['the name of somebody', (desk: TestDesk) => desk.manager.label],
    ['the name of somebody without spaces', (desk: TestDesk) => desk.manager.label.replaceAll(/\s/gu, '')],
  ])('%s', async (_, label) => {
    const desk = await newDesk();
    expect(await rename(desk, { label: label(desk) })).toMatchObject({ error: { about: 'name_taken' } });
    // With a word that tells them apart it goes.
    expect(await rename(desk, { label: `${label(desk)}（整備）` })).toMatchObject({ ok: true });
  });

  test.each([
    ['no name', ' ', 'required'],
    ['a name that turns the writing', '三島\u202e葉子', 'bidi_character'],
    ['a name that the sign-in cannot show', '三島 \u{1F468}\u200D\u{1F469}\u200D\u{1F467}', 'invalid_label'],
  ])('%s', async (_, label, code) => {
    const desk = await newDesk();
    expect(await rename(desk, { label })).toMatchObject({ error: { kind: 'validation', fields: [{ code }] } });
    expect(await renamings(desk)).toEqual([]);
  });

  test('somebody who has left', async () => {
    const desk = await newDesk();
    const { staffId } = desk.receptionist;
    await desk.ask('staff.change', { id: desk.id(), staffId, role: 'reception', hasLeft: true });
    expect(await rename(desk)).toMatchObject({ error: { kind: 'not_found' } });
  });
});

/** The desk as it is when the program was killed after the entry and before the ring. */
async function interrupted(): Promise<TestDesk> {
  const desk = await newDesk();
  const place = join(desk.folder, `${keyRingFile}.new`);
  mkdirSync(place);
  writeFileSync(join(place, 'held'), '');
  await rename(desk);
  rmSync(place, { recursive: true });
  expect(await signInNames(desk)).toContain(desk.receptionist.label);
  return desk;
}

describe('a name that the ring did not get', () => {
  test('stands there after the next sign-in, whoever signs in', async () => {
    const desk = await interrupted();
    await desk.signIn(desk.receptionist);
    expect(await signInNames(desk)).toEqual([desk.manager.label, married]);
  });

  test('stands there after whoever was renamed came in by the recovery code', async () => {
    const desk = await interrupted();
    desk.app.lock();
    const { staffId } = desk.receptionist;
    const newPassword = '最上川の舟唄を昼に聞く 53';
    await desk.ask('session.recover', { id: desk.id(), staffId, code: desk.recoveryCode, newPassword });
    expect(await signInNames(desk)).toEqual([desk.manager.label, married]);
  });

  test('is written when it is ordered again, under any id, and recorded once', async () => {
    const desk = await interrupted();
    await rename(desk);
    expect(await signInNames(desk)).toContain(married);
    expect(await renamings(desk)).toHaveLength(1);
  });

  test('leaves the old name free, and itself is taken', async () => {
    const desk = await interrupted();
    const password = '最上川の舟唄を昼に聞く 53';
    const add = (label: string) => desk.send('staff.add', { id: desk.id(), label, role: 'reception', password });
    expect(await add(married)).toMatchObject({ error: { about: 'name_taken' } });
    expect(await add(desk.receptionist.label)).toMatchObject({ ok: true });
    expect(await signInNames(desk)).toEqual([desk.manager.label, married, desk.receptionist.label]);
  });

  test('is told as not done while the disk refuses the ring', async () => {
    const desk = await newDesk();
    const place = join(desk.folder, `${keyRingFile}.new`);
    mkdirSync(place);
    writeFileSync(join(place, 'held'), '');
    expect(await rename(desk)).toMatchObject({ error: { kind: 'storage' } });
    rmSync(place, { recursive: true });
    expect(await rename(desk)).toMatchObject({ ok: true });
    expect(await signInNames(desk)).toContain(married);
  });
});
