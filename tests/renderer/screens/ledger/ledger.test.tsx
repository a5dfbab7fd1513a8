import { newId } from '../../../support/ids.ts';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, onTestFinished, test, vi } from 'vitest';
import { tokyoDateOf, instantAt } from '../../../../electron/domain/dates/instant.ts';
import { readExport, newExport } from '../../../../renderer/screens/ledger/export-input.ts';
import type { DeskOptions } from '../../../support/in-process-desk.tsx';
import { newFolder } from '../../../support/new-folder.ts';
import { addPerson, fill, manager, newDesk, receptionist, signIn } from '../../app/open-desk.ts';

/** The manager in front of the ledger, in which two customers and many looks at them are recorded. */
async function openLedger(looks = 3, options: DeskOptions = {}) {
  const desk = await newDesk(options);
  await fill(desk, async (call) => {
    const misaki = await addPerson(call, '髙橋 美咲', 'たかはし みさき', '090-0000-4038');
    const hanako = await addPerson(call, '武田 花子', 'たけだ はなこ', '090-1111-3344');
    // In turn: whoever is open already is not recorded again.
    for (let look = 0; look < looks; look += 1)
      await call('customer.open', { id: newId(), customerId: look % 2 === 0 ? misaki : hanako });
  });
  const user = desk.show();
  await signIn(user, manager);
  await user.click(screen.getByRole('link', { name: '台帳' }));
  await screen.findByRole('heading', { level: 1, name: '台帳' });
  const table = await screen.findByRole('grid', { name: '台帳の記録' });
  return { desk, user, table };
}

const lines = (table: HTMLElement) => within(table).getAllByRole('row').slice(1);
const kindsOf = (table: HTMLElement) => new Set(lines(table).map((line) => line.children[3]?.textContent));

test('the newest stands first; kind, staff and customer narrow it', async () => {
  const { user, table } = await openLedger();
  expect(lines(table)[0]).toHaveTextContent('サインイン');
  await user.click(screen.getByRole('button', { name: /種類/ }));
  await user.click(await screen.findByRole('option', { name: 'お客様の登録' }));
  await waitFor(() => expect(kindsOf(screen.getByRole('grid'))).toEqual(new Set(['お客様の登録'])));
  await user.type(screen.getByRole('combobox', { name: 'お客様' }), 'たけだ');
  await user.click(await screen.findByRole('option', { name: /武田 花子/ }));
  expect(await screen.findByText('武田 花子 様', { selector: 'span' })).toBeVisible();
  expect(screen.getByRole('button', { name: '解除' })).toBeVisible();
  await waitFor(() => expect(lines(screen.getByRole('grid'))).toHaveLength(1));
  // Whose record it is can be read without opening a folder, which would be recorded.
  expect(within(screen.getByRole('grid')).getByRole('link', { name: '武田 花子 様' })).toBeVisible();
  await user.click(screen.getByRole('button', { name: /担当者/ }));
  await user.click(await screen.findByRole('option', { name: receptionist.label }));
  expect(await screen.findByText('この条件に当てはまる記録はありません。')).toBeVisible();
});

test('a long ledger is drawn in part, and any number is reached at once', async () => {
  // As high as a window shows it: where nothing has a size, all would be drawn.
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(600);
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(1200);
  onTestFinished(() => void vi.restoreAllMocks());
  const { user, table } = await openLedger(250);
  await waitFor(() => expect(lines(table).length).toBeGreaterThan(10));
  expect(lines(table).length).toBeLessThan(60);
  // All there are, and the heads: the newest place says it, however few were asked for.
  const newest = Number(lines(table)[0]?.children[0]?.textContent);
  expect(newest).toBeGreaterThan(250);
  expect(table).toHaveAttribute('aria-rowcount', String(newest + 1));
  expect(lines(table)[0]).toHaveAttribute('aria-rowindex', '2');
  await user.type(screen.getByRole('textbox', { name: '番号・日付から見る' }), '９９９９');
  await user.keyboard('{Enter}');
  expect(await screen.findByText(/^1から\d+までの番号か、日付（例：R8\.11\.22）を入力してください。$/)).toBeVisible();
  await user.clear(screen.getByRole('textbox', { name: '番号・日付から見る' }));
  await user.type(screen.getByRole('textbox', { name: '番号・日付から見る' }), '５{Enter}');
  await waitFor(() => expect(lines(screen.getByRole('grid'))[0]?.children[0]).toHaveTextContent('5'));
  expect(screen.getByText('最初の記録まで並んでいます。')).toBeVisible();
});

