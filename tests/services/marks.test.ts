import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { MarkTrouble } from '../../electron/domain/ledger/mark.ts';
import { deskIn, markFolderOf, newDesk, type TestDesk } from '../support/new-desk.ts';
import { newFolder } from '../support/new-folder.ts';
import { addCustomer } from './inputs.ts';
import { goOn, met, own, second } from './marked-desk.ts';

describe('a whole ledger', () => {
  test('opens again and again, and keeps its marks in both places', async () => {
    let desk = await newDesk({ isOnKnownPc: true });
    expect(existsSync(own(desk)) && existsSync(second(desk))).toBe(true);
    for (let round = 0; round < 3; round += 1) {
      const { again, state } = await met(desk);
      expect(state).toBe('in');
      await addCustomer(again);
      desk = again;
    }
  });

  test('whose marks lag behind, as after a power cut, alarms nobody', async () => {
    const desk = await newDesk({ isOnKnownPc: true });
    desk.app.lock();
    const earlier = [own(desk), second(desk)].map((file) => [file, readFileSync(file)] as const);
    await desk.signIn(desk.manager);
    await addCustomer(desk);
    desk.app.lock();
    for (const [file, bytes] of earlier) writeFileSync(file, bytes);
    expect(await met(desk)).toMatchObject({ state: 'in' });
  });

  test('with a torn mark opens by the other slot', async () => {
    const desk = await newDesk({ isOnKnownPc: true });
    await addCustomer(desk);
    desk.app.lock();
    const bytes = readFileSync(own(desk));
    const turnOf = (slot: number) => Number(/"turn":(\d+)/.exec(bytes.toString('utf8', slot, slot + 4096))?.[1]);
    const newest = turnOf(0) > turnOf(4096) ? 0 : 4096;
    bytes.fill(0, newest + 100, newest + 200);
    writeFileSync(own(desk), bytes);
    expect(await met(desk)).toMatchObject({ state: 'in' });
  });

  test('on a PC that does not say which it is opens, too', async () => {
    const desk = await newDesk({ isOnKnownPc: true });
    desk.world.machine = { id: null };
    expect(await met(desk)).toMatchObject({ state: 'in' });
  });

  test('from before there were marks gets them', async () => {
    const desk = await newDesk({ isOnKnownPc: true });
    desk.app.lock();
    await desk.look((db) => void db.$client.prepare('DELETE FROM mark_place').run());
    rmSync(own(desk));
    rmSync(second(desk));
    expect(await met(desk)).toMatchObject({ state: 'in' });
    expect(existsSync(own(desk)) && existsSync(second(desk))).toBe(true);
  });

  test('whose place for the second mark cannot be written goes on with the first', async () => {
    const base = newFolder();
    const made = await newDesk({ isLocked: true, isOnKnownPc: true });
    const folder = join(base, 'data');
    cpSync(made.folder, folder, { recursive: true });
    writeFileSync(markFolderOf(folder), 'a file where a folder is wanted');
    const desk = deskIn(folder, made);
    await desk.signIn(desk.manager);
    await addCustomer(desk);
    expect((await met(desk)).state).toBe('in');
  });
});

describe('a ledger', () => {
  const damage: readonly (readonly [string, MarkTrouble, (desk: TestDesk) => void])[] = [
    ['whose mark in the folder is gone', 'mark_missing', (desk) => rmSync(own(desk))],
    ['whose second mark is gone', 'mark_missing', (desk) => rmSync(second(desk))],
    [
      'both of whose marks are gone',
      'mark_missing',
      (desk) => [own(desk), second(desk)].forEach((file) => rmSync(file)),
    ],
    ['whose mark is empty', 'mark_missing', (desk) => truncateSync(own(desk))],
    ['whose mark is something else', 'mark_missing', (desk) => writeFileSync(own(desk), 'x'.repeat(20_000))],
    ['whose mark is a folder', 'mark_missing', (desk) => (rmSync(own(desk)), mkdirSync(own(desk)))],
    ['on another PC', 'moved_or_copied', (desk) => void (desk.world.machine = { id: 'beef' })],
    [
      'copied to another PC without the second mark',
      'moved_or_copied',
      (desk) => {
        desk.world.machine = { id: 'beef' };
        rmSync(markFolderOf(desk.folder), { recursive: true });
      },
    ],
  ];

  test.each(damage)('%s: %s, and a manager can go on', async (_, expected, spoil) => {
    const desk = await newDesk({ isOnKnownPc: true });
    await addCustomer(desk);
    desk.app.lock();
    spoil(desk);
    const { again, state, lost } = await met(desk);
    expect(state).toBe(expected);
    expect(lost).toMatchObject({ receipts: [], entries: expected === 'moved_or_copied' ? 0 : null });
    expect((await goOn(again)).ok).toBe(true);
    // Also where a mark cannot be made anew: then that place is not asked for any more.
    expect((await met(again)).state).toBe('in');
  });

  test('with a mark that another key has signed', async () => {
    const desk = await newDesk({ isOnKnownPc: true });
    desk.app.lock();
    const bytes = readFileSync(own(desk));
    for (const slot of [0, 4096]) bytes.fill('0', slot, slot + 64);
    writeFileSync(own(desk), bytes);
    expect((await met(desk)).state).toBe('mark_missing');
  });
});
