import { trustedId } from '../../../../electron/domain/ids.ts';
import { newId } from '../../../support/ids.ts';
import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Printer } from '../../../../electron/ports/printer.ts';
import { adopt, fill, manager, newDesk, receptionist, signIn } from '../../app/open-desk.ts';
import { otherPassword } from '../../../support/set-up-desk.ts';

async function openSettings(who: typeof manager = manager, options: Parameters<typeof newDesk>[0] = {}) {
  const desk = await newDesk(options);
  await fill(desk, async (call) => void (await adopt(call)));
  const user = desk.show();
  await signIn(user, who);
  await user.click(screen.getByRole('link', { name: '設定' }));
  await screen.findByRole('heading', { level: 1, name: '設定' });
  return { ...desk, user };
}

const field = (name: string | RegExp) => screen.getByRole('textbox', { name });
const button = (name: string | RegExp) => screen.findByRole('button', { name });

const typed = (label: string | RegExp) => screen.getByLabelText(label, { selector: 'input' });

test('a receptionist sets the paper of this PC, and not after how many minutes it locks', async () => {
  const { user, call } = await openSettings(receptionist);
  expect(screen.queryByRole('textbox', { name: /ロック/ })).toBeNull();
  expect(await screen.findByText('何も操作しないと、5分でロックします（変えられるのは管理者です）。')).toBeVisible();
  await user.click(await button(/^用紙|A4/));
  await user.click(await screen.findByRole('option', { name: /^ロール紙/ }));
  await user.keyboard('{F9}');
  expect(await screen.findByText(/^保存しました/)).toBeVisible();
  expect(await call('settings.get', {})).toMatchObject({ idleMinutes: 5, paper: 'roll' });
});

test('a receptionist tries the printer with the paper that is chosen, before it is saved', async () => {
  const printed: unknown[] = [];
  const print: Printer['print'] = (document, printer) => {
    printed.push([document, printer]);
    return Promise.resolve({ outcome: 'printed' });
  };
  const { user, call } = await openSettings(receptionist, { printer: { print } });
  await user.click(await button(/^用紙|A4/));
  await user.click(await screen.findByRole('option', { name: /^ロール紙/ }));
  await user.click(await button('試し印刷'));
  expect(await screen.findByText('プリンターに送りました。')).toBeVisible();
  expect(printed).toMatchObject([[{ kind: 'test_page', paper: 'roll', companyName: '株式会社上山オート' }, null]]);
  expect(await call('settings.get', {})).toMatchObject({ paper: 'a4' });
});

test('a receptionist changes their own password, and nothing of the company is shown', async () => {
  const { user, call, app } = await openSettings(receptionist);
  expect(screen.queryByRole('tab')).toBeNull();
  await user.type(typed(/^いまのパスワード/), 'ちがうパスワード 123');
  await user.type(typed(/^新しいパスワード(?!（)/), otherPassword);
  await user.type(typed(/^新しいパスワード（もう一度）/), otherPassword);
  await user.click(await button('パスワードを変える'));
  expect(await screen.findByText(/^いまのパスワードが違います/)).toBeVisible();
  await user.clear(typed(/^いまのパスワード/));
  await user.type(typed(/^いまのパスワード/), receptionist.password);
  await user.click(await button('パスワードを変える'));
  expect(await screen.findByText(/^パスワードを変えました/)).toBeVisible();
  const { staff } = await call('session.state', {});
  app.lock();
  await call('session.sign_in', { id: newId(), staffId: staff?.staffId ?? trustedId(''), password: otherPassword });
});

test('the company block is judged field by field, kept while other sections are looked at, and saved', async () => {
  const { user, call } = await openSettings();
  await user.clear(field(/^電話番号/));
  await user.type(field(/^電話番号/), 'なし');
  await user.keyboard('{F9}');
  expect(await screen.findByText('023-672-4038 のように入力してください。')).toBeVisible();
  expect(field(/^電話番号/)).toHaveFocus();
  await user.clear(field(/^電話番号/));
  await user.type(field(/^電話番号/), '０２３－６７２－４０３９');
  await user.click(screen.getByRole('tab', { name: '店舗' }));
  const names = screen.getAllByRole('textbox', { name: /店舗の名称/ });
  await user.clear(names[0] ?? document.body);
  await user.type(names[0] ?? document.body, '本社');
  await user.keyboard('{F9}');
  expect(await screen.findByText(/^保存しました/)).toBeVisible();
  expect(await call('company.get', {})).toMatchObject({ telephone: '023-672-4039', shops: [{ name: '本社' }, {}] });
});

