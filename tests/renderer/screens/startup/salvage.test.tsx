import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { screen } from '@testing-library/react';
import type userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { ja } from '../../../../electron/words/ja.ts';
import { newId } from '../../../support/ids.ts';
import { addPerson, adopt, fill, manager, newDesk, receptionist, signIn } from '../../app/open-desk.ts';

const { home, lost, salvage, start, trouble } = ja;

type User = ReturnType<typeof userEvent.setup>;

const heading = (name: string) => screen.findByRole('heading', { level: 1, name });
const press = async (user: User, name: string) => user.click(await screen.findByRole('button', { name }));

async function open(user: User, { label, password }: typeof manager) {
  await user.click(await screen.findByRole('radio', { name: label }));
  await user.type(screen.getByLabelText(new RegExp(`^${start.signIn.password}`), { selector: 'input' }), password);
  await user.keyboard('{Enter}');
}

test('a damaged ledger: a manager reads what can be read, sees that a record is lost, and goes on', async () => {
  const desk = await newDesk();
  const file = join(desk.folder, 'desk.db');
  await fill(desk, async (call) => {
    await adopt(call);
    await call('backup.make', { id: newId(), cause: 'by_hand' });
    await addPerson(call, '後藤 後子', 'ごとう あとこ', '09011112222');
  });
  const before = readFileSync(file);
  const user = desk.show();
  await signIn(user, manager);
  await heading(home.title);
  await user.keyboard('{F8}');
  await heading(start.signIn.title);
  // What this sign-in has written is lost, and the first page.
  const bytes = readFileSync(file);
  for (let at = 0; at < bytes.length; at += 4_096) {
    const isNew = !bytes.subarray(at, at + 4_096).equals(before.subarray(at, at + 4_096));
    if (isNew || at === 0) bytes.fill(7, at + 100, at + 4_096);
  }
  writeFileSync(file, bytes);
  const password = screen.getByLabelText(new RegExp(`^${start.signIn.password}`), { selector: 'input' });
  await user.type(password, `${manager.password}{Enter}`);
  await heading(trouble.state.damaged.title);
  await press(user, salvage.way);
  await heading(salvage.title);
  await open(user, receptionist);
  expect(await screen.findByText(salvage.forbidden)).toBeVisible();
  await open(user, manager);
  await heading(salvage.report.title);
  expect(screen.getByText(salvage.report.missing)).toBeVisible();
  await press(user, salvage.report.submit);
  await heading(salvage.done);
  expect(screen.getByRole('textbox', { name: lost.done.letter })).toHaveValue('B');
  await press(user, lost.done.signIn);
  await heading(start.signIn.title);
  await signIn(user, manager);
  await heading(home.title);
});
