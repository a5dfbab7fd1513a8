import { ja } from '../../../../electron/words/ja.ts';
import { trustedId } from '../../../../electron/domain/ids.ts';
import { newId } from '../../../support/ids.ts';
import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { RequestType } from '../../../../electron/domain/requests/request-types.ts';
import { addPerson, adopt, manager, newDesk } from '../../app/open-desk.ts';
import { instantAt } from '../../../../electron/domain/dates/instant.ts';

/** A desk with the manager, 髙橋 美咲, and what she has asked for: the days say how long ago. */
async function openRequests(asked: readonly { readonly types: RequestType[]; readonly daysAgo: number }[] = []) {
  const desk = await newDesk();
  const { call, managerId } = desk;
  await call('session.sign_in', { id: newId(), staffId: managerId, password: manager.password });
  await adopt(call);
  const customerId = await addPerson(call, '髙橋 美咲', 'たかはし みさき', '090-0000-4038');
  for (const { types, daysAgo } of asked) {
    await call('request.receive', {
      id: newId(),
      customerId,
      requestTypes: types,
      channel: 'counter',
      requester: 'self',
      wantedMethod: null,
      scopeText: null,
      occurred: instantAt(Date.now() - daysAgo * 86_400_000),
    });
  }
  const user = desk.show();
  const rail = await screen.findByRole('navigation', {}, { timeout: 20_000 });
  return { call, user, customerId, open: () => user.click(within(rail).getByRole('link', { name: /^依頼/ })) };
}

const button = (name: string | RegExp) => screen.findByRole('button', { name });
const pick = (name: string | RegExp) => screen.getByRole('radio', { name });

test('open requests stand in the order of their days, each with what it waits for', async () => {
  const { open } = await openRequests([
    { types: ['disclosure'], daysAgo: 0 },
    { types: ['stop_notices'], daysAgo: 8 },
    { types: ['correction'], daysAgo: 15 },
  ]);
  await open();
  const rows = within(await screen.findByRole('list', { name: '依頼の一覧' })).getAllByRole('link');
  expect(rows.map((row) => row.textContent)).toEqual([
    expect.stringMatching(/^1日超過髙橋 美咲訂正・追加・削除.*本人確認待ち$/),
    expect.stringMatching(/^あと6日髙橋 美咲ご案内（DMなど）の停止.*判断待ち$/),
    expect.stringMatching(/^あと14日髙橋 美咲開示.*本人確認待ち$/),
  ]);
});

test('F1 tells of the list what it is for, and of one request as well', async () => {
  const { user, open } = await openRequests([{ types: ['disclosure'], daysAgo: 0 }]);
  const { about } = ja.help;
  await open();
  await screen.findByRole('list', { name: '依頼の一覧' });
  await user.keyboard('{F1}');
  expect(await screen.findByText(about.requests)).toBeVisible();
  await user.keyboard('{Escape}');
  await user.click(screen.getByRole('link', { name: /開示/ }));
  await screen.findByRole('heading', { level: 1, name: '開示' });
  await user.keyboard('{F1}');
  expect(await screen.findByText(about.request)).toBeVisible();
});

test('what was received in error is undone on its own screen, which then has nothing more to show', async () => {
  const { call, user, open } = await openRequests();
  await open();
  await user.type(await screen.findByRole('combobox', { name: /検索/ }), 'たかはし');
  await user.click(await screen.findByRole('option', { name: /髙橋 美咲/ }));
  await user.click(await screen.findByRole('tab', { name: /依頼/ }));
  await user.keyboard('{F4}');
  await user.click(await screen.findByRole('checkbox', { name: /^苦情/ }));
  await user.type(screen.getByRole('textbox', { name: /お客様のお言葉/ }), '別の方のお話でした');
  await user.keyboard('{F9}');
  expect(await screen.findByText(ja.takingBack.toast.requestReceived)).toBeVisible();
  expect(await call('request.open', {})).toHaveLength(1);
  await user.keyboard('{F11}');
  expect(await screen.findByText(ja.requests.screen.gone)).toBeVisible();
  expect(await call('request.open', {})).toEqual([]);
});

