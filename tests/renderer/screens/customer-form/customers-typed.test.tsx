import { configure, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { field, newCustomer, seeFolder } from './new-customer.ts';

// The machine is shared: slow is not wrong.
configure({ asyncUtilTimeout: 20_000 });

test('whose telephone it is goes into its field, written before the number or behind it, and a mobile number is one', async () => {
  const { user, find } = await newCustomer();
  await user.type(field(/お名前/), '見本 太郎');
  await user.type(field(/ふりがな/), 'みほん たろう');
  await user.type(field('電話番号'), '妻 ０９０－１２３４－５６７８');
  await user.tab();
  expect(field('電話番号')).toHaveValue('090-1234-5678');
  expect(screen.getByText('妻')).toBeVisible();
  await user.keyboard('{F9}');
  expect(await seeFolder(/^見本 太郎\s*様$/)).toBeVisible();
  expect((await find('みほん'))?.fields.phones).toEqual([
    { label: 'mobile', value: '090-1234-5678', extension: null, remark: '妻' },
  ]);
});

test('an extension goes into its field, two numbers become two, and a lost 0 is offered', async () => {
  const { user, find } = await newCustomer();
  await user.type(field(/お名前/), '見本 太郎');
  await user.type(field(/ふりがな/), 'みほん たろう');
  await user.type(field('電話番号'), '9012345678');
  await user.click(screen.getByRole('button', { name: '090-1234-5678 にする' }));
  expect(field('電話番号')).toHaveValue('090-1234-5678');
  await user.clear(field('電話番号'));
  await user.type(field('電話番号'), '023-672-4038、090-1234-5678');
  await user.click(screen.getByRole('button', { name: '023-672-4038 と 090-1234-5678 に分ける' }));
  await user.type(field('電話番号'), '内線12');
  await user.tab();
  expect(field('電話番号')).toHaveValue('023-672-4038');
  await user.keyboard('{F9}');
  expect(await seeFolder(/^見本 太郎\s*様$/)).toBeVisible();
  expect((await find('みほん'))?.fields.phones).toEqual([
    { label: 'home', value: '023-672-4038', extension: '12', remark: null },
    { label: 'mobile', value: '090-1234-5678', extension: null, remark: null },
  ]);
});

test('a birth date that cannot be is refused, and one beyond its era is offered by its right name', async () => {
  const { user } = await newCustomer();
  await user.type(field(/お名前/), '見本 太郎');
  await user.type(field(/ふりがな/), 'みほん たろう');
  await user.type(field('生年月日'), 'R60.1.1');
  await user.keyboard('{F9}');
  expect(await screen.findByText(/^まだ来ていない日です。元号と年を確かめてください。/)).toBeVisible();
  await user.clear(field('生年月日'));
  await user.type(field('生年月日'), '平成32年3月1日');
  expect(screen.getByText('令和2年3月1日のことですか。')).toBeVisible();
  await user.click(screen.getByRole('button', { name: '令和2年3月1日 にする' }));
  expect(screen.getByText(/^令和2年3月1日（\d+歳）$/)).toBeVisible();
});

test('the post code of a large office is said to be none of ours, and one without its 0 is offered', async () => {
  const { user } = await newCustomer();
  await user.type(field('郵便番号'), '990-8570');
  expect(await screen.findByText(/大口事業所の番号は入っていません。住所はそのまま入力してください。$/)).toBeVisible();
  await user.clear(field('郵便番号'));
  await user.type(field('郵便番号'), '600042');
  await user.click(screen.getByRole('button', { name: '060-0042 にする' }));
  await waitFor(() => expect(field('住所')).toHaveValue('北海道札幌市中央区大通西'));
});

test('what papers, lists and mailers write around a value is understood, and two addresses are told apart', async () => {
  const { user, say, find } = await newCustomer();
  const put = async (name: string | RegExp, text: string) => {
    await user.click(field(name));
    await say(text);
  };
  await put(/お名前/, 'ワ゛ン 太郎サマ');
  await put(/ふりがな/, 'わ゛ん たろう様');
  await put('電話番号', '\u202a090-1234-5678\u202c（18時以降）');
  await put('郵便番号', '(〒999-3243)');
  // What was typed behind the number is still in sight.
  expect(await screen.findByText('18時以降')).toBeVisible();
  await put('生年月日', '昭和五拾八年四月弐日（43歳）');
  expect(screen.getByText(/^昭和58年4月2日（\d+歳）$/)).toBeVisible();
  await put(/メール/, 'taro@example.jp, hanako@example.jp');
  await put('ナンバー', '山形/501/す/12.34（図柄）');
  expect(screen.getByText('山形 501 す 12-34')).toBeVisible();
  await put('車台番号', '*ZC33S-123456*');
  await put(/満了/, '2027年（令和09年）03月14日まで有効');
  await user.keyboard('{F9}');
  expect(await screen.findByText(/^アドレスが二つ以上入っています。一つの欄に一つずつ/)).toBeVisible();
  await user.clear(field(/メール/));
  await put(/メール/, 'メール：taro@example.jp（携帯）');
  await user.keyboard('{F9}');
  expect(await seeFolder(/^ヷン 太郎\s*様$/)).toBeVisible();
  const known = await find('09012345678');
  expect(known?.fields).toMatchObject({
    kana: 'ヷん たろう',
    phones: [{ value: '090-1234-5678', remark: '18時以降' }],
    emails: ['taro@example.jp'],
    postalCode: '999-3243',
    bornOn: '1983-04-02',
  });
  expect(known?.vehicles[0]?.fields).toMatchObject({
    plate: '山形 501 す 12-34',
    vin: 'ZC33S-123456',
    inspectionExpiresOn: '2027-03-14',
  });
});

test('whose e-mail address it is can be moved to the remarks, and is never dropped without a word', async () => {
  const { user, find } = await newCustomer();
  await user.type(field(/お名前/), '見本 太郎');
  await user.type(field(/ふりがな/), 'みほん たろう');
  await user.type(field('メールアドレス'), 'hanako@example.jp（妻）');
  await user.keyboard('{F9}');
  expect(await screen.findByText(/^アドレスのほかの文字が入っています。/)).toBeVisible();
  expect(screen.getByText('「妻」は、メールの欄には残せません。')).toBeVisible();
  await user.click(screen.getByRole('button', { name: '「備考」に移す' }));
  expect(field('メールアドレス')).toHaveValue('hanako@example.jp');
  await user.keyboard('{F9}');
  expect(await seeFolder(/^見本 太郎\s*様$/)).toBeVisible();
  expect((await find('みほん'))?.fields).toMatchObject({
    emails: ['hanako@example.jp'],
    remarks: 'hanako@example.jp：妻',
  });
});

test.each([
  ['会社 023-672-4038', { label: 'work', value: '023-672-4038', extension: null, remark: null }],
  ['FAX 023-672-4038', { label: 'home', value: '023-672-4038', extension: null, remark: 'FAX' }],
])('what %s says beside its number is kept', async (typed, kept) => {
  const { user, find } = await newCustomer();
  await user.type(field(/お名前/), '見本 太郎');
  await user.type(field(/ふりがな/), 'みほん たろう');
  await user.type(field('電話番号'), typed);
  await user.tab();
  expect(field('電話番号')).toHaveValue('023-672-4038');
  await user.keyboard('{F9}');
  expect(await seeFolder(/^見本 太郎\s*様$/)).toBeVisible();
  expect((await find('みほん'))?.fields.phones).toEqual([kept]);
});

test.each([
  ['京都 330 ・・・8', /^京都 330 ・・・8：ひらがな一文字がないようです。/],
  ['山形 501 す 12-345', /^山形 501 す 12-345：四桁までの番号を読めません。/],
  ['山形 501 す 12-34 スイフト', /^山形 501 す 12-34 スイフト：ナンバーのほかの文字も入っています。/],
  ['品川 30A 12-34', /^品川 30A 12-34：ひらがな一文字がないようです。/],
  ['武蔵 500 12-34', /^武蔵 500 12-34：ひらがな一文字がないようです。/],
  ['武蔵 500 さ 12-34', /^武蔵 500 さ 12-34：いまは使われていない地名です。/],
])('of the plate %s is said in amber what is odd about it, and it is kept', async (typed, said) => {
  const { user, find } = await newCustomer();
  await user.type(field('ナンバー'), typed);
  expect(screen.getByText(said).closest('[data-part="odd"]')).toBeVisible();
  await user.type(field(/お名前/), '見本 太郎');
  await user.type(field(/ふりがな/), 'みほん たろう');
  await user.keyboard('{F9}');
  expect(await seeFolder(/^見本 太郎\s*様$/)).toBeVisible();
  expect(await find('みほん')).toBeDefined();
});

test.each([
  ['上山市 あ 12-34', /^「その他の番号標」/],
  ['品川 30A さ 12-34', '品川 30A さ 12-34'],
])('of the plate %s nothing is odd', async (typed, said) => {
  const { user } = await newCustomer();
  await user.type(field('ナンバー'), typed);
  expect(screen.getByText(said).closest('[data-part="odd"]')).toBeNull();
});
