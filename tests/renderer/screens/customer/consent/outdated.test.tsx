import { newId } from '../../../../support/ids.ts';
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ConsentTab } from '../../../../../renderer/screens/customer/consent/consent-tab.tsx';
import { ja } from '../../../../../electron/words/ja.ts';
import { chip, receiveCustomer, type Customer } from './folder.tsx';

const { consent } = ja;

/** A new version holds, in which the partners are given one more item of the car. */
async function shareMoreOfCars({ call, noticeId }: Customer): Promise<void> {
  const notice = await call('notice.get', { noticeId });
  const itemGroups = notice.itemGroups.map((group) =>
    group.code === 'vehicle' ? { ...group, items: [...group.items, { code: 'position', label: 'お車の位置' }] } : group,
  );
  const next = await call('notice.draft', { id: newId(), notice: { ...notice, version: 2, itemGroups } });
  const { today } = await call('home.day', {});
  await call('notice.adopt', { id: newId(), noticeId: next.noticeId, effectiveOn: today });
}

test('what a new notice has changed is 再確認要: 前回と同じ leaves it, and a no takes the yes back', async () => {
  const customer = await receiveCustomer();
  await customer.answer({ 'share:lotas:customer': 'agreed', 'share:lotas:vehicle': 'agreed' });
  await shareMoreOfCars(customer);
  const user = customer.show(<ConsentTab customerId={customer.customerId} />);
  const cars = await chip('ロータスとの共同利用 お車の情報');
  expect(cars).toHaveAccessibleName(/：再確認要。同意をいただいたあとに通知の内容が変わりました。/);
  expect(cars).toHaveTextContent('再確認要');
  expect(await chip('ロータスとの共同利用 お客様の情報')).toHaveAccessibleName(/：同意$/);
  await user.click(screen.getByRole('button', { name: consent.same }));
  expect(await chip('ロータスとの共同利用 お客様の情報')).toHaveAccessibleName(/同意 更新/);
  expect(await chip('ロータスとの共同利用 お車の情報')).toHaveAccessibleName(/：再確認要。/);
  cars.focus();
  await user.keyboard('2');
  expect(await chip('ロータスとの共同利用 お車の情報')).toHaveAccessibleName(/いまは再確認要、変更後は撤回/);
  cars.focus();
  await user.keyboard('1{F9}');
  await screen.findByRole('button', { name: new RegExp(`^${consent.showing.ways.read_aloud}`) });
  await user.keyboard('1');
  expect(await screen.findByText(consent.recorded)).toBeVisible();
  expect(await chip('ロータスとの共同利用 お車の情報')).toHaveAccessibleName(/：同意$/);
});
