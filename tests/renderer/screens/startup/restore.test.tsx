import { cpSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import type userEvent from '@testing-library/user-event';
import { ja } from '../../../../electron/words/ja.ts';
import { newFolder } from '../../../support/new-folder.ts';
import { newId } from '../../../support/ids.ts';
import { addPerson, adopt, fill, manager, newDesk, receptionist, signIn } from '../../app/open-desk.ts';
import { startDesk } from '../../../support/in-process-desk.tsx';

const { home, lost, restore, settings, setup, start, trouble } = ja;

type User = ReturnType<typeof userEvent.setup>;

const heading = (name: string) => screen.findByRole('heading', { level: 1, name });
const press = async (user: User, name: string) => user.click(await screen.findByRole('button', { name }));

/** A locked desk with a backup and, recorded after it, a customer. */
async function withBackup() {
  const desk = await newDesk();
  await fill(desk, async (call) => {
    await adopt(call);
    await call('backup.make', { id: newId(), cause: 'by_hand' });
    await addPerson(call, '後藤 後子', 'ごとう あとこ', '09011112222');
  });
  return desk;
}

async function open(user: User, { label, password }: typeof manager, field: string = start.signIn.password) {
  await user.click(await screen.findByRole('radio', { name: label }));
  await user.type(screen.getByLabelText(new RegExp(`^${field}`), { selector: 'input' }), password);
  await user.keyboard('{Enter}');
}

test('a manager goes back from the settings: locked, checked, told what is lost, moved aside, signed in anew', async () => {
  const desk = await withBackup();
  const user = desk.show();
  await signIn(user, manager);
  await heading(home.title);
  await user.click(await screen.findByRole('link', { name: settings.title }));
  await user.click(await screen.findByRole('tab', { name: settings.sections.backup }));
  await press(user, restore.begin);
  await heading(restore.title);
  expect(await desk.call('session.state', {})).toMatchObject({ isOpen: false });

  // A clerk has a password in the backup, and does not decide.
  await open(user, receptionist);
  expect(await screen.findByText(restore.forbidden)).toBeVisible();
  await open(user, manager);
  await heading(restore.wouldLose.title);
  expect(screen.getByText(restore.knownBy.ledger)).toBeVisible();
  expect(screen.getByText(/^[1-9]\d*件$/)).toBeVisible();
  await press(user, restore.wouldLose.submit);
  await heading(restore.done.title);
  expect(screen.getByRole('textbox', { name: lost.done.letter })).toHaveValue('B');
  const aside = readdirSync(desk.folder).find((name) => name.startsWith('replaced-')) ?? '';
  expect(screen.getByRole('textbox', { name: restore.done.aside })).toHaveValue(join(desk.folder, aside));
  await press(user, lost.done.signIn);
  await heading(start.signIn.title);
  await signIn(user, manager);
  // Not the settings, where the one before was.
  await heading(home.title);
  expect((await desk.call('search.find', { text: 'ごとう' })).customers).toEqual([]);
});

test('whoever turns back leaves everything as it was', async () => {
  const desk = await withBackup();
  rmSync(join(desk.folder, 'keys.json'));
  const user = desk.show();
  await heading(trouble.state.keys_missing.title);
  await press(user, restore.way);
  await heading(restore.title);
  await open(user, manager);
  await heading(restore.wouldLose.title);
  await user.keyboard('{Escape}');
  await heading(restore.title);
  await user.keyboard('{Escape}');
  await heading(trouble.state.keys_missing.title);
  expect(readdirSync(desk.folder).filter((name) => name.startsWith('.consent-desk'))).toEqual([]);
});

test('a new PC begins with the backup on a stick and the recovery code, and a new password', async () => {
  const old = await withBackup();
  const stick = newFolder();
  cpSync(join(old.folder, 'backups'), join(stick, 'ConsentDesk-backups'), { recursive: true });
  for (const name of readdirSync(old.folder)) rmSync(join(old.folder, name), { recursive: true });
  let chosen = newFolder();
  const desk = startDesk({ askWhichFolder: () => Promise.resolve(chosen) });
  const user = desk.show();
  await heading(setup.use.title);
  await press(user, restore.way);
  expect(await screen.findByText(restore.none)).toBeVisible();
  // Where nothing is found, Enter is enough to say where.
  expect(screen.getByRole('button', { name: restore.choose })).toHaveFocus();
  await press(user, restore.choose);
  expect(await screen.findByText(restore.nothingThere)).toBeVisible();
  chosen = stick;
  await press(user, restore.choose);
  await press(user, restore.byCode);
  const password = 'chosen after the fire 91';
  await user.click(await screen.findByRole('radio', { name: manager.label }));
  await user.type(screen.getByRole('textbox', { name: new RegExp(`^${start.recover.code}`) }), old.recoveryCode);
  for (const field of [`${start.newPassword.label}(?!（)`, start.newPassword.again]) {
    await user.type(screen.getByLabelText(new RegExp(`^${field}`), { selector: 'input' }), password);
  }
  await user.keyboard('{Enter}');
  await heading(restore.wouldLose.title);
  expect(screen.getByText(restore.knownBy.nothing)).toBeVisible();
  expect(screen.getAllByText(lost.unknown)).toHaveLength(3);
  await press(user, restore.wouldLose.submit);
  await heading(restore.done.title);
  // No list of numbers is promised where nobody knows them.
  expect(screen.getByText(lost.done.againUnknown)).toBeVisible();
  expect(screen.queryByText(lost.done.again)).toBeNull();
  await press(user, lost.done.signIn);
  await signIn(user, { ...manager, password });
  await heading(home.title);
});