test('of some of the records nobody has counted how many there are, until the last of them is there', async () => {
  const { user, table } = await openLedger(120);
  expect(table).not.toHaveAttribute('aria-rowcount', '-1');
  await user.click(screen.getByRole('button', { name: /種類/ }));
  await user.click(await screen.findByRole('option', { name: 'お客様の画面の閲覧' }));
  await waitFor(() => expect(screen.getByRole('grid')).toHaveAttribute('aria-rowcount', '-1'));
  await user.type(screen.getByRole('combobox', { name: 'お客様' }), 'たけだ');
  await user.click(await screen.findByRole('option', { name: /武田 花子/ }));
  await waitFor(() => expect(screen.getByRole('grid')).toHaveAttribute('aria-rowcount', '61'));
});

/** Where a number or a day is typed. */
const jumpField = () => screen.getByRole('textbox', { name: '番号・日付から見る' });

test('a day is reached at once, also among some of the records', async () => {
  const { user, table } = await openLedger();
  const newest = lines(table)[0]?.children[0]?.textContent ?? '';
  await user.type(jumpField(), 'H20.1.1{Enter}');
  expect(await screen.findByText('この日までの記録はありません。')).toBeVisible();
  await user.clear(jumpField());
  await user.type(jumpField(), '5{Enter}');
  await waitFor(() => expect(lines(screen.getByRole('grid'))[0]?.children[0]).toHaveTextContent('5'));
  await user.clear(jumpField());
  await user.type(jumpField(), `${tokyoDateOf(instantAt(Date.now()))}{Enter}`);
  await waitFor(() => expect(lines(screen.getByRole('grid'))[0]?.children[0]).toHaveTextContent(newest));
  await user.click(screen.getByRole('button', { name: /^種類|種類$/ }));
  await user.click(await screen.findByRole('option', { name: 'お客様の登録' }));
  expect(jumpField()).toBeVisible();
  expect(screen.queryByRole('button', { name: '最新へ' })).toBeNull();
});

const tab = (name: string) => screen.getByRole('tab', { name });

test('who saw a customer is one choice away, and so is all that somebody did on a day', async () => {
  const { user } = await openLedger();
  await user.click(tab('お客様を見た人'));
  expect(screen.getByText('お客様を選ぶと、だれがいつ見たかが並びます。')).toBeVisible();
  await user.type(screen.getByRole('combobox', { name: 'お客様' }), 'たけだ');
  await user.click(await screen.findByRole('option', { name: /武田 花子/ }));
  const readers = await screen.findByRole('grid', { name: '台帳の記録' });
  await waitFor(() => expect(kindsOf(readers)).toEqual(new Set(['お客様の画面の閲覧'])));
  expect(lines(readers)).toHaveLength(1);
  expect(screen.getByText('これですべてです。')).toBeVisible();

  await user.click(tab('ある日の記録'));
  await user.click(screen.getByRole('button', { name: /担当者/ }));
  await user.click(await screen.findByRole('option', { name: manager.label }));
  const day = await screen.findByRole('grid', { name: '台帳の記録' });
  expect(lines(day).length).toBeGreaterThan(3);
  expect(new Set(lines(day).map((line) => line.children[2]?.textContent))).toEqual(new Set([manager.label]));
  await user.clear(screen.getByRole('textbox', { name: '日付' }));
  expect(screen.getByText('見たい日を入力してください。例：R8.11.22')).toBeVisible();
  await user.type(screen.getByRole('textbox', { name: '日付' }), 'R7.1.5');
  expect(await screen.findByText('この条件に当てはまる記録はありません。')).toBeVisible();
  // What was chosen is still there.
  await user.click(tab('お客様を見た人'));
  expect(await screen.findByRole('button', { name: '解除' })).toBeVisible();
});

test('what left the house stands by itself', async () => {
  const { user } = await openLedger();
  await user.click(tab('書き出し'));
  expect(await screen.findByText('この条件に当てはまる記録はありません。')).toBeVisible();
  await user.click(screen.getByRole('button', { name: '書き出す' }));
  const dialog = within(await screen.findByRole('dialog', { name: '監査のための書き出し' }));
  await user.type(dialog.getByRole('textbox', { name: /^理由/ }), '内部監査');
  await user.click(dialog.getByRole('button', { name: /保存する場所/ }));
  expect(await dialog.findByText('ファイルは作っていません。')).toBeVisible();
  await user.click(dialog.getByRole('button', { name: 'キャンセル' }));
  expect(await screen.findByText('この条件に当てはまる記録はありません。')).toBeVisible();
});

