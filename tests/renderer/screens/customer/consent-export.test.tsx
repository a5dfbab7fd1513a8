import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { addPerson, box, fill, manager, newDesk, receptionist, signIn } from '../../app/open-desk.ts';

/** Somebody in front of the history of a customer. */
async function openHistory(who: typeof manager) {
  const desk = await newDesk();
  await fill(desk, async (call) => void (await addPerson(call, '髙橋 美咲', 'たかはし みさき', '090-0000-4038')));
  const user = desk.show();
  await signIn(user, who);
  await user.type(box(), '4038{Enter}');
  await user.click(await screen.findByRole('tab', { name: '履歴' }));
  await screen.findByText('お客様を登録しました');
  return { user };
}

const action = { name: '同意の証跡を書き出す' };

test('the manager writes out the proof with a reason; given up in the save dialog, it says so', async () => {
  const { user } = await openHistory(manager);
  await user.click(screen.getByRole('button', action));
  const reason = await screen.findByRole('textbox', { name: /理由/ });
  await user.keyboard('{Enter}');
  expect(await screen.findByText('理由を入力してください（200文字まで）。')).toBeVisible();
  await user.type(reason, 'ご本人のお求めにより{Enter}');
  // Nobody answers the save dialog here: that is the same as to cancel it.
  expect(await screen.findByText(/^保存を取りやめました/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'キャンセル' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

test('reception is not offered to take it out of the house', async () => {
  await openHistory(receptionist);
  expect(screen.queryByRole('button', action)).toBeNull();
});