test('from the customer by F4 to a received request, with its clock and its slip', async () => {
  const { call, user, open } = await openRequests();
  await open();
  expect(await screen.findByRole('heading', { name: '終わっていない依頼はありません' })).toBeVisible();
  await user.type(screen.getByRole('combobox', { name: /検索/ }), 'たかはし');
  await user.click(await screen.findByRole('option', { name: /髙橋 美咲/ }));
  await user.click(await screen.findByRole('tab', { name: /依頼/ }));
  await user.keyboard('{F4}');
  await screen.findByRole('heading', { name: '依頼を受ける' });
  await user.keyboard('{Escape}');
  expect(await button('依頼を受ける')).toHaveFocus();
  await user.keyboard('{F4}');
  await screen.findByRole('heading', { name: '依頼を受ける' });
  await user.keyboard('{F9}');
  expect(await screen.findByText('お申し出の内容を、一つ以上選んでください。')).toBeVisible();
  expect(screen.queryByRole('radiogroup', { name: /ご希望の回答方法/ })).toBeNull();
  await user.click(screen.getByRole('checkbox', { name: /^開示/ }));
  await user.click(pick('書面'));
  await user.type(screen.getByRole('textbox', { name: /お客様のお言葉/ }), '車検の記録を見たい');
  await user.keyboard('{F9}');
  await screen.findByRole('heading', { level: 1, name: '開示' });
  expect(screen.getByText(/^受け付けました。受付番号 HA/)).toBeVisible();
  expect(screen.getByText('あと14日')).toBeVisible();
  expect(screen.getByText('車検の記録を見たい')).toBeVisible();
  const [line] = await call('request.open', {});
  const { requestId = trustedId(''), customerId = trustedId('') } = line ?? {};
  expect(await call('request.get', { customerId, requestId })).toMatchObject({ wantedMethod: 'paper' });
  // Nothing of the form is left to be taken up again.
  expect(await call('draft.list', {})).toEqual([]);
  await user.keyboard('{F12}');
  expect(await screen.findByText(/^(印刷を取りやめました|印刷できませんでした|紙面を作れませんでした)/)).toBeVisible();
});

test('a disclosure goes through its steps; what waits says why, and no number can be typed', async () => {
  const { user, open } = await openRequests([{ types: ['disclosure'], daysAgo: 1 }]);
  await open();
  await user.click(await screen.findByRole('link', { name: /開示/ }));
  await screen.findByRole('heading', { name: '本人確認をする' });
  expect(screen.getByText('本人確認がすむまで、判断できません（方針11）。')).toBeVisible();
  expect(screen.queryByRole('radio', { name: /顔なじみ/ })).toBeNull();
  await user.click(pick(/本人確認書類を見た/));
  await user.click(pick('運転免許証'));
  expect(screen.getAllByRole('textbox').map((box) => box.getAttribute('name'))).toEqual(['seenOn']);
  await user.keyboard('{F9}');

  await screen.findByRole('heading', { name: '判断を記録する' });
  await user.click(pick('できない'));
  await user.keyboard('{F9}');
  expect(await screen.findByText('根拠を選んでください。')).toBeVisible();
  // The first of the faults has the focus, though it is a list.
  expect(screen.getByRole('button', { name: /根拠/ })).toHaveFocus();
  expect(screen.getByText('お断りできるのは、法律が決めた場合だけです（法第33条第2項）。')).toBeVisible();
  expect(screen.getByText('理由を入力してください。')).toBeVisible();
  await user.click(await button(/選んでください/));
  await user.click(await screen.findByRole('option', { name: 'ほかの法令に違反する' }));
  await user.type(screen.getByRole('textbox', { name: /お客様にお伝えする理由/ }), '法令により、お見せできません');
  await user.keyboard('{F9}');

  await screen.findByRole('heading', { name: 'お答えして完了する' });
  expect(screen.queryByRole('button', { name: '取り下げる' })).toBeNull();
  await user.click(pick('手渡し'));
  await user.keyboard('{F9}');
  expect(await screen.findByText(/手渡しでお答えして、完了しました。$/)).toBeVisible();
  expect(screen.getByText('法令により、お見せできません')).toBeVisible();
  expect(screen.queryByText(/^あと/)).toBeNull();
});

