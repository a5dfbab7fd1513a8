import { newId } from '../../../support/ids.ts';
import { configure, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { field, newCustomer, seeFolder } from './new-customer.ts';

// The machine is shared: slow is not wrong.
configure({ asyncUtilTimeout: 20_000 });

test('a new customer with one car: Enter goes from field to field, F9 saves, and the consent sheet opens', async () => {
  const { user, say, press, presses, find } = await newCustomer();
  expect(field(/お名前/)).toHaveFocus();
  for (const text of ['𠮷田　髙子', 'ﾖｼﾀﾞ ﾀｶｺ', '０９０１２３４４０３８', '', '9993243']) {
    if (text !== '') await say(text);
    if (text === '9993243') await waitFor(() => expect(field('住所')).toHaveValue('山形県上山市高松'));
    await press('Enter');
  }
  expect(field('住所')).toHaveFocus();
  await user.type(field('住所'), '字北谷地300-2');
  await press('Enter');
  await say('S58.4.2');
  expect(screen.getByText(/^昭和58年4月2日（\d+歳）$/)).toBeVisible();
  for (const text of ['', '山形５０１す１２３４', 'ハスラー', 'mr52s-123456', 'R9.3.14']) {
    if (text !== '') await say(text);
    await press('Enter');
  }
  expect(screen.getByRole('button', { name: /保存/ })).toHaveFocus();
  await press('F9');
  expect(await seeFolder(/𠮷田　髙子\s*様/)).toBeVisible();
  expect(screen.getByRole('tab', { name: '同意と共同利用' })).toHaveAttribute('aria-selected', 'true');
  expect(presses.count).toBeLessThanOrEqual(60);

  const known = await find('よしだ');
  expect(known?.fields).toMatchObject({
    name: '𠮷田　髙子',
    kana: 'よしだ たかこ',
    phones: [{ label: 'mobile', value: '090-1234-4038', extension: null, remark: null }],
    postalCode: '999-3243',
    address: '山形県上山市高松字北谷地300-2',
    bornOn: '1983-04-02',
  });
  expect(known?.vehicles).toHaveLength(1);
  expect(known?.vehicles[0]?.fields).toMatchObject({
    plate: '山形 501 す 12-34',
    vin: 'MR52S-123456',
    inspectionExpiresOn: '2027-03-14',
  });
  expect(known?.vehicles[0]?.holders.map(({ role, kind }) => `${role} ${kind}`).toSorted()).toEqual([
    'owner customer',
    'user customer',
  ]);
});

test('a company keeps its ㈱ and whom to ask for; what belongs to a person is not asked', async () => {
  const { user, find } = await newCustomer();
  await user.click(screen.getByRole('radio', { name: '法人' }));
  expect(screen.queryByRole('textbox', { name: '生年月日' })).toBeNull();
  await user.type(field(/会社名/), '㈱最上川運送');
  await user.type(field(/ふりがな/), 'モガミガワウンソウ');
  await user.click(screen.getByRole('button', { name: '代表者・ご担当の方を追加' }));
  const persons = within(screen.getByRole('group', { name: 'ご担当の方' }));
  await user.type(persons.getByRole('textbox', { name: /お名前/ }), '髙﨑 進');
  await user.type(persons.getByRole('textbox', { name: /ふりがな/ }), 'たかさき すすむ');
  await user.keyboard('{F9}');
  expect(await seeFolder(/㈱最上川運送\s*御中/)).toBeVisible();
  const found = await find('もがみがわ');
  expect(found?.fields).toMatchObject({
    kind: 'company',
    kana: 'もがみがわうんそう',
    contactPersons: [],
    bornOn: null,
  });
  // They have a record of their own, and are no customer.
  expect(found?.persons).toMatchObject([{ role: 'contact', name: '髙﨑 進', kana: 'たかさき すすむ', phone: null }]);
  expect(await find('髙﨑')).toBeNull();
});

test('a minor is asked at once who decides for them, and the guardian is no customer by that', async () => {
  const { user, find } = await newCustomer();
  await user.type(field(/お名前/), '齋藤 花音');
  await user.type(field(/ふりがな/), 'さいとう かのん');
  expect(screen.queryByRole('group', { name: '法定代理人' })).toBeNull();
  await user.type(field('生年月日'), `${new Date().getFullYear() - 10}-01-02`);
  const guardian = within(screen.getByRole('group', { name: '法定代理人' }));
  // The row may be left as it is; only once something stands in it, a name is asked for.
  expect(guardian.getByRole('textbox', { name: /お名前/ })).not.toBeRequired();
  await user.type(guardian.getByRole('textbox', { name: /電話番号/ }), '0');
  expect(guardian.getByRole('textbox', { name: /お名前/ })).toBeRequired();
  await user.clear(guardian.getByRole('textbox', { name: /電話番号/ }));
  await user.type(guardian.getByRole('textbox', { name: /お名前/ }), '齋藤 太郎 様');
  const phone = guardian.getByRole('textbox', { name: /電話番号/ });
  await user.type(phone, '09055500177（母）');
  await user.keyboard('{F9}');
  // There is no field for whose it is: it is not dropped, and not kept as a number.
  expect(await screen.findByText(/^番号のほかの文字が入っています。/)).toBeVisible();
  expect(phone).toHaveValue('09055500177（母）');
  await user.clear(phone);
  await user.type(phone, '09055500177');
  await user.keyboard('{F9}');
  expect(await seeFolder(/齋藤 花音/)).toBeVisible();
  expect(await screen.findByText('親権者：齋藤 太郎 様')).toBeVisible();
  const found = await find('さいとう かのん');
  expect(found?.persons).toMatchObject([{ role: 'parent', name: '齋藤 太郎', phone: '090-5550-0177' }]);
  expect(await find('齋藤 太郎')).toBeNull();
});

test('what is wrong is said at its field in the words of the shop, and the first of it has the focus', async () => {
  const { user } = await newCustomer();
  await user.type(field(/お名前/), '高橋 実');
  await user.type(field(/ふりがな/), '高橋 実');
  await user.type(field('電話番号'), '110');
  await user.type(field('生年月日'), '昭和65年1月1日');
  await user.type(field('ナンバー'), '山形あ12');
  await user.keyboard('{F9}');
  expect(await screen.findByText(/^ひらがなで入力してください。/)).toBeVisible();
  expect(screen.getByText(/^電話番号の桁が足りません。/)).toBeVisible();
  expect(screen.getByText(/^その元号にはない日付です。/)).toBeVisible();
  expect(screen.getByText(/^「その他の番号標」/)).toBeVisible();
  expect(field(/ふりがな/)).toHaveFocus();
  await user.type(field(/ふりがな/), 'た');
  expect(screen.queryByText(/^ひらがなで入力してください。/)).toBeNull();
});

test('somebody with the same telephone is named while one types, with the way there', async () => {
  const { user } = await newCustomer();
  await user.type(field('電話番号'), '09011113344');
  expect(await screen.findByText('同じ電話番号の方がいます。')).toBeVisible();
  await user.clear(field('電話番号'));
  await waitFor(() => expect(screen.queryByText('同じ電話番号の方がいます。')).toBeNull());
  await user.type(field(/ふりがな/), 'ﾀｹﾀﾞﾊﾅｺ');
  expect(await screen.findByText('同じ読みの方がいます。')).toBeVisible();
  await user.click(screen.getByRole('button', { name: /武田 花子 様の画面を開く/ }));
  await user.click(await screen.findByRole('button', { name: '破棄して移動' }));
  expect(await seeFolder(/武田 花子/)).toBeVisible();
});

test('Esc asks once, what was put aside waits on the home screen and comes back whole', async () => {
  const { user, desk } = await newCustomer();
  await user.type(field(/お名前/), '佐藤 健');
  await user.type(field('生年月日'), 'S58.4');
  await user.type(field('車名'), 'タント');
  await user.keyboard('{Escape}');
  await user.click(await screen.findByRole('button', { name: '一時保存' }));
  await screen.findByRole('heading', { level: 1, name: '受付' });
  const [draft] = await desk.call('draft.list', {});
  expect(draft?.form).toBe('customer');
  await user.click(await screen.findByRole('button', { name: '再開' }));
  expect(await screen.findByDisplayValue('佐藤 健')).toBeVisible();
  expect(field('生年月日')).toHaveValue('S58.4');
  expect(field('車名')).toHaveValue('タント');
});

test('a name typed with 様 is kept without it, and the field says so', async () => {
  const { user, find } = await newCustomer();
  await user.type(field(/お名前/), '見本 太郎様');
  await user.tab();
  expect(field(/お名前/)).toHaveValue('見本 太郎');
  expect(screen.getByText('「様」は画面と控えに付きますので、お名前から外しました。')).toBeVisible();
  await user.type(field(/ふりがな/), 'みほん う゛ぃん');
  await user.keyboard('{F9}');
  expect(await seeFolder(/^見本 太郎\s*様$/)).toBeVisible();
  expect((await find('みほん'))?.fields).toMatchObject({ name: '見本 太郎', kana: 'みほん ゔぃん' });
});

test('a foreigner whose reading nobody knows is registered, and of others it is said that it is not known', async () => {
  const { user, find } = await newCustomer();
  await user.type(field(/お名前/), '髙橋 一');
  await user.keyboard('{F9}');
  expect(await screen.findByText(/^ふりがなを入力してください。わからないときは「ふりがな不明」/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'ふりがな不明' }));
  expect(screen.getByText('ふりがな不明として登録します。お名前の順に並びます。')).toBeVisible();
  await user.clear(field(/お名前/));
  await user.type(field(/お名前/), 'SMITH JOHN');
  expect(screen.getByText('ローマ字のお名前は、ふりがながなくても登録できます。')).toBeVisible();
  await user.keyboard('{F9}');
  expect(await seeFolder(/^SMITH JOHN\s*様$/)).toBeVisible();
  expect((await find('smith'))?.fields).toMatchObject({ name: 'SMITH JOHN', kana: '' });
});

