import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { keyRingFile } from '../../electron/keys/key-ring-file.ts';
import { newDesk, type TestDesk } from '../support/new-desk.ts';
import { addCustomer } from './inputs.ts';

const password = '最上川の舟唄を昼に聞く 53';
const add = (desk: TestDesk, change: object = {}) =>
  desk.send('staff.add', { id: desk.id(), label: '三島 葉子', role: 'reception', password, ...change });
const namesOf = async (desk: TestDesk) => (await desk.ask('staff.list', {})).map(({ label }) => label);

describe('a new member of staff', () => {
  test('signs in from then on, with a role of their own', async () => {
    const desk = await newDesk();
    const id = desk.id();
    expect(await add(desk, { id })).toEqual({ ok: true, value: { staffId: id } });
    expect(await desk.ask('staff.list', {})).toContainEqual({ staffId: id, label: '三島 葉子', role: 'reception' });
    await desk.signIn({ staffId: id, label: '', password });
    expect(await desk.ask('session.state', {})).toMatchObject({ staff: { staffId: id, role: 'reception' } });
    expect(await desk.fail('staff.add', { id: desk.id(), label: 'x', role: 'manager', password })).toEqual({
      kind: 'forbidden',
    });
  });

  test('may be another manager, who may do what managers do', async () => {
    const desk = await newDesk();
    const id = desk.id();
    await add(desk, { id, role: 'manager' });
    await desk.signIn({ staffId: id, label: '', password });
    expect(await add(desk, { label: '四谷 怪' })).toMatchObject({ ok: true });
  });

  test('is written down: who was added by whom, and that a password was given', async () => {
    const desk = await newDesk();
    await add(desk);
    const page = await desk.ask('ledger.page', {
      before: null,
      limit: 2,
      kinds: [],
      staffId: null,
      customerId: null,
      on: null,
    });
    expect(page.map(({ kind, staffLabel }) => [kind, staffLabel])).toEqual([
      ['password.set', desk.manager.label],
      ['staff.added', desk.manager.label],
    ]);
    expect(page[1]?.ja).toContain('三島 葉子');
  });

  test('two who are added at the same time can both sign in', async () => {
    const desk = await newDesk();
    const ids = [desk.id(), desk.id(), desk.id()];
    const results = await Promise.all(ids.map((id, i) => add(desk, { id, label: `見習 ${'一二三'.charAt(i)}郎` })));
    expect(results).toEqual(ids.map((staffId) => ({ ok: true, value: { staffId } })));
    for (const staffId of ids) await desk.signIn({ staffId, label: '', password });
  });
});

async function refused(change: object) {
  const desk = await newDesk();
  const before = [readFileSync(join(desk.folder, keyRingFile), 'utf8'), await namesOf(desk)];
  const result = await add(desk, change);
  expect([readFileSync(join(desk.folder, keyRingFile), 'utf8'), await namesOf(desk)]).toEqual(before);
  return result.ok ? null : result.error;
}

describe('is refused', () => {
  test.each([
    [
      'a weak password',
      { password: 'yamagata1' },
      { kind: 'validation', fields: [{ path: 'password', code: 'password_too_weak' }] },
    ],
    [
      'their own name as password',
      { label: 'kanaria yukimi', password: 'kanariayukimi' },
      { kind: 'validation', fields: [{ path: 'password', code: 'password_too_weak' }] },
    ],
    ['no name', { label: '' }, { kind: 'validation', fields: [{ path: 'label', code: 'required' }] }],
    [
      'a name of 61 characters',
      { label: 'あ'.repeat(61) },
      { kind: 'validation', fields: [{ path: 'label', code: 'too_long' }] },
    ],
    [
      'a name that turns the writing',
      { label: '三島\u202e葉子' },
      { kind: 'validation', fields: [{ path: 'label', code: 'bidi_character' }] },
    ],
    [
      'a role that there is not',
      { role: 'anyone' },
      { kind: 'validation', fields: [{ path: 'role', code: 'invalid_value' }] },
    ],
  ])('with %s', async (_, change, failure) => expect(await refused(change)).toEqual(failure));

  test.each([
    ['the name of somebody', (label: string) => label],
    ['the name of somebody in other spaces', (label: string) => label.replace(' ', '　')],
    ['the name of somebody without spaces', (label: string) => label.replace(' ', '')],
  ])('with %s', async (_, change) => {
    const desk = await newDesk();
    expect(await add(desk, { label: change(desk.receptionist.label) })).toEqual({
      ok: false,
      error: { kind: 'conflict', about: 'name_taken' },
    });
  });

  test.each(['somebody else', 'a customer'])('under the id of %s, and nobody gets a key by it', async (whose) => {
    const desk = await newDesk();
    const id = whose === 'a customer' ? await addCustomer(desk) : desk.receptionist.staffId;
    const before = readFileSync(join(desk.folder, keyRingFile), 'utf8');
    expect(await add(desk, { id })).toEqual({ ok: false, error: { kind: 'conflict', about: 'id_used' } });
    expect(readFileSync(join(desk.folder, keyRingFile), 'utf8')).toBe(before);
    expect(await namesOf(desk)).not.toContain('三島 葉子');
    expect(await add(desk, { id: desk.manager.staffId })).toEqual({
      ok: false,
      error: { kind: 'conflict', about: 'id_used' },
    });
  });

  test('while the keys are damaged, and goes on when they are whole', async () => {
    const desk = await newDesk();
    const file = join(desk.folder, keyRingFile);
    const keys = readFileSync(file);
    writeFileSync(file, '{');
    const id = desk.id();
    expect(await add(desk, { id })).toEqual({ ok: false, error: { kind: 'storage', trouble: 'unreadable' } });
    writeFileSync(file, keys);
    expect(await add(desk, { id })).toMatchObject({ ok: true });
  });
});

