import { fireEvent, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ConsentTab } from '../../../../../renderer/screens/customer/consent/consent-tab.tsx';
import { ja } from '../../../../../electron/words/ja.ts';
import { chip, receiveCustomer } from './folder.tsx';

const { consent } = ja;

/** The consent sheet of a customer who was shown the notice, with the focus on the first choice. */
async function openSheet() {
  const customer = await receiveCustomer();
  const user = customer.show(<ConsentTab customerId={customer.customerId} />);
  const first = await chip('整備・車検のご案内 郵便');
  first.focus();
  return { customer, user, first };
}

const all = () => screen.getAllByRole('button').filter((one) => one.dataset['part'] === 'chip');
const states = () => all().map((one) => (one.dataset['changed'] === undefined ? null : one.dataset['state']));

test('a digit answers and goes on to the next choice; 0 takes back and stays', async () => {
  const { user } = await openSheet();
  await user.keyboard('123');
  expect(states().slice(0, 4)).toEqual(['agreed', 'refused', 'pending', null]);
  expect(all()[3]).toHaveFocus();
  await user.keyboard('{ArrowLeft}0');
  expect(states().slice(0, 4)).toEqual(['agreed', 'refused', null, null]);
  expect(all()[2]).toHaveFocus();
});

test('every choice is answered by as many presses as there are choices, and the last keeps the focus', async () => {
  const { user } = await openSheet();
  const count = all().length;
  await user.keyboard('1'.repeat(count));
  expect(states()).toEqual(Array(count).fill('agreed'));
  const focused = document.activeElement;
  await user.keyboard('2');
  expect(document.activeElement).toBe(focused);
});

test('a key that is held down answers for one choice alone', async () => {
  const { first } = await openSheet();
  fireEvent.keyDown(first, { key: '1' });
  fireEvent.keyDown(all()[1] ?? first, { key: '1', repeat: true });
  expect(states().slice(0, 3)).toEqual(['agreed', null, null]);
});

test('with Shift a digit answers for a whole row and goes on to the next', async () => {
  const { first } = await openSheet();
  const row = all().filter((one) => one.getAttribute('aria-label')?.startsWith('整備・車検のご案内 ') === true).length;
  // On a Japanese keyboard.
  fireEvent.keyDown(first, { key: '"', code: 'Digit2', shiftKey: true });
  expect(states().slice(0, row + 1)).toEqual([...Array(row).fill('refused'), null]);
  const next = all()[row];
  expect(next).toHaveFocus();
  if (next !== undefined) fireEvent.keyDown(next, { key: '!', code: 'Digit1', shiftKey: true });
  expect(states().slice(row, 2 * row)).toEqual(Array(row).fill('agreed'));
  // The partner comes next, with all of its items.
  expect(document.activeElement).toHaveAccessibleName(/^ロータス/);
  fireEvent.keyDown(document.activeElement ?? first, { key: '#', code: 'Digit3', shiftKey: true });
  const partner = all().filter((one) => one.getAttribute('aria-label')?.startsWith('ロータス') === true);
  expect(partner.map((one) => one.dataset['state'])).toEqual(partner.map(() => 'pending'));
});

test('no to all is one press, as yes to all is, and so is either for a row; none of it asks more than once', async () => {
  const { customer, user } = await openSheet();
  await user.click(screen.getByRole('button', { name: '整備・車検のご案内をまとめて同意' }));
  await user.click(screen.getByRole('button', { name: 'ロータスをまとめて拒否' }));
  expect(states().filter((state) => state === 'agreed').length).toBeGreaterThan(5);
  expect(states().filter((state) => state === 'refused').length).toBeGreaterThan(2);
  await user.click(screen.getByRole('button', { name: consent.none }));
  expect(new Set(states())).toEqual(new Set(['refused']));
  await user.keyboard('{F9}');
  await screen.findByText(consent.recorded);
  const answers = Object.values(await customer.state());
  expect(answers.length).toBe(all().length);
  expect(new Set(answers)).toEqual(new Set(['refused']));
});

test('with Ctrl a digit answers for everything, and F12 prints what was recorded without it', async () => {
  let printed = 0;
  const print = () => {
    printed += 1;
    return Promise.resolve({ outcome: 'printed' as const });
  };
  const customer = await receiveCustomer({ printer: { print } });
  const user = customer.show(<ConsentTab customerId={customer.customerId} />);
  const first = await chip('整備・車検のご案内 郵便');
  fireEvent.keyDown(first, { key: '2', code: 'Digit2', ctrlKey: true });
  expect(new Set(states())).toEqual(new Set(['refused']));
  fireEvent.keyDown(first, { key: '1', code: 'Digit1', ctrlKey: true });
  expect(new Set(states())).toEqual(new Set(['agreed']));
  await user.keyboard('{F9}');
  await screen.findByText(consent.recorded);
  expect(printed).toBe(0);
  await user.keyboard('{F12}');
  expect(await screen.findByText(ja.issue.printed, { exact: false })).toBeVisible();
  expect(printed).toBe(1);
});