test('a motorcycle, and a chassis number that the authority stamped, are kept without a question', async () => {
  const { user, find } = await newCustomer();
  await user.type(field(/お名前/), '見本 太郎');
  await user.type(field(/ふりがな/), 'みほん たろう');
  await user.type(field('ナンバー'), '山形 あ 12-34');
  expect(screen.getByText(/^「その他の番号標」（二輪/)).toBeVisible();
  await user.click(field('車台番号'));
  await user.paste('国[01]00001国');
  await user.keyboard('{F9}');
  expect(await seeFolder(/^見本 太郎\s*様$/)).toBeVisible();
  expect((await find('1234'))?.vehicles[0]?.fields).toMatchObject({ plate: '山形 あ 12-34', vin: '国[01]00001国' });
});

test('a chassis number that is not known, and a car that somebody has already, are asked about and then kept', async () => {
  const { user, find, desk, otherId } = await newCustomer();
  await desk.call('vehicle.add', {
    id: newId(),
    customerId: otherId,
    fields: {
      plate: '山形 501 す 12-34',
      vin: null,
      carName: null,
      model: null,
      typeNumber: null,
      classNumber: null,
      firstRegistered: null,
      inspectionExpiresOn: null,
      baseLocation: null,
      purposeOfUse: null,
    },
    holders: [{ role: 'user', kind: 'customer', customerId: otherId, sinceOn: null }],
  });
  await user.type(field(/お名前/), '見本 太郎');
  await user.type(field(/ふりがな/), 'みほん たろう');
  await user.type(field('ナンバー'), 'やまがた501す1234');
  await user.type(field('車台番号'), '不明');
  await user.keyboard('{F9}');
  const question = await screen.findByRole('dialog', { name: 'お車を確かめてください' });
  expect(within(question).getByText('車台番号は不明として登録します。')).toBeVisible();
  expect(within(question).getByText('同じナンバーのお車が、すでに登録されています。')).toBeVisible();
  expect(within(question).getByRole('button', { name: '武田 花子 様の画面を開く' })).toBeVisible();
  expect(await find('みほん')).toBeNull();
  await user.click(within(question).getByRole('button', { name: 'このまま保存' }));
  expect(await seeFolder(/^見本 太郎\s*様$/)).toBeVisible();
  expect((await find('みほん'))?.vehicles[0]?.fields).toMatchObject({ plate: '山形 501 す 12-34', vin: '不明' });
});
