import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ja } from '../../../electron/words/ja.ts';
import { newId } from '../../support/ids.ts';
import { addPerson, adopt, fill, newDesk, receptionist, signIn } from './open-desk.ts';

const { sharing, takingBack } = ja;
const { telling } = sharing;

/** A desk with a customer who has stopped joint use with one partner on the telephone. */
async function deskWithStop() {
  const desk = await newDesk();
  await fill(desk, async (call) => {
    await adopt(call);
    const customerId = await addPerson(call, '髙橋 美咲', 'たかはし みさき', '090-0000-4038');
    await call('consent.stop', {
      id: newId(),
      customerId,
      target: { kind: 'partner', partner: 'broadleaf' },
      method: 'phone',
      givenBy: { who: 'self' },
      evidence: null,
      occurred: null,
    });
    await call('customer.open', { id: newId(), customerId });
  });
  const user = desk.show();
  await signIn(user, receptionist);
  return user;
}

test('a stop of joint use waits on home until somebody says how the partner was told; the customer’s sheet says it too', async () => {
  const user = await deskWithStop();
  const tab = await screen.findByRole('tab', { name: new RegExp(`^${telling.tab}`) });
  expect(tab).toHaveTextContent(/1$/);
  const card = within(tab.closest('section') ?? document.body);
  expect(card.getByText(telling.today)).toBeVisible();
  expect(card.getByText(/^ブロードリーフへ、停止を伝える（.*のお申し出：/)).toBeVisible();

  await user.click(card.getByRole('button', { name: telling.action }));
  const dialog = within(await screen.findByRole('dialog', { name: 'ブロードリーフに、停止を伝えましたか' }));
  await user.click(dialog.getByRole('button', { name: telling.submit }));
  expect(await dialog.findByText(telling.howFault)).toBeVisible();
  await user.click(dialog.getByRole('radio', { name: telling.ways.fax }));
  await user.clear(dialog.getByRole('textbox', { name: new RegExp(`^${telling.on}`) }));
  await user.type(dialog.getByRole('textbox', { name: new RegExp(`^${telling.on}`) }), 'R2.1.1');
  await user.click(dialog.getByRole('button', { name: telling.submit }));
  expect(await dialog.findByText(telling.onFaults.before_stop)).toBeVisible();
  await user.click(dialog.getByRole('button', { name: telling.cancel }));

  await user.click(await card.findByRole('link', { name: /髙橋 美咲/ }));
  expect(await screen.findByText(telling.open.stopped)).toBeVisible();
  await user.click(screen.getByRole('button', { name: telling.action }));
  const again = within(await screen.findByRole('dialog'));
  await user.click(again.getByRole('radio', { name: telling.ways.phone }));
  await user.click(again.getByRole('textbox', { name: telling.spokenTo }));
  await user.paste('あ'.repeat(61));
  await user.click(again.getByRole('button', { name: telling.submit }));
  expect(await again.findByText('60文字以内で入力してください。')).toBeVisible();
  await user.clear(again.getByRole('textbox', { name: telling.spokenTo }));
  await user.type(again.getByRole('textbox', { name: telling.spokenTo }), '見本 係長');
  await user.click(again.getByRole('button', { name: telling.submit }));
  expect(await screen.findByText(/^停止を連絡済み（.*、電話・先方 見本 係長、/)).toBeVisible();

  await user.keyboard('{F11}');
  expect(await screen.findByText(takingBack.undo.done)).toBeVisible();
  expect(await screen.findByText(telling.open.stopped)).toBeVisible();
});
