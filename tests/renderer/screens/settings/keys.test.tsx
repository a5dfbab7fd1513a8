import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Printer } from '../../../../electron/ports/printer.ts';
import { newId } from '../../../support/ids.ts';
import { otherPassword } from '../../../support/set-up-desk.ts';
import type { Call } from '../../../../build/demo/caller.ts';
import { adopt, fill, manager, newDesk, receptionist, signIn } from '../../app/open-desk.ts';

async function openStaff(options: Parameters<typeof newDesk>[0] = {}, prepare?: (call: Call) => Promise<unknown>) {
  const desk = await newDesk(options);
  await fill(desk, async (call) => {
    await adopt(call);
    await prepare?.(call);
  });
  const user = desk.show();
  await signIn(user, manager);
  await user.click(screen.getByRole('link', { name: '設定' }));
  await user.click(await screen.findByRole('tab', { name: '担当者' }));
  const change = async (name: string) => {
    const row = (await screen.findByText(name, { selector: 'li > strong' })).closest('li') ?? document.body;
    await user.click(within(row).getByRole('button', { name: '変更' }));
  };
  return { ...desk, user, change };
}

const typed = (label: RegExp) => screen.getByLabelText(label, { selector: 'input' });

const dialog = async (name: string) => within(await screen.findByRole('dialog', { name }));

test('somebody who forgot their password gets a word, and chooses a password with it', async () => {
  const { user, change, app } = await openStaff();
  await change(receptionist.label);
  await user.click(await screen.findByRole('button', { name: '仮のパスワードを渡す' }));
  const asked = await dialog(`${receptionist.label} さんに仮のパスワードを渡す`);
  await user.click(asked.getByRole('button', { name: '仮のパスワードを作る' }));
  const shown = await dialog(`${receptionist.label} さんの仮のパスワード`);
  const word = shown.getByText(/^([a-z]{4}-){4}[a-z]{4}$/).textContent;
  await user.click(shown.getByRole('button', { name: '伝えました' }));
  expect(await screen.findByText(/仮のパスワードを渡しました/)).toBeVisible();

  app.lock();
  await screen.findByRole('heading', { level: 1, name: 'サインイン' });
  await user.click(await screen.findByRole('radio', { name: receptionist.label }));
  await user.type(screen.getByLabelText('パスワード', { selector: 'input' }), `${word}{Enter}`);
  await screen.findByRole('heading', { level: 1, name: `${receptionist.label} さんのパスワードを決めてください` });
  await user.type(typed(/^新しいパスワード(?!（)/), otherPassword);
  await user.type(typed(/^新しいパスワード（もう一度）/), otherPassword);
  await user.click(screen.getByRole('button', { name: /^決めてサインインする/ }));
  expect(await screen.findByText(receptionist.label, { selector: 'header *' })).toBeVisible();
});

test('when a manager leaves, a new recovery code is offered at once: printed, typed back, and then the one', async () => {
  const printed: unknown[] = [];
  const print: Printer['print'] = (document) => {
    printed.push(document);
    return Promise.resolve({ outcome: 'printed' });
  };
  const { user, change, call } = await openStaff({ printer: { print } }, (ask) =>
    ask('staff.add', { id: newId(), label: '三島 京子', role: 'manager', password: otherPassword }),
  );
  await change('三島 京子');
  await user.click(await screen.findByRole('button', { name: '退職にする' }));
  await user.click((await dialog('退職にする')).getByRole('button', { name: '退職にする' }));
  const asked = await dialog('復旧コードを新しくする');
  await user.type(asked.getByLabelText(/^あなたのパスワード/, { selector: 'input' }), 'ちがうパスワード 1');
  await user.click(asked.getByRole('button', { name: 'コードを作る' }));
  expect(await asked.findByText(/^パスワードが違います/)).toBeVisible();
  await user.clear(asked.getByLabelText(/^あなたのパスワード/, { selector: 'input' }));
  await user.type(asked.getByLabelText(/^あなたのパスワード/, { selector: 'input' }), manager.password);
  await user.click(asked.getByRole('button', { name: 'コードを作る' }));
  await user.click(await screen.findByRole('button', { name: /^印刷する/ }));
  expect(await screen.findByText(/^プリンターに送りました/)).toBeVisible();
  const groups = screen.getAllByRole('definition').map(({ textContent }) => textContent);
  expect(printed).toMatchObject([{ kind: 'recovery_sheet', code: groups.join('-') }]);
  await user.click(screen.getByRole('button', { name: '紙に残しました' }));
  await user.type(await screen.findByRole('textbox', { name: /復旧コード/ }), groups.join(''));
  await user.click(screen.getByRole('button', { name: '新しいコードに替える' }));
  expect(await screen.findByText(/^復旧コードを新しくしました/)).toBeVisible();
  expect(await call('keys.status', {})).toMatchObject({ managersLeftSinceCode: 0, leftSinceKey: 1 });
  expect(screen.getByText(/台帳の鍵を取り替えることをお勧めします（退職：1人）/)).toBeVisible();
});

test('the ledger’s key is replaced: the desk locks itself, and opens as before', async () => {
  const { user, call } = await openStaff();
  await user.click(await screen.findByRole('button', { name: '台帳の鍵を取り替える' }));
  const asked = await dialog('台帳の鍵を取り替える');
  await user.type(asked.getByLabelText(/^あなたのパスワード/, { selector: 'input' }), manager.password);
  await user.click(asked.getByRole('button', { name: '取り替える' }));
  await screen.findByRole('heading', { level: 1, name: 'サインイン' });
  await signIn(user, manager);
  expect(await screen.findByText(/^台帳の鍵を取り替えました/)).toBeVisible();
  expect(await call('keys.status', {})).toMatchObject({ leftSinceKey: 0 });
});
