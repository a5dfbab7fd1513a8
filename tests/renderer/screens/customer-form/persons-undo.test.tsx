import { configure, screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { failed } from '../../../../electron/contract/failure.ts';
import { newId } from '../../../support/ids.ts';
import { addPerson, adopt, manager, newDesk } from '../../app/open-desk.ts';

// The machine is shared: slow is not wrong.
configure({ asyncUtilTimeout: 20_000 });

/** A desk with a child of ten years, and the manager at it. */
async function deskWithChild() {
  const desk = await newDesk();
  const { call } = desk;
  await call('session.sign_in', { id: newId(), staffId: desk.managerId, password: manager.password });
  await adopt(call);
  const customerId = await addPerson(call, '髙橋 美咲', 'たかはし みさき', '090-0000-4038');
  const born = { from: { bornOn: null }, to: { bornOn: `${new Date().getFullYear() - 10}-01-02` } } as const;
  await call('customer.edit', { id: newId(), customerId, changes: born });
  return { desk, call, customerId };
}

/** Opens the form of that child. */
async function openForm(desk: Awaited<ReturnType<typeof newDesk>>) {
  const user = desk.show();
  await screen.findByRole('heading', { level: 1, name: '受付' });
  await user.type(screen.getByRole('combobox', { name: 'お客様・控えを検索' }), 'たかはし');
  await user.click(await screen.findByRole('option', { name: /髙橋 美咲/ }));
  await user.click(await screen.findByRole('button', { name: '編集' }));
  return user;
}

test('what one press changed of a customer and of whoever answers for them is taken back by one press', async () => {
  const { desk, call, customerId } = await deskWithChild();
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
  const user = await openForm(desk);
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

test('what an earlier press has saved of one of them is not asked for again by the next, which saves the rest', async () => {
  const { desk, call, customerId } = await deskWithChild();
  const parent = { role: 'parent', title: null, phone: null, extension: null, isCurrent: true } as const;
  for (const [name, kana] of [
    ['髙橋 進', 'たかはし すすむ'],
    ['髙橋 泉', 'たかはし いずみ'],
  ] as const)
    await call('person.create', { id: newId(), customerId, fields: { ...parent, name, kana } });
  const user = await openForm(desk);
  const guardians = within(await screen.findByRole('group', { name: '法定代理人' }));
  const [first, second] = guardians.getAllByRole('textbox', { name: /電話番号/ });
  if (first === undefined || second === undefined) throw new Error('two rows');
  await user.type(first, '090-5550-0177');
  await user.type(second, '090-5550-0188');
  const whole = desk.app.router.call.bind(desk.app.router);
  const edits: unknown[] = [];
  vi.spyOn(desk.app.router, 'call').mockImplementation(async (channel, payload) => {
    if (channel === 'person.edit') edits.push(payload);
    const isSecond = channel === 'person.edit' && edits.length === 2;
    return isSecond ? failed({ kind: 'unexpected', incidentId: newId() }) : whole(channel, payload);
  });
  await user.keyboard('{F9}');
  await waitFor(() => expect(edits).toHaveLength(2));
  await user.keyboard('{F9}');
  await waitFor(async () => {
    const { persons } = await call('customer.get', { customerId });
    expect(persons.map(({ phone }) => phone)).toEqual(['090-5550-0177', '090-5550-0188']);
  });
  expect(edits).toHaveLength(3);
});
