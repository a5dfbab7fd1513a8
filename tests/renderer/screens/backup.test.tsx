import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ja } from '../../../electron/words/ja.ts';
import { newFolder } from '../../support/new-folder.ts';
import { adopt, fill, manager, newDesk, receptionist, signIn } from '../app/open-desk.ts';

const { backup, home, settings, start } = ja;

async function open(options: Parameters<typeof newDesk>[0], who: typeof manager = manager) {
  const desk = await newDesk(options);
  await fill(desk, async (call) => void (await adopt(call)));
  const user = desk.show();
  await signIn(user, who);
  await screen.findByRole('heading', { level: 1, name: home.title });
  const place = join(desk.folder, 'backups');
  const made = () => (existsSync(place) ? readdirSync(place).filter((name) => !name.endsWith('.part')) : []);
  return { ...desk, user, made };
}

const button = (name: string | RegExp) => screen.findByRole('button', { name });

test('the first sign-in of a day makes a backup by itself, whoever it is, and home says that it was verified', async () => {
  const { made } = await open({ backsUpByItself: true }, receptionist);
  expect(await screen.findByText(/（確認済み）$/)).toBeVisible();
  expect(made()).toHaveLength(1);
  expect(screen.queryByText(backup.cover.copying)).toBeNull();
});

test('while the ledger is copied, nothing of the desk can be seen or pressed; giving it up leaves no backup', async () => {
  const gate = Promise.withResolvers<void>();
  const { user, made } = await open({ nextTurn: () => gate.promise });
  expect(await screen.findByText(backup.state.none)).toBeVisible();
  await user.click(await button(backup.state.now));
  expect(await screen.findByRole('dialog', { name: backup.cover.title.by_hand })).toBeVisible();
  // What lies below is out of reach, also for screen readers.
  expect(screen.queryByRole('heading', { level: 1 })).toBeNull();
  await user.keyboard('{Escape}');
  await user.click(await button(backup.cover.stop));
  gate.resolve();
  expect(await screen.findByText(backup.cancelled)).toBeVisible();
  expect(await screen.findByText(backup.state.none)).toBeVisible();
  expect(made()).toHaveLength(0);
});

test('F8 makes a backup before it locks when something was recorded, behind a screen that covers everything', async () => {
  const { user, made } = await open({ backsUpByItself: true });
  await screen.findByText(/（確認済み）$/);
  await user.keyboard('{F8}');
  // Nothing was recorded since.
  expect(await screen.findByRole('heading', { level: 1, name: start.signIn.title })).toBeVisible();
  expect(made()).toHaveLength(1);
  await signIn(user, manager);
  await user.click(await screen.findByRole('link', { name: settings.title }));
  await user.click(await screen.findByRole('tab', { name: settings.sections.backup }));
  await user.clear(await screen.findByRole('textbox', { name: new RegExp(`^${backup.keep.daily}`) }));
  await user.type(screen.getByRole('textbox', { name: new RegExp(`^${backup.keep.daily}`) }), '9');
  await user.keyboard('{F9}');
  expect(await screen.findByText(settings.saved)).toBeVisible();
  const [before] = made();
  await user.keyboard('{F8}');
  expect(await screen.findByRole('heading', { level: 1, name: start.signIn.title })).toBeVisible();
  // The newest of a day is the one that is kept.
  expect(made()).toHaveLength(1);
  expect(made()[0]).not.toBe(before);
});

test('a last backup of long ago is alarming, and why another one does not come about is said where it was asked for', async () => {
  const { user, made, folder } = await open({});
  await user.click(await button(backup.state.now));
  await waitFor(() => expect(made()).toHaveLength(1));
  await user.keyboard('{F8}');
  await screen.findByRole('heading', { level: 1, name: start.signIn.title });
  const [name = ''] = made();
  const place = join(folder, 'backups');
  renameSync(join(place, name), join(place, name.replace(/\d{4}-\d{2}-\d{2}/, '2026-01-05')));
  await signIn(user, manager);
  expect(await screen.findByText(backup.alarm)).toBeVisible();
  rmSync(join(folder, 'desk.mark'));
  const [first] = await screen.findAllByRole('button', { name: backup.state.now });
  if (first === undefined) throw new Error('nothing to press');
  await user.click(first);
  expect(await screen.findByText(new RegExp(`^${backup.why.mark.slice(0, 12)}`))).toBeVisible();
  expect(screen.getByText(backup.alarm)).toBeVisible();
});

test('whoever cannot wait locks at once, and the backup is given up', async () => {
  const gate = Promise.withResolvers<void>();
  let isHeld = false;
  const { user, made, call } = await open({
    backsUpByItself: true,
    nextTurn: () => (isHeld ? gate.promise : Promise.resolve()),
  });
  await screen.findByText(/（確認済み）$/);
  const [before] = made();
  await user.click(await screen.findByRole('link', { name: settings.title }));
  await user.click(await screen.findByRole('tab', { name: settings.sections.backup }));
  const daily = await screen.findByRole('textbox', { name: new RegExp(`^${backup.keep.daily}`) });
  await user.clear(daily);
  await user.type(daily, '9');
  await user.keyboard('{F9}');
  await screen.findByText(settings.saved);
  isHeld = true;
  await user.keyboard('{F8}');
  await user.click(await button(backup.cover.lock));
  gate.resolve();
  expect(await screen.findByRole('heading', { level: 1, name: start.signIn.title })).toBeVisible();
  expect(await call('session.state', {})).toMatchObject({ isOpen: false });
  expect(made()).toEqual([before]);
});

test('a manager chooses a second place, reads what there is to say of it, and gives it up again', async () => {
  const place = newFolder();
  const { user } = await open({ askWhichFolder: () => Promise.resolve(place) });
  await user.click(await screen.findByRole('link', { name: settings.title }));
  await user.click(await screen.findByRole('tab', { name: settings.sections.backup }));
  await user.click(await button(backup.places.choose));
  expect(await screen.findByText(place)).toBeVisible();
  expect(screen.getByText(backup.places.sameDisk)).toBeVisible();
  await user.click(await button(backup.make));
  expect(await screen.findByText(new RegExp(backup.second.written))).toBeVisible();
  expect(readdirSync(join(place, 'ConsentDesk-backups'))).toHaveLength(1);
  expect(await screen.findByText(`${backup.list.here}・${backup.list.there}`)).toBeVisible();
  await user.click(await button(backup.places.forget));
  expect(await screen.findByText(backup.places.secondNone)).toBeVisible();
});

test('numbers that are none are told at their fields', async () => {
  const { user } = await open({});
  await user.click(await screen.findByRole('link', { name: settings.title }));
  await user.click(await screen.findByRole('tab', { name: settings.sections.backup }));
  const weekly = await screen.findByRole('textbox', { name: new RegExp(`^${backup.keep.weekly}`) });
  await user.clear(weekly);
  await user.type(weekly, '0');
  await user.keyboard('{F9}');
  await waitFor(() => expect(screen.getByText(backup.keep.weeklyFault)).toBeVisible());
});