test('a stop is decided without identity, says where the stop is recorded, and can be taken back once asked', async () => {
  const { user, open } = await openRequests([{ types: ['stop_joint_use'], daysAgo: 0 }]);
  await open();
  await user.click(await screen.findByRole('link', { name: /共同利用の停止/ }));
  await screen.findByRole('heading', { name: '判断を記録する' });
  expect(screen.getByRole('link', { name: '停止を記録する' })).toBeVisible();
  await user.click(await button('本人確認をする'));
  expect(await screen.findByRole('radio', { name: /顔なじみ/ })).toBeVisible();
  await user.click(await button('取り下げる'));
  const dialog = within(await screen.findByRole('dialog', { name: '依頼の取下げ' }));
  await user.click(dialog.getByRole('button', { name: '取り下げる' }));
  expect(await screen.findByText(/に取り下げられました。$/)).toBeVisible();
});

test('when somebody else was faster, the screen says so and shows their step', async () => {
  const { call, user, open } = await openRequests([{ types: ['complaint'], daysAgo: 0 }]);
  await open();
  await user.click(await screen.findByRole('link', { name: /苦情/ }));
  await screen.findByRole('heading', { name: '判断を記録する' });
  const [line] = await call('request.open', {});
  const requestId = line?.requestId ?? trustedId('');
  await call('request.decide', {
    id: newId(),
    requestId,
    byType: [{ type: 'complaint', outcome: 'answered', ground: null, reason: null }],
  });
  await user.keyboard('{F9}');
  expect(await screen.findByRole('heading', { name: 'お答えして完了する' })).toBeVisible();
});

test('Esc leads back to where the request was opened, and asks before a begun step is left', async () => {
  const { user } = await openRequests([{ types: ['disclosure'], daysAgo: 1 }]);
  await user.click(await screen.findByRole('link', { name: /髙橋 美咲 様.*開示/ }));
  await screen.findByRole('heading', { name: '本人確認をする' });
  await user.keyboard('{Escape}');
  expect(await screen.findByRole('heading', { level: 1, name: '受付' })).toBeVisible();
  await user.click(await screen.findByRole('link', { name: /髙橋 美咲 様.*開示/ }));
  await user.click(await screen.findByRole('radio', { name: /本人確認書類を見た/ }));
  await user.keyboard('{Escape}');
  await user.click(await button('このまま書く'));
  expect(pick(/本人確認書類を見た/)).toBeChecked();
});

test('a begun step is put aside with F5 and goes on from the reception', async () => {
  const { user } = await openRequests([{ types: ['disclosure'], daysAgo: 1 }]);
  await user.click(await screen.findByRole('link', { name: /髙橋 美咲 様.*開示/ }));
  await user.click(await screen.findByRole('radio', { name: /本人確認書類を見た/ }));
  await user.click(pick('旅券（パスポート）'));
  await user.keyboard('{F5}');
  expect(await screen.findByText('一時保存した入力があります')).toBeVisible();
  await user.click(await button('再開'));
  expect(await screen.findByRole('radio', { name: '旅券（パスポート）' })).toBeChecked();
});

test('a screen without requests teaches how the first one is taken in', async () => {
  const { user, open } = await openRequests();
  await open();
  await user.click(await button('依頼を受ける'));
  expect(screen.getByRole('combobox', { name: 'ご依頼のお客様を検索' })).toHaveFocus();
});