test('many customers within minutes are listed with the rules, and lead to that day', async () => {
  const { desk, user } = await openLedger(0);
  await user.click(tab('いつもと違う閲覧'));
  expect(await screen.findByText('いつもと違う閲覧はありません。')).toBeVisible();
  expect(screen.getByText('一人が10分のあいだに、10人以上のお客様の画面を開いた')).toBeVisible();
  expect(screen.getByText(/8:50–17:30、/)).toBeVisible();
  await user.keyboard('{F8}');
  await fill(desk, async (call) => {
    for (let index = 0; index < 11; index += 1) {
      const name = `見本 ${'一二三四五六七八九十壱'[index] ?? ''}`;
      const customerId = await addPerson(call, name, 'みほん', `090-0000-50${10 + index}`);
      await call('customer.open', { id: newId(), customerId });
    }
  });
  await signIn(user, manager);
  await user.click(screen.getByRole('link', { name: '台帳' }));
  await user.click(await screen.findByRole('tab', { name: 'いつもと違う閲覧' }));
  const found = lines(await screen.findByRole('grid', { name: 'いつもと違う閲覧' }));
  expect(found).toHaveLength(1);
  expect(found[0]).toHaveTextContent('短い時間に多く');
  expect(found[0]).toHaveTextContent('11人');
  await user.click(screen.getByRole('button', { name: 'この日の記録を見る' }));
  expect(tab('ある日の記録')).toHaveAttribute('aria-selected', 'true');
  const day = await screen.findByRole('grid', { name: '台帳の記録' });
  await waitFor(() => expect(lines(day).length).toBeGreaterThan(11));
});

test('a verification says what it found, and is itself a record', async () => {
  const { user } = await openLedger();
  await user.click(screen.getByRole('button', { name: '検証する' }));
  expect(await screen.findByText(/件の記録は、すべて正しくつながっています。/)).toBeVisible();
  await waitFor(() => expect(lines(screen.getByRole('grid'))[0]).toHaveTextContent('台帳の検証'));
});

test('an export needs a reason, and one that was given up says that there is no file', async () => {
  const { user } = await openLedger();
  await user.click(screen.getByRole('button', { name: '書き出す' }));
  const dialog = within(await screen.findByRole('dialog', { name: '監査のための書き出し' }));
  await user.click(dialog.getByRole('button', { name: /保存する場所/ }));
  expect(await dialog.findByText('理由を入力してください（200文字まで）。')).toBeVisible();
  await user.type(dialog.getByRole('textbox', { name: /^理由/ }), '内部監査');
  await user.click(dialog.getByRole('radio', { name: /内容も入れる/ }));
  const limit = dialog.getByRole('textbox', { name: /件数の上限/ });
  await user.clear(limit);
  await user.type(limit, '1');
  await user.click(dialog.getByRole('button', { name: /保存する場所/ }));
  expect(await dialog.findByText(/上限の1件を超えています/)).toBeVisible();
  await user.click(dialog.getByRole('radio', { name: /見出しだけ/ }));
  await user.click(dialog.getByRole('button', { name: /保存する場所/ }));
  expect(await dialog.findByText('ファイルは作っていません。')).toBeVisible();
});

/** Long work that stands still after each slice until the test lets it go on. */
function slowWork() {
  const turns: (() => void)[] = [];
  const nextTurn = () => new Promise<void>((resolve) => void turns.push(resolve));
  return { nextTurn, goOn: () => turns.shift()?.() };
}

test('a verification shows how far it is, can be given up, and says how far it came', async () => {
  const { nextTurn, goOn } = slowWork();
  const { user } = await openLedger(3, { nextTurn });
  await user.click(screen.getByRole('button', { name: '検証する' }));
  expect(await screen.findByText(/^\d+％$/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: '中止' }));
  expect(await screen.findByRole('button', { name: 'やめています…' })).toBeDisabled();
  goOn();
  expect(await screen.findByText('検証を途中でやめました')).toBeVisible();
  expect(screen.getByText(/^\d+件のつながりを確かめ、そこまでに異常はありませんでした。/)).toBeVisible();
  expect(lines(screen.getByRole('grid'))[0]).not.toHaveTextContent('台帳の検証');
  expect(screen.getByText('まだ検証していません。')).toBeVisible();
});

