import { newId } from '../../../support/ids.ts';
import { trustedId, type CustomerId } from '../../../../electron/domain/ids.ts';
import { configure, screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { Call } from '../../../../build/demo/caller.ts';
import type { CustomerFields } from '../../../../electron/domain/customers/customer.ts';
import { addPerson, adopt, manager, newDesk, signIn } from '../../app/open-desk.ts';

// The machine is shared: slow is not wrong.
configure({ asyncUtilTimeout: 20_000 });

/** A desk at which the manager sits, and the folder of a customer with one car of a finance company. */
async function openFolder(
  more: Partial<CustomerFields> = {},
  before: (call: Call, customerId: CustomerId) => Promise<void> = () => Promise.resolve(),
) {
  const desk = await newDesk();
  const { call } = desk;
  await call('session.sign_in', { id: newId(), staffId: desk.managerId, password: manager.password });
  await adopt(call);
  const customerId = await addPerson(call, '髙橋 美咲', 'たかはし みさき', '090-0000-4038');
  const otherId = await addPerson(call, '武田 花子', 'たけだ はなこ', '090-1111-3344');
  const { fields } = await call('customer.get', { customerId });
  const to = { address: '上山市高松1', ...more };
  const from = Object.fromEntries(Object.entries(fields).filter(([key]) => key in to));
  await call('customer.edit', { id: newId(), customerId, changes: { from, to } });
  const blank = { model: null, typeNumber: null, classNumber: null, firstRegistered: null };
  const { vehicleId } = await call('vehicle.add', {
    id: newId(),
    customerId,
    fields: {
      ...blank,
      plate: '山形 501 す 12-34',
      vin: null,
      carName: 'ハスラー',
      inspectionExpiresOn: '2020-03-14',
      baseLocation: null,
      purposeOfUse: null,
    },
    holders: [
      { role: 'user', kind: 'customer', customerId, sinceOn: null },
      { role: 'owner', kind: 'finance_company', customerId: null, sinceOn: null },
    ],
  });
  await before(call, customerId);
  const user = desk.show();
  await screen.findByRole('heading', { level: 1, name: '受付' });
  await user.type(screen.getByRole('combobox', { name: 'お客様・控えを検索' }), 'たかはし');
  await user.click(await screen.findByRole('option', { name: /髙橋 美咲/ }));
  await screen.findByRole('heading', { level: 1, name: /髙橋 美咲\s*様/ });
  return { desk, call, user, customerId, otherId, vehicleId };
}

const field = (name: string | RegExp) => screen.getByRole('textbox', { name });
const button = (name: string | RegExp) => screen.findByRole('button', { name });
const tab = (name: RegExp) => screen.getByRole('tab', { name });

test('the header masks how to reach somebody, names the stops, and looking is recorded once a visit', async () => {
  const { desk, call, user, customerId } = await openFolder();
  expect(screen.getByText('090-****-4038')).toBeVisible();
  await user.click(await button('電話番号とメールを表示'));
  expect(screen.getByText('090-0000-4038')).toBeVisible();
  expect(screen.getByText(/^車検切れ 令和2年3月14日$/)).toBeVisible();
  await call('consent.stop', {
    id: newId(),
    customerId,
    target: { kind: 'scopes', scopes: ['share:broadleaf:vehicle', 'recall:broadleaf'] },
    method: 'phone',
    givenBy: { who: 'self' },
    evidence: null,
    occurred: null,
  });
  await user.click(tab(/車両/));
  await user.click(await button('編集'));
  await screen.findByRole('heading', { name: '髙橋 美咲 様の登録内容を直す' });
  await user.keyboard('{Escape}');
  await screen.findByRole('heading', { level: 1, name: /髙橋 美咲\s*様$/ });
  const history = await desk.call('customer.history', { customerId });
  expect(history.filter(({ kind }) => kind === 'customer.opened')).toHaveLength(1);
});

test('two who change the same field: both versions side by side, the clerk chooses, nothing typed is lost', async () => {
  const { call, user, customerId } = await openFolder();
  await user.click(await button('編集'));
  await screen.findByRole('heading', { name: /登録内容を直す/ });
  await user.clear(field('住所'));
  await user.type(field('住所'), '山形市緑町2');
  await user.type(field('メールアドレス'), 'misaki@example.jp');
  await call('customer.edit', {
    id: newId(),
    customerId,
    changes: { from: { address: '上山市高松1', bornOn: null }, to: { address: '天童市老野森3', bornOn: '1983-04-02' } },
  });
  await user.keyboard('{F9}');
  const dialog = within(await screen.findByRole('dialog', { name: 'ほかの方が、先に直していました' }));
  expect(dialog.getByText('直す前：上山市高松1')).toBeVisible();
  expect(dialog.getByText(/そのまま残します：生年月日/)).toBeVisible();
  expect(dialog.getByRole('button', { name: '選んだ内容で保存' })).toBeDisabled();
  await user.click(dialog.getByRole('button', { name: '入力に戻る' }));
  expect(field('住所')).toHaveValue('山形市緑町2');
  await user.keyboard('{F9}');
  await user.click(await screen.findByRole('radio', { name: /天童市老野森3/ }));
  await user.click(await button('選んだ内容で保存'));
  await screen.findByRole('heading', { level: 1, name: /髙橋 美咲\s*様$/ });
  const { fields } = await call('customer.get', { customerId });
  expect(fields).toMatchObject({
    address: '天童市老野森3',
    bornOn: '1983-04-02',
    emails: ['misaki@example.jp'],
  });
});

test('an edit sends what was changed and nothing else', async () => {
  const { call, user, customerId } = await openFolder();
  await user.click(await button('編集'));
  await screen.findByRole('heading', { name: /登録内容を直す/ });
  await user.type(field('生年月日'), '昭和58年4月2日');
  // Somebody else changes another field meanwhile: that is no conflict, and it stays.
  await call('customer.edit', {
    id: newId(),
    customerId,
    changes: { from: { occupation: null }, to: { occupation: '農業' } },
  });
  await user.keyboard('{F9}');
  await screen.findByRole('heading', { level: 1, name: /髙橋 美咲\s*様$/ });
  const { fields } = await call('customer.get', { customerId });
  expect(fields).toMatchObject({ bornOn: '1983-04-02', occupation: '農業', address: '上山市高松1' });
});

test('who has died and who is a minor is said on every sheet', async () => {
  await openFolder({ bornOn: '2015-04-02', deceasedOn: null });
  expect(await screen.findByText(/法定代理人の方が登録されていません/)).toBeVisible();
});

test('cars: an owner who is not the user is said; edit, pass on, and retire', async () => {
  const { call, user, customerId, otherId, vehicleId } = await openFolder({ deceasedOn: '2026-01-05' });
  expect(await screen.findByText(/令和8年1月5日に亡くなられています/)).toBeVisible();
  await user.click(tab(/車両 1|車両1/));
  expect(await screen.findByText('所有者は信販会社です。共同利用の対象は使用者だけにします。')).toBeVisible();

  await user.click(await button('直す'));
  await user.clear(field('車検満了日'));
  await user.type(field('車検満了日'), 'R9.3.14');
  await user.keyboard('{F9}');
  expect((await screen.findAllByText(/車検満了 令和9年3月14日/)).length).toBeGreaterThan(0);

  await user.click(await button('名義を変える'));
  await user.click(screen.getByRole('radio', { name: '使用者だけ' }));
  await user.keyboard('{F9}');
  expect(await screen.findByText('新しい使用者の方を選んでください。')).toBeVisible();
  // Whoever is found alone is taken by Enter.
  await user.type(screen.getByRole('combobox', { name: '新しい使用者' }), 'たけだ{Enter}');
  expect(await button('選び直す')).toHaveFocus();
  // And by a press, or by the arrows.
  await user.keyboard('{Enter}');
  await user.type(screen.getByRole('combobox', { name: '新しい使用者' }), 'たけだ');
  await user.click(await screen.findByRole('option', { name: /武田 花子/ }));
  expect(await button('選び直す')).toHaveFocus();
  await user.keyboard('{F9}');
  expect(await screen.findByText('いまは別の方のお車です')).toBeVisible();
  expect(await screen.findByText('武田 花子 様')).toBeVisible();
  const other = await call('customer.get', { customerId: otherId });
  expect(other.vehicles.map((vehicle) => vehicle.vehicleId)).toEqual([vehicleId]);
  const { vehicles } = await call('customer.get', { customerId });
  expect(vehicles[0]?.holders.filter(({ isCurrent }) => isCurrent).map(({ role, kind }) => [role, kind])).toEqual(
    expect.arrayContaining([
      ['user', 'customer'],
      ['owner', 'finance_company'],
    ]),
  );

  await user.click(await button('車両を追加'));
  await user.keyboard('{F9}');
  expect(await screen.findByText(/一つも入力されていません/)).toBeVisible();
  await user.type(field('ナンバー'), '庄内３３０さ１');
  await user.keyboard('{Escape}');
  await user.click(await button('このまま書く'));
  await user.keyboard('{F9}');
  expect(await screen.findByRole('heading', { name: '庄内 330 さ ・・・1' })).toBeVisible();
  await user.click(await button('手放した・廃車'));
  await user.click(screen.getByRole('radio', { name: '廃車にした' }));
  await user.keyboard('{F9}');
  await waitFor(async () => {
    const after = await call('customer.get', { customerId });
    expect(after.vehicles.find((vehicle) => vehicle.retired !== null)?.retired?.how).toBe('scrapped');
  });
});

test('whoever leaves a form about a car goes on from the button that opened it', async () => {
  const { user } = await openFolder();
  await user.click(tab(/車両/));
  for (const name of ['直す', '名義を変える', '手放した・廃車', '車両を追加']) {
    await user.click(await button(name));
    await user.keyboard('{Escape}');
    expect(await button(name)).toHaveFocus();
  }
  await user.click(await button('手放した・廃車'));
  await user.keyboard('{F9}');
  // That car has no buttons any more.
  expect(await button('車両を追加')).toHaveFocus();
});

test('a form about a car is put aside with F5 and goes on from the reception', async () => {
  const { user, call, customerId } = await openFolder();
  await user.click(tab(/車両/));
  await user.click(await button('名義を変える'));
  await user.click(screen.getByRole('radio', { name: '所有者だけ' }));
  await user.type(field('変わった日'), 'R8.4.1');
  await user.keyboard('{F5}');
  expect(await screen.findByText('お車の登録・変更')).toBeVisible();
  await user.click(await button('再開'));
  expect(await screen.findByRole('radio', { name: '所有者だけ' })).toBeChecked();
  expect(field('変わった日')).toHaveValue('R8.4.1');
  await user.keyboard('{F9}');
  expect(await screen.findByText(/令和8年4月1日から/)).toBeVisible();
  // Nothing of the form is left to be taken up again, and the sheet shows the cars.
  expect(await call('draft.list', {})).toEqual([]);
  expect((await call('customer.get', { customerId })).vehicles).toHaveLength(1);
  expect(await button('名義を変える')).toBeVisible();
});

/** Stops one thing of every kind that the notice offers. */
async function stopOneOfEach(call: Call, customerId: CustomerId): Promise<void> {
  const [notice] = await call('notice.list', {});
  const { scopes } = await call('notice.get', { noticeId: notice?.noticeId ?? trustedId('') });
  const ofEach = new Map(scopes.map(({ scope }) => [scope.split(':').slice(0, 2).join(), scope]));
  await call('consent.stop', {
    id: newId(),
    customerId,
    target: { kind: 'scopes', scopes: [...ofEach.values()] },
    method: 'phone',
    givenBy: { who: 'self' },
    evidence: null,
    occurred: null,
  });
}

test('however many stops there are, they take one line until somebody wants to see them all', async () => {
  const { user } = await openFolder({}, stopOneOfEach);
  const stops = within(await screen.findByRole('list', { name: '停止のお申し出' }));
  expect(stops.getAllByRole('listitem')).toHaveLength(3);
  const more = await button(/^停止 ほか\d件$/);
  expect(more).toHaveAttribute('aria-expanded', 'false');
  await user.click(more);
  expect(stops.getAllByRole('listitem').length).toBeGreaterThan(3);
  await user.click(await button('たたむ'));
  expect(stops.getAllByRole('listitem')).toHaveLength(3);
});

test('the history tells in words what happened, by day, who did it, and both dates where they differ', async () => {
  const { call, user, customerId } = await openFolder();
  await call('consent.stop', {
    id: newId(),
    customerId,
    target: { kind: 'scopes', scopes: ['recall:broadleaf'] },
    method: 'paper',
    givenBy: { who: 'self' },
    evidence: null,
    occurred: '2026-06-02T03:00:00.000Z',
  });
  await user.click(tab(/履歴/));
  expect(await screen.findByText('お客様を登録しました')).toBeVisible();
  expect(screen.getByText('（令和8年6月2日のこと）')).toBeVisible();
  expect(
    screen.getByText('止めるお申し出を受けました（拒否1）：書面、ご本人。証拠：文面で届いた（つづりなし）'),
  ).toBeVisible();
  expect(screen.getByText('ブロードリーフ（リコールのお知らせ）')).toBeVisible();
  expect(screen.getByText(/^通知はお見せしていません/)).toBeVisible();
  expect(screen.getAllByText('担当 武田 誠').length).toBeGreaterThan(2);
  expect(screen.getByText('お客様の画面を開きました')).toBeVisible();
  await user.click(screen.getByRole('checkbox', { name: '画面を開いた記録を隠す' }));
  await waitFor(() => expect(screen.queryByText('お客様の画面を開きました')).toBeNull());
});

test('of another customer who holds the car only the name is asked for, and no visit is recorded', async () => {
  const { call, user, customerId, otherId, vehicleId } = await openFolder();
  const owner = { role: 'owner', kind: 'customer', customerId: otherId, sinceOn: null } as const;
  await call('vehicle.pass', { id: newId(), customerId, vehicleId, holders: [owner] });
  const ofOtherCustomer = { before: null, limit: 50, kinds: [], on: null, staffId: null, customerId: otherId };
  const before = await call('ledger.page', ofOtherCustomer);
  await user.click(tab(/車両/));
  await user.keyboard('{F8}');
  const asked = vi.spyOn(window.desk, 'call');
  await signIn(user, manager);
  expect(await screen.findByText(/武田 花子\s*様/)).toBeVisible();
  const ofOther = asked.mock.calls.filter(([, input]) => JSON.stringify(input).includes(otherId));
  expect(new Set(ofOther.map(([channel]) => channel))).toEqual(new Set(['customer.name']));
  expect(await call('ledger.page', ofOtherCustomer)).toEqual(before);
});
