import { screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { HeadSheet } from '../../../../electron/domain/printable/head-sheet.ts';
import type { Printer } from '../../../../electron/ports/printer.ts';
import { manager, newDesk, signIn } from '../../app/open-desk.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-11-22T05:05:00.000Z') }));
afterEach(() => void vi.useRealTimers());

/** The manager in the dialog, at a moment. */
async function openDialog(now: string) {
  const printed: HeadSheet[] = [];
  const print: Printer['print'] = (document) => {
    if (document.kind === 'head_sheet') printed.push(document);
    return Promise.resolve({ outcome: 'printed' });
  };
  const desk = await newDesk({ printer: { print } });
  vi.setSystemTime(Date.parse(now));
  const user = desk.show();
  await signIn(user, manager);
  await user.click(screen.getByRole('link', { name: '台帳' }));
  await user.click(await screen.findByRole('button', { name: '月締め票' }));
  const dialog = within(await screen.findByRole('dialog', { name: '月締め票を作る' }));
  return { printed, user, dialog };
}

test('the last month that is over is chosen; another one, and who confirms it, is printed', async () => {
  const { printed, user, dialog } = await openDialog('2027-01-05T01:00:00.000Z');
  await user.click(await dialog.findByRole('button', { name: /対象の月/ }));
  const options = await screen.findAllByRole('option');
  expect(options.map(({ textContent }) => textContent)).toEqual(['令和8年12月', '令和8年11月']);
  await user.click(screen.getByRole('option', { name: '令和8年11月' }));
  await user.type(dialog.getByRole('textbox', { name: /確認者/ }), '　上山 太郎 ');
  await user.click(dialog.getByRole('button', { name: '印刷' }));
  expect(await dialog.findByText('プリンターに送りました。')).toBeVisible();
  expect(printed).toMatchObject([{ month: '2026-11', confirmedBy: '上山 太郎', madeBy: manager.label }]);
  await user.clear(dialog.getByRole('textbox', { name: /確認者/ }));
  await user.click(dialog.getByRole('button', { name: '印刷' }));
  await vi.waitFor(() => expect(printed).toHaveLength(2));
  expect(printed[1]).toMatchObject({ month: '2026-11', confirmedBy: null });
});

test('a name too long for its place is told at its field, and nothing is printed', async () => {
  const { printed, user, dialog } = await openDialog('2026-12-01T01:00:00.000Z');
  await user.type(await dialog.findByRole('textbox', { name: /確認者/ }), '長'.repeat(41));
  await user.click(dialog.getByRole('button', { name: '印刷' }));
  expect(await dialog.findByText('40文字までで入力してください。')).toBeVisible();
  expect(printed).toEqual([]);
});

test('given up where to save it, it says so', async () => {
  const { user, dialog } = await openDialog('2026-12-01T01:00:00.000Z');
  await user.click(await dialog.findByRole('button', { name: 'PDFで保存' }));
  expect(await dialog.findByText('保存を取りやめました。')).toBeVisible();
});

test('before a month is over there is nothing to make', async () => {
  const { user, dialog } = await openDialog('2026-11-30T01:00:00.000Z');
  expect(await dialog.findByText('終わった月がまだありません。月が替わると作れます。')).toBeVisible();
  expect(dialog.queryByRole('button', { name: '印刷' })).toBeNull();
  await user.click(dialog.getByRole('button', { name: '閉じる' }));
  expect(screen.queryByRole('dialog')).toBeNull();
});
