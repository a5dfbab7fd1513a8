import { readdirSync } from 'node:fs';
import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ja } from '../../../electron/words/ja.ts';
import { newId } from '../../support/ids.ts';
import { adopt, fill, manager, newDesk, receptionist, signIn } from '../app/open-desk.ts';

const { drills, home, restore, settings, start } = ja;

const day = 86_400_000;
const begun = Date.parse('2026-04-01T09:00:00+09:00');

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: begun }));
afterEach(() => void vi.useRealTimers());

/** A desk that was set up a while ago, with somebody signed in. */
async function open(daysAgo: number, who: typeof manager = manager) {
  const desk = await newDesk();
  await fill(desk, async (call) => void (await adopt(call)));
  vi.setSystemTime(begun + daysAgo * day);
  const user = desk.show();
  await signIn(user, who);
  await screen.findByRole('heading', { level: 1, name: home.title });
  const press = async (name: string) => user.click(await screen.findByRole('button', { name }));
  return { ...desk, user, press };
}

test('home asks a manager for the rehearsal after a quarter, and no longer once it was done', async () => {
  const { user, press, call, folder } = await open(100);
  await screen.findByText(drills.rehearsal.due);
  expect(screen.queryByText(drills.code.due)).toBeNull();
  await press(drills.rehearsal.action);
  await user.type(screen.getByLabelText(new RegExp(`^${drills.rehearsal.password}`), { selector: 'input' }), 'wrong');
  await press(drills.rehearsal.submit);
  expect(await screen.findByText(drills.rehearsal.none)).toBeVisible();
  await call('backup.make', { id: newId(), cause: 'by_hand' });
  await press(drills.rehearsal.submit);
  expect(await screen.findByText(start.signIn.wrong)).toBeVisible();
  await user.type(
    screen.getByLabelText(new RegExp(`^${drills.rehearsal.password}`), { selector: 'input' }),
    manager.password,
  );
  await press(drills.rehearsal.submit);
  expect(await screen.findByRole('dialog', { name: drills.rehearsal.works })).toBeVisible();
  await user.keyboard('{Enter}');
  await waitFor(() => expect(screen.queryByText(drills.rehearsal.due)).toBeNull());
  expect(readdirSync(folder).filter((name) => name.startsWith('.consent-desk'))).toEqual([]);
});

test('a clerk is not asked', async () => {
  await open(400, receptionist);
  await screen.findByText(home.ledger.check);
  expect(screen.queryByText(drills.rehearsal.due)).toBeNull();
});

test('in the settings a manager tries the recovery code, and reads when that was', async () => {
  const { user, press, recoveryCode } = await open(1);
  await user.click(await screen.findByRole('link', { name: settings.title }));
  await user.click(await screen.findByRole('tab', { name: settings.sections.backup }));
  expect(await screen.findAllByText(drills.never)).toHaveLength(2);
  expect(screen.getByText(restore.fromSettings)).toBeVisible();
  await press(drills.code.action);
  const dialog = await screen.findByRole('dialog', { name: drills.code.title });
  const field = within(dialog).getByRole('textbox', { name: new RegExp(`^${start.recover.code}`) });
  await user.type(field, recoveryCode.slice(0, -1));
  await press(drills.code.submit);
  expect(await within(dialog).findByText(/1文字足りません/)).toBeVisible();
  await user.type(field, recoveryCode.slice(-1));
  await press(drills.code.submit);
  expect(await screen.findByText(drills.code.works)).toBeVisible();
  await user.keyboard('{Enter}');
  expect(await screen.findAllByText(drills.never)).toHaveLength(1);
});
