import { newId } from '../../../../support/ids.ts';
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ConsentTab } from '../../../../../renderer/screens/customer/consent/consent-tab.tsx';
import { ja } from '../../../../../electron/words/ja.ts';
import { today } from '../../../../../renderer/text/screen-format.ts';
import { chip, receiveCustomer } from './folder.tsx';

const { consent, failure } = ja;

/** A customer who is ten years old today. */
async function receiveChild() {
  const customer = await receiveCustomer();
  const { call, customerId } = customer;
  const bornOn = `${Number(today().slice(0, 4)) - 10}-01-01`;
  await call('customer.edit', { id: newId(), customerId, changes: { from: { bornOn: null }, to: { bornOn } } });
  return customer;
}

test('for a child the screen offers the legal representative, with relation and proof', async () => {
  const customer = await receiveChild();
  const user = customer.show(<ConsentTab customerId={customer.customerId} />);
  const representative = { name: '法定代理人にうかがう（15歳以下）' };
  expect(await screen.findByRole('button', representative)).toBeVisible();
  await user.click(await chip('ロータス リコールのお知らせ'));
  // Recorded as the child's own, it is refused in words, and nothing is lost.
  await user.keyboard('{F9}');
  expect(await screen.findByText(failure.conflicts.representative_required)).toBeVisible();
  expect(await customer.state()).toEqual({});
  await user.click(screen.getByRole('button', representative));
  expect(screen.getByRole('button', { name: new RegExp(consent.relation) })).toBeVisible();
  expect(screen.getByRole('button', { name: new RegExp(consent.checked) })).toBeVisible();
  await user.keyboard('{F9}');
  expect(await screen.findByText(consent.recorded)).toBeVisible();
  expect(await customer.state()).toEqual({ 'recall:lotas': 'agreed' });
});

test('a grown-up is not asked for anybody', async () => {
  const customer = await receiveCustomer();
  customer.show(<ConsentTab customerId={customer.customerId} />);
  await chip('ロータス リコールのお知らせ');
  expect(screen.queryByRole('button', { name: /^法定代理人にうかがう/ })).not.toBeInTheDocument();
});
