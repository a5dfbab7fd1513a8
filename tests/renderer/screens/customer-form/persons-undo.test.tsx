import { configure, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { newId } from '../../../support/ids.ts';
import { addPerson, adopt, manager, newDesk } from '../../app/open-desk.ts';

// The machine is shared: slow is not wrong.
configure({ asyncUtilTimeout: 20_000 });

test('what one press changed of a customer and of whoever answers for them is taken back by one press', async () => {
  const desk = await newDesk();
  const { call } = desk;
  await call('session.sign_in', { id: newId(), staffId: desk.managerId, password: manager.password });
  await adopt(call);
  const customerId = await addPerson(call, '髙橋 美咲', 'たかはし みさき', '090-0000-4038');
  const born = { from: { bornOn: null }, to: { bornOn: `${new Date().getFullYear() - 10}-01-02` } };
  await call('customer.edit', { id: newId(), customerId, changes: born });
  const parent = { role: 'parent', name: '髙橋 進', kana: 'たかはし すすむ', phone: '090-5550-0177' } as const;
  await call('person.create', {
    id: newId(),
    customerId,
    fields: { ...parent, title: null, extension: null, isCurrent: true },
  });
  const stored = async () => {
    const { fields, persons } = await call('customer.get', { customerId });
    return [fields.emails, persons.map(({ name, phone }) => [name, phone])];
  };
  const before = await stored();
  const user = desk.show();
  await screen.findByRole('heading', { level: 1, name: '受付' });
  await user.type(screen.getByRole('combobox', { name: 'お客様・控えを検索' }), 'たかはし');
  await user.click(await screen.findByRole('option', { name: /髙橋 美咲/ }));
  await user.click(await screen.findByRole('button', { name: '編集' }));
  const guardian = within(await screen.findByRole('group', { name: '法定代理人' }));
  await user.type(screen.getByRole('textbox', { name: /^メールアドレス/ }), 'misaki@example.com');
  await user.clear(guardian.getByRole('textbox', { name: /電話番号/ }));
  await user.keyboard('{F9}');
  const toast = within(await screen.findByRole('region', { name: '直前の記録' }));
  expect(toast.getByText('お客様の情報を保存しました')).toBeVisible();
  expect(await stored()).toEqual([['misaki@example.com'], [['髙橋 進', null]]]);
  await user.click(toast.getByRole('button', { name: /取り消す/ }));
  await toast.findByText(/^取り消しました/);
  await waitFor(async () => expect(await stored()).toEqual(before));
});
