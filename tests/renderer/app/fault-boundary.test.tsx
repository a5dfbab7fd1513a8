import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { failed } from '../../../electron/contract/failure.ts';
import { ja } from '../../../electron/words/ja.ts';
import { startDesk } from '../../support/in-process-desk.tsx';
import { manager, setUpDesk } from '../../support/set-up-desk.ts';

/** A desk at the sign-in, whose core is going to fail. */
async function sitDown() {
  const desk = startDesk();
  await setUpDesk(desk.app);
  const user = desk.show();
  await user.type(await screen.findByLabelText(ja.start.signIn.password), manager.password);
  // React says on the console what a boundary caught.
  vi.spyOn(console, 'error').mockReturnValue();
  const whole = desk.app.router.call.bind(desk.app.router);
  return { user, whole, call: vi.spyOn(desk.app.router, 'call') };
}

test('a disk that fails under an open desk is said in the words of start-up, and there is a way on', async () => {
  const { user, call, whole } = await sitDown();
  call.mockImplementation((channel, input) =>
    channel === 'notice.list'
      ? Promise.resolve(failed({ kind: 'storage', trouble: 'unreadable' }))
      : whole(channel, input),
  );
  await user.keyboard('{Enter}');
  const { title } = ja.trouble.state.unreadable;
  expect(await screen.findByRole('heading', { level: 1, name: title })).toBeVisible();
  call.mockRestore();
  await user.click(screen.getByRole('button', { name: ja.trouble.retry }));
  expect(await screen.findByText(ja.home.notice.draft)).toBeVisible();
});

test('an answer that never was one leaves no empty window', async () => {
  const { user, call } = await sitDown();
  call.mockRejectedValueOnce(new Error('the bridge broke'));
  await user.keyboard('{Enter}');
  const { title } = ja.trouble.state.unexpected;
  expect(await screen.findByRole('heading', { level: 1, name: title })).toBeVisible();
  await user.click(screen.getByRole('button', { name: ja.trouble.retry }));
  expect(await screen.findByRole('heading', { level: 1, name: ja.start.signIn.title })).toBeVisible();
});
