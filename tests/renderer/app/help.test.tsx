import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ja } from '../../../electron/words/ja.ts';
import { chip } from '../screens/customer/consent/folder.tsx';
import { addPerson, adopt, box, fill, manager, newDesk, signIn } from './open-desk.ts';

const { help, consent } = ja;

test('F1 on a customer teaches the keys of the answers, also those that can do nothing yet, the marks and the ways out', async () => {
  const desk = await newDesk();
  await fill(desk, async (call) => {
    await adopt(call);
    await addPerson(call, '髙橋 美咲', 'たかはし みさき', '090-0000-4038');
  });
  const user = desk.show();
  await signIn(user, manager);
  await user.keyboard('{F1}');
  const home = within(await screen.findByRole('dialog', { name: help.title }));
  expect(home.getByText(help.howTo.home.phoneStop.answer)).toBeVisible();
  expect(home.queryByText(help.answers.title)).toBeNull();
  await user.keyboard('{Escape}');
  await user.type(box(), 'たかはし');
  await user.click(await screen.findByRole('option', { name: /髙橋 美咲/ }));
  await chip('整備・車検のご案内 郵便');
  await user.keyboard('{F1}');
  const told = within(await screen.findByRole('dialog', { name: help.title }));
  for (const key of ['1', '2', '3', '0', 'Shift', 'F7', 'F9', 'F12', 'F1']) expect(told.getByText(key)).toBeVisible();
  expect(told.getByText(`${consent.recordAndPrint}${help.notNow}`)).toBeVisible();
  for (const meaning of Object.values(help.marks)) expect(told.getByText(meaning)).toBeVisible();
  expect(told.getByText(help.howTo.customer.phoneStop.ask)).toBeVisible();
});
