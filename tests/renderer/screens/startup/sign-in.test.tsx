import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ja } from '../../../../electron/words/ja.ts';
import { manager, newDesk, receptionist } from '../../app/open-desk.ts';

const { signIn } = ja.start;
const waiting = /^パスワードの間違いが続きました。あと\d+秒お待ちください。$/;

test('the try that begins a wait was wrong too, and both are said; each name waits for itself', async () => {
  const desk = await newDesk();
  const user = desk.show();
  await user.click(await screen.findByRole('radio', { name: manager.label }));
  const password = screen.getByLabelText(signIn.password, { selector: 'input' });
  const submit = screen.getByRole('button', { name: signIn.submit });
  while (screen.queryByText(waiting) === null) {
    await user.type(password, 'ちがう言葉{Enter}');
    await waitFor(() => expect(password).toHaveValue(''));
    await screen.findByText(signIn.wrong);
  }
  expect(screen.getByText(signIn.wrong)).toBeVisible();
  expect(submit).toBeDisabled();
  await user.click(screen.getByRole('radio', { name: receptionist.label }));
  expect(screen.queryByText(waiting)).toBeNull();
  expect(screen.queryByText(signIn.wrong)).toBeNull();
  expect(submit).toBeEnabled();
  await user.click(screen.getByRole('radio', { name: manager.label }));
  expect(screen.getByText(waiting)).toBeVisible();
  expect(submit).toBeDisabled();
});