test('somebody is added with a password that is hard to guess; the last manager stays one', async () => {
  const { user, call } = await openSettings();
  await user.click(screen.getByRole('tab', { name: '担当者' }));
  await user.click(await button('担当者を追加'));
  const dialog = within(await screen.findByRole('dialog', { name: '担当者を追加' }));
  await user.type(dialog.getByRole('textbox', { name: /お名前/ }), receptionist.label);
  const inDialog = (label: RegExp) => dialog.getByLabelText(label, { selector: 'input' });
  await user.type(inDialog(/^新しいパスワード(?!（)/), '12345678');
  await user.click(dialog.getByRole('button', { name: '追加' }));
  expect(await dialog.findByText(/推測されやすいので使えません/)).toBeVisible();
  await user.clear(inDialog(/^新しいパスワード(?!（)/));
  await user.type(inDialog(/^新しいパスワード(?!（)/), otherPassword);
  await user.type(inDialog(/^新しいパスワード（もう一度）/), otherPassword);
  await user.click(dialog.getByRole('button', { name: '追加' }));
  expect(await dialog.findByText(/^同じお名前の方がいます/)).toBeVisible();
  await user.clear(dialog.getByRole('textbox', { name: /お名前/ }));
  await user.type(dialog.getByRole('textbox', { name: /お名前/ }), '鈴木 次郎');
  await user.click(dialog.getByRole('button', { name: '追加' }));
  expect(await screen.findByText(/^鈴木 次郎 さんを追加しました/)).toBeVisible();

  const mine = screen.getByText('あなた').closest('li') ?? document.body;
  await user.click(within(mine).getByRole('button', { name: '変更' }));
  const change = within(await screen.findByRole('dialog', { name: `${manager.label} さんの変更` }));
  expect(change.queryByRole('button', { name: '退職にする' })).toBeNull();
  await user.click(change.getByRole('radio', { name: /^受付/ }));
  await user.click(change.getByRole('button', { name: '保存' }));
  expect(await change.findByText(/管理者が一人もいなくなってしまいます/)).toBeVisible();
  await user.click(change.getByRole('button', { name: 'キャンセル' }));

  const theirs = screen.getByText('鈴木 次郎').closest('li') ?? document.body;
  await user.click(within(theirs).getByRole('button', { name: '変更' }));
  await user.click(await button('退職にする'));
  const leave = within(await screen.findByRole('dialog', { name: '退職にする' }));
  expect(leave.getByText(/もうサインインできなくなります/)).toBeVisible();
  await user.click(leave.getByRole('button', { name: '退職にする' }));
  expect(await screen.findByText('鈴木 次郎 さんを退職にしました。')).toBeVisible();
  expect((await call('staff.list', {})).map(({ label }) => label)).not.toContain('鈴木 次郎');
});

test('somebody is renamed and gets another role in one go; whoever does it to themself is called so at once', async () => {
  const { user, call } = await openSettings();
  await user.click(screen.getByRole('tab', { name: '担当者' }));
  const change = async (name: string) => {
    const row = screen.getByText(name, { selector: 'li > strong' }).closest('li') ?? document.body;
    await user.click(within(row).getByRole('button', { name: '変更' }));
    return within(await screen.findByRole('dialog', { name: `${name} さんの変更` }));
  };
  const rename = async (dialog: Awaited<ReturnType<typeof change>>, name: string) => {
    const label = dialog.getByRole('textbox', { name: /お名前/ });
    await user.clear(label);
    if (name !== '') await user.type(label, name);
    await user.click(dialog.getByRole('button', { name: '保存' }));
  };
  const dialog = await change(receptionist.label);
  expect(dialog.getByRole('button', { name: '保存' })).toBeDisabled();
  await rename(dialog, '');
  expect(await dialog.findByText(/^お名前を入力してください/)).toBeVisible();
  await rename(dialog, manager.label);
  expect(await dialog.findByText(new RegExp(`「${manager.label}（整備）」のように短い言葉を添えて`))).toBeVisible();
  await user.click(dialog.getByRole('radio', { name: /^管理者/ }));
  await rename(dialog, '鈴木 花子');
  expect(await screen.findByText(/お名前を「鈴木 花子」に変えました.*鈴木 花子 さんの役割を変えました/)).toBeVisible();
  expect((await call('staff.list', {})).map(({ label, role }) => [label, role])).toContainEqual([
    '鈴木 花子',
    'manager',
  ]);

  await rename(await change(manager.label), '武田 まこと');
  expect(await screen.findByText('武田 まこと', { selector: 'header *' })).toBeVisible();
});