/** The desk as it is when the program was killed after the entry and before the key. */
async function interrupted(desk: TestDesk, work: () => Promise<unknown>): Promise<void> {
  const place = join(desk.folder, `${keyRingFile}.new`);
  mkdirSync(place);
  writeFileSync(join(place, 'held'), '');
  await work();
  rmSync(place, { recursive: true });
}

const signInNames = async (desk: TestDesk) => (await desk.ask('startup.state', {})).accounts.map(({ label }) => label);

async function leftWithKey(): Promise<TestDesk> {
  const desk = await newDesk();
  const { staffId, label } = desk.receptionist;
  const change = { staffId, role: 'reception', hasLeft: true } as const;
  await interrupted(desk, () => desk.send('staff.change', { id: desk.id(), ...change }));
  expect(await signInNames(desk)).toContain(label);
  return desk;
}

describe('somebody who has left and whose key could not be taken', () => {
  test('loses it when it is ordered again, under any id', async () => {
    const desk = await leftWithKey();
    const { staffId, label } = desk.receptionist;
    await desk.ask('staff.change', { id: desk.id(), staffId, role: 'reception', hasLeft: true });
    expect(await signInNames(desk)).not.toContain(label);
    // Once is written down once.
    const page = await desk.ask('ledger.page', {
      before: null,
      limit: 50,
      kinds: ['staff.changed'],
      on: null,
      staffId: null,
      customerId: null,
    });
    expect(page).toHaveLength(1);
  });

  test('loses it at the next sign-in, whoever signs in', async () => {
    const desk = await leftWithKey();
    await desk.signIn(desk.manager);
    expect(await signInNames(desk)).toEqual([desk.manager.label]);
  });
});

async function halfAdded(role: 'reception' | 'manager') {
  const desk = await newDesk();
  const id = desk.id();
  await interrupted(desk, () => add(desk, { id, role }));
  await desk.signIn(desk.manager);
  return { desk, id };
}

describe('somebody who was added and got no key', () => {
  test('gets it when they are added again: there is one person, with the role of now', async () => {
    const { desk, id } = await halfAdded('reception');
    expect(await add(desk, { label: '三島　葉子', role: 'manager' })).toEqual({ ok: true, value: { staffId: id } });
    const people = await desk.ask('staff.list', {});
    expect(people.filter(({ label }) => label === '三島 葉子')).toEqual([
      { staffId: id, label: '三島 葉子', role: 'manager' },
    ]);
    await desk.signIn({ staffId: id, label: '', password });
    expect(await add(desk, { label: '三島 葉子' })).toMatchObject({ error: { about: 'name_taken' } });
  });

  test('is no manager whom the last one could leave the desk to', async () => {
    const { desk } = await halfAdded('manager');
    const { staffId } = desk.manager;
    const failure = await desk.fail('staff.change', { id: desk.id(), staffId, role: 'reception', hasLeft: false });
    expect(failure).toEqual({ kind: 'conflict', about: 'last_manager' });
  });

  test('can be taken off the list', async () => {
    const { desk, id } = await halfAdded('manager');
    await desk.ask('staff.change', { id: desk.id(), staffId: id, role: 'manager', hasLeft: true });
    expect(await namesOf(desk)).not.toContain('三島 葉子');
  });
});

async function twoManagers() {
  const desk = await newDesk();
  await add(desk, { role: 'manager' });
  return desk;
}

describe('rights', () => {
  test('end with the role: whoever makes themself reception signs in anew', async () => {
    const desk = await twoManagers();
    const { staffId } = desk.manager;
    await desk.ask('staff.change', { id: desk.id(), staffId, role: 'reception', hasLeft: false });
    expect(await desk.fail('staff.list', {})).toEqual({ kind: 'locked' });
    await desk.signIn(desk.manager);
    expect(await desk.fail('staff.add', { id: desk.id(), label: 'x', role: 'manager', password })).toEqual({
      kind: 'forbidden',
    });
  });

  test('stay with whoever changes somebody else', async () => {
    const desk = await twoManagers();
    const { staffId } = desk.receptionist;
    await desk.ask('staff.change', { id: desk.id(), staffId, role: 'manager', hasLeft: false });
    expect(await namesOf(desk)).toHaveLength(3);
  });

  test('nobody ends their own account', async () => {
    const desk = await twoManagers();
    const { staffId } = desk.manager;
    const failure = await desk.fail('staff.change', { id: desk.id(), staffId, role: 'manager', hasLeft: true });
    expect(failure).toEqual({ kind: 'conflict', about: 'own_account' });
    await desk.signIn(desk.manager);
  });
});
