import { newId } from '../../support/ids.ts';
import { readAloud } from '../../support/showing.ts';
import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ja } from '../../../electron/words/ja.ts';
import { addPerson, adopt, fill, manager, newDesk, receptionist, signIn } from './open-desk.ts';

const { takingBack } = ja;

test('after F12 home says whose slip was printed; it is taken back there, and the paper is asked back until it is here', async () => {
  const desk = await newDesk({ printer: { print: () => Promise.resolve({ outcome: 'printed' }) } });
  await fill(desk, async (call) => {
    const noticeId = await adopt(call);
    const customerId = await addPerson(call, '髙橋 美咲', 'たかはし みさき', '090-0000-4038');
    await call('consent.show_notice', { id: newId(), customerId, noticeId, shown: readAloud });
    await call('customer.open', { id: newId(), customerId });
  });
  const user = desk.show();
  await signIn(user, receptionist);
  await user.click(await screen.findByRole('link', { name: /髙橋 美咲/ }));
  await user.click(await screen.findByRole('button', { name: /^整備・車検のご案内 郵便/ }));
  await user.keyboard('{F12}');
  expect(await screen.findByText(/^髙橋 美咲 様 HA\d\d-\d{4}-001 を印刷しました$/)).toBeVisible();
  expect(await screen.findByRole('heading', { level: 1, name: '受付' })).toBeVisible();
  // The box has the focus, and keeps it.
  await waitFor(() => expect(screen.getByRole('combobox')).toHaveFocus());
  await user.click(screen.getByRole('button', { name: takingBack.toast.again }));
  await waitFor(() => expect(screen.getByText(ja.issue.printed)).toBeVisible());
  expect(screen.queryByText(ja.slips.waiting.lead.recall)).toBeNull();
  await user.keyboard('{F11}');
  expect(await screen.findByText(`${takingBack.undo.done} ${takingBack.undo.paper}`)).toBeVisible();
  expect(await screen.findByText(ja.slips.waiting.lead.recall)).toBeVisible();
  await user.click(screen.getByRole('button', { name: takingBack.recall.notCollected }));
  expect(await screen.findByText(/^髙橋 美咲 様 HA\d\d-\d{4}-001 は回収できないと記録しました$/)).toBeVisible();
  await waitFor(() => expect(screen.queryByText(ja.slips.waiting.lead.recall)).toBeNull());
  await user.keyboard('{F11}');
  await user.click(await screen.findByRole('button', { name: takingBack.recall.collected }));
  expect(await screen.findByText(/^髙橋 美咲 様 HA\d\d-\d{4}-001 の回収を記録しました$/)).toBeVisible();
  await waitFor(() => expect(screen.queryByText(ja.slips.waiting.lead.recall)).toBeNull());
  await user.click(screen.getByRole('button', { name: takingBack.toast.close }));
  expect(screen.queryByText(/の回収を記録しました$/)).toBeNull();
  expect(screen.queryByText(takingBack.undo.done, { exact: false })).toBeNull();
});

test('an edit is taken back from the history, by whoever may, with a reason', async () => {
  const desk = await newDesk();
  await fill(desk, async (call) => {
    const customerId = await addPerson(call, '髙橋 美咲', 'たかはし みさき', '090-0000-4038');
    await call('customer.edit', { id: newId(), customerId, changes: { from: { family: null }, to: { family: '妻' } } });
    await call('customer.open', { id: newId(), customerId });
  });
  const user = desk.show();
  await signIn(user, receptionist);
  await user.click(await screen.findByRole('link', { name: /髙橋 美咲/ }));
  await user.click(await screen.findByRole('tab', { name: '履歴' }));
  // The manager's edit is the manager's to take back; a registration is nobody's.
  expect(await screen.findByText(takingBack.why.not_theirs_to_void)).toBeVisible();
  expect(screen.getByText(takingBack.why.registered)).toBeVisible();
  expect(screen.queryByRole('button', { name: takingBack.action })).toBeNull();
  await user.keyboard('{F8}');
  // Somebody else begins at home.
  await signIn(user, manager);
  await user.click(await screen.findByRole('link', { name: /髙橋 美咲/ }));
  await user.click(await screen.findByRole('tab', { name: '履歴' }));
  await user.click(await screen.findByRole('button', { name: takingBack.action }));
  await user.click(await screen.findByRole('button', { name: takingBack.submit }));
  expect(await screen.findByText(takingBack.reasonFault)).toBeVisible();
  await user.click(screen.getByRole('radio', { name: takingBack.reasons.wrong_customer }));
  await user.click(screen.getByRole('button', { name: takingBack.submit }));
  expect(await screen.findByText(/^取り消し済み：.*武田 誠.*お客様を取り違えて記録した$/)).toBeVisible();
});

test('what was saved before is not said any more once answers are recorded, and F11 takes back these alone', async () => {
  const desk = await newDesk();
  await fill(desk, async (call) => {
    const noticeId = await adopt(call);
    const customerId = await addPerson(call, '髙橋 美咲', 'たかはし みさき', '090-0000-4038');
    await call('consent.show_notice', { id: newId(), customerId, noticeId, shown: readAloud });
    await call('customer.open', { id: newId(), customerId });
  });
  const user = desk.show();
  await signIn(user, receptionist);
  await user.click(await screen.findByRole('link', { name: /髙橋 美咲/ }));
  await user.click(await screen.findByRole('button', { name: ja.customers.screen.edit }));
  const name = await screen.findByRole('textbox', { name: /^お名前/ });
  await user.clear(name);
  await user.type(name, '髙橋 美幸');
  await user.keyboard('{F9}');
  expect(await screen.findByText(takingBack.toast.customerEdited)).toBeVisible();
  await user.click(await screen.findByRole('button', { name: /^整備・車検のご案内 郵便/ }));
  await user.keyboard('{F9}');
  expect(await screen.findByText(ja.consent.recorded)).toBeVisible();
  await waitFor(() => expect(screen.queryByText(takingBack.toast.customerEdited)).toBeNull());
  expect(screen.getAllByRole('button', { name: /^取り消す/ })).toHaveLength(1);
  await user.keyboard('{F11}');
  expect(await screen.findByText(takingBack.undo.done)).toBeVisible();
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('髙橋 美幸');
  expect(await screen.findByRole('button', { name: '整備・車検のご案内 郵便：未確認' })).toBeVisible();
});

test('that something was taken back is said on the screen where it was, and goes along to no other', async () => {
  const desk = await newDesk();
  await fill(desk, async (call) => {
    const customerId = await addPerson(call, '髙橋 美咲', 'たかはし みさき', '090-0000-4038');
    await call('customer.open', { id: newId(), customerId });
  });
  const user = desk.show();
  await signIn(user, receptionist);
  await user.click(await screen.findByRole('link', { name: /髙橋 美咲/ }));
  await user.click(await screen.findByRole('button', { name: ja.customers.screen.edit }));
  await user.type(await screen.findByRole('textbox', { name: /^お名前/ }), '子');
  await user.keyboard('{F9}');
  expect(await screen.findByText(takingBack.toast.customerEdited)).toBeVisible();
  await waitFor(() => expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('髙橋 美咲子'));
  await user.keyboard('{F11}');
  expect(await screen.findByText(takingBack.undo.done)).toBeVisible();
  await user.click(screen.getByRole('link', { name: ja.home.title }));
  expect(await screen.findByRole('heading', { level: 1, name: ja.home.title })).toBeVisible();
  expect(screen.queryByText(takingBack.undo.done)).toBeNull();
});
