import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { ja } from '../../../electron/words/ja.ts';
import { Button } from '../../../renderer/ui/button.tsx';
import { DateField } from '../../../renderer/ui/date-field.tsx';
import { isImeKey } from '../../../renderer/ui/ime-key.ts';
import { PasswordField } from '../../../renderer/ui/password-field.tsx';

function Dated() {
  const [typed, setTyped] = useState('');
  return <DateField name="on" label="日付" value={typed} onChange={setTyped} />;
}

test.each([
  ['R8.11.22', '令和8年11月22日（日）'],
  ['２０２６／１１／２２', '令和8年11月22日（日）'],
  ['平成31年4月30日', '平成31年4月30日（火）'],
  ['R8.2.29', ja.ui.date],
])('a day typed as %s is read as %s', async (typed, read) => {
  render(<Dated />);
  await userEvent.type(screen.getByLabelText('日付'), typed);
  expect(screen.getByLabelText('日付')).toHaveAccessibleDescription(read);
});

test('a password field tells of Caps Lock, which its dots hide', () => {
  render(<PasswordField name="password" label="パスワード" value="" onChange={() => undefined} />);
  const field = screen.getByLabelText('パスワード');
  fireEvent.keyDown(field, { key: 'A', modifierCapsLock: true });
  expect(screen.getByText('Caps Lock がオンになっています。')).toBeVisible();
  fireEvent.keyUp(field, { key: 'CapsLock', modifierCapsLock: false });
  expect(screen.queryByText('Caps Lock がオンになっています。')).toBeNull();
});

test('the keys of the screen work in a password field too', () => {
  const onKeyDown = vi.fn<() => void>();
  window.addEventListener('keydown', onKeyDown);
  render(<PasswordField name="password" label="パスワード" value="" onChange={() => undefined} />);
  fireEvent.keyDown(screen.getByLabelText('パスワード'), { key: 'Escape' });
  expect(onKeyDown).toHaveBeenCalledOnce();
  window.removeEventListener('keydown', onKeyDown);
});

test('a button whose work is being done keeps the focus and takes no second press', async () => {
  const onPress = vi.fn<() => void>();
  const { rerender } = render(<Button onPress={onPress}>検証</Button>);
  const button = screen.getByRole('button', { name: '検証' });
  await userEvent.click(button);
  rerender(
    <Button onPress={onPress} isPending>
      検証
    </Button>,
  );
  await userEvent.click(button);
  expect(onPress).toHaveBeenCalledOnce();
  expect(button).toHaveFocus();
  expect(button).toHaveAttribute('aria-disabled', 'true');
});

test('a key is an input method’s while it composes, and when it says so itself', () => {
  expect(isImeKey(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true }))).toBe(true);
  expect(isImeKey(new KeyboardEvent('keydown', { key: 'Process', keyCode: 229 }))).toBe(true);
  expect(isImeKey(new KeyboardEvent('keydown', { key: 'Enter', keyCode: 13 }))).toBe(false);
});