test('the versions of the notice, and a document that nobody chose', async () => {
  const { user } = await openSettings();
  await user.click(screen.getByRole('tab', { name: '通知' }));
  expect(await screen.findByText('適用中')).toBeVisible();
  await user.click(await button('ファイルを選んで保管する'));
  expect(await screen.findByText('保管していません。')).toBeVisible();
  await user.click(await button('内容を見る'));
  await screen.findByRole('heading', { name: '利用目的' });
});

test('this PC: the minutes until it locks', async () => {
  const { user, call } = await openSettings();
  await user.click(screen.getByRole('tab', { name: 'このパソコン' }));
  const minutes = await screen.findByRole('textbox', { name: /ロックするまで/ });
  expect(await screen.findByText(/プリンターが見つかりません/)).toBeVisible();
  await user.clear(minutes);
  await user.type(minutes, '90{Enter}');
  expect(await screen.findByText('1から60までの数を入力してください。')).toBeVisible();
  await user.clear(minutes);
  await user.type(minutes, '１０');
  await user.keyboard('{F9}');
  expect(await screen.findByText(/^保存しました/)).toBeVisible();
  expect(await call('settings.get', {})).toMatchObject({ idleMinutes: 10 });
});

test('whoever leaves with something unsaved is asked once, and it is there until they say so', async () => {
  const { user, call } = await openSettings();
  await user.type(field(/^FAX番号/), '023-672-0000');
  await user.click(screen.getByRole('tab', { name: 'このパソコン' }));
  await user.clear(field(/^自動でロック|ロック/));
  await user.type(field(/^自動でロック|ロック/), '7');
  await user.keyboard('{Escape}');
  const question = within(await screen.findByRole('dialog', { name: '入力の途中で移動しますか' }));
  // There is no place at the reception for these.
  expect(question.queryByRole('button', { name: '一時保存' })).toBeNull();
  await user.click(question.getByRole('button', { name: 'このまま書く' }));
  expect(field(/^自動でロック|ロック/)).toHaveValue('7');
  await user.click(screen.getByRole('tab', { name: '会社' }));
  expect(field(/^FAX番号/)).toHaveValue('023-672-0000');
  await user.click(screen.getByRole('link', { name: '受付' }));
  await user.click(await button('破棄して移動'));
  await screen.findByRole('heading', { level: 1, name: '受付' });
  await user.click(screen.getByRole('link', { name: '設定' }));
  expect(await screen.findByRole('textbox', { name: /^FAX番号/ })).toHaveValue('');
  await user.keyboard('{Escape}');
  await screen.findByRole('heading', { level: 1, name: '受付' });
  expect(await call('settings.get', {})).toMatchObject({ idleMinutes: 5 });
});

test('a half-typed password is asked about, kept while other sections are looked at, and hidden from the next', async () => {
  const { user } = await openSettings();
  await user.click(screen.getByRole('tab', { name: 'アカウント' }));
  await user.type(typed(/^いまのパスワード/), 'とちゅう');
  await user.click(screen.getByRole('tab', { name: '店舗' }));
  await user.click(screen.getByRole('tab', { name: 'アカウント' }));
  expect(typed(/^いまのパスワード/)).toHaveValue('とちゅう');
  await user.keyboard('{Escape}');
  await user.click(await button('このまま書く'));
  await user.keyboard('{F8}');
  // Somebody else begins at home.
  await signIn(user, receptionist);
  await user.click(await screen.findByRole('link', { name: '設定' }));
  await screen.findByRole('heading', { level: 1, name: '設定' });
  expect(typed(/^いまのパスワード/)).toHaveValue('');
});

test('the age up to which a legal representative answers is set with the day from which it holds', async () => {
  const { user, call } = await openSettings();
  await user.click(screen.getByRole('tab', { name: '通知' }));
  expect(await screen.findByText('きょうの年齢：15歳以下')).toBeVisible();
  await user.type(field(/^年齢/), '百');
  await user.type(field(/^いつから/), 'R10.4.1');
  await user.click(await button('登録する'));
  expect(await screen.findByText(/^0から17までの数/)).toBeVisible();
  await user.clear(field(/^年齢/));
  await user.type(field(/^年齢/), '１７');
  await user.click(await button('登録する'));
  expect(await screen.findByText('令和10年4月1日から 17歳以下')).toBeVisible();
  expect(screen.getByText('きょうの年齢：15歳以下')).toBeVisible();
  expect(await call('rules.minor_ages', {})).toEqual([{ age: 17, effectiveOn: '2028-04-01' }]);
});