test('an export that is given up leaves no file, and says what stands in the ledger', async () => {
  const { nextTurn, goOn } = slowWork();
  const folder = newFolder();
  const askWhereToSave = () => Promise.resolve(join(folder, 'audit.zip'));
  const { user } = await openLedger(3, { nextTurn, askWhereToSave });
  await user.click(screen.getByRole('button', { name: '書き出す' }));
  const dialog = within(await screen.findByRole('dialog', { name: '監査のための書き出し' }));
  await user.type(dialog.getByRole('textbox', { name: /^理由/ }), '内部監査');
  await user.click(dialog.getByRole('button', { name: /保存する場所/ }));
  await user.click(await dialog.findByRole('button', { name: '中止' }));
  goOn();
  expect(await dialog.findByText('途中でやめました。')).toBeVisible();
  expect(readdirSync(folder)).toEqual([]);
  await user.click(dialog.getByRole('button', { name: 'キャンセル' }));
  await waitFor(() => expect(lines(screen.getByRole('grid'))[0]).toHaveTextContent('途中でやめました'));
});

test('the result of an export can be read again after its dialog was closed', async () => {
  const folder = newFolder();
  const askWhereToSave = () => Promise.resolve(join(folder, 'audit.zip'));
  const revealed: string[] = [];
  const { user } = await openLedger(3, { askWhereToSave, reveal: (path) => void revealed.push(path) });
  await user.click(screen.getByRole('button', { name: '書き出す' }));
  const dialog = within(await screen.findByRole('dialog', { name: '監査のための書き出し' }));
  await user.type(dialog.getByRole('textbox', { name: /^理由/ }), '内部監査');
  await user.click(dialog.getByRole('button', { name: /保存する場所/ }));
  const result = within(await screen.findByRole('dialog', { name: '書き出しました' }));
  expect(existsSync(join(folder, 'audit.zip'))).toBe(true);
  expect(result.getByText(join(folder, 'audit.zip'))).toBeVisible();
  await user.click(result.getByRole('button', { name: 'フォルダーを開く' }));
  expect(revealed).toEqual([join(folder, 'audit.zip')]);
  const fingerprint = result.getByText('署名鍵の指紋').nextElementSibling?.textContent ?? '';
  await user.click(result.getByRole('button', { name: '閉じる' }));
  await user.click(screen.getByRole('button', { name: '前回の書き出しの結果' }));
  expect(await screen.findByRole('dialog', { name: '書き出しました' })).toHaveTextContent(fingerprint);
});

test('an export by month asks for a folder, and says when no month is over', async () => {
  const { user } = await openLedger(3, { askWhichFolder: () => Promise.resolve(newFolder()) });
  await user.click(screen.getByRole('button', { name: '書き出す' }));
  const dialog = within(await screen.findByRole('dialog', { name: '監査のための書き出し' }));
  await user.type(dialog.getByRole('textbox', { name: /^理由/ }), '内部監査');
  await user.click(dialog.getByRole('radio', { name: /^月ごと/ }));
  await user.click(dialog.getByRole('button', { name: 'フォルダーを選んで書き出す' }));
  expect(await dialog.findByText(/^書き出せる月がありません。/)).toBeVisible();
});

test('what is typed for an export becomes the command, or the fields that are wrong', () => {
  const values = { ...newExport, reason: '内部監査', from: 'R8.4.1', to: '2026-04-30', groups: ['slips'] as const };
  expect(readExport(values)).toMatchObject({
    input: {
      maxBodies: 0,
      filter: {
        from: '2026-04-01',
        to: '2026-04-30',
        kinds: [
          'slip.printed',
          'slip.print_failed',
          'slip.recall_closed',
          'slip.closed',
          'slip.closing_voided',
          'receipt.settled',
          'form.printed',
        ],
      },
    },
  });
  expect(readExport({ ...values, from: 'いつか', limit: '0', contents: 'contents' })).toEqual({
    faults: ['from', 'limit'],
  });
  expect(readExport({ ...values, to: '2026-03-31' })).toEqual({ faults: ['order'] });
});
