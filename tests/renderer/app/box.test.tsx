import { readAloud } from '../../support/showing.ts';
import { newId } from '../../support/ids.ts';
import { fireEvent, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { addPerson, adopt, box, fill, manager, newDesk, signIn } from './open-desk.ts';

async function deskWithPeople() {
  const desk = await newDesk();
  const slip = { receiptNo: '', code: '' };
  await fill(desk, async (call) => {
    const noticeId = await adopt(call);
    const customerId = await addPerson(call, '髙橋 美咲', 'たかはし みさき', '090-0000-4038');
    const stopped = await addPerson(call, '高橋 一郎', 'たかはし いちろう', '090-0000-1122');
    await addPerson(call, '武田 花子', 'たけだ はなこ', '090-0000-3344');
    const { scopes } = await call('notice.get', { noticeId });
    const issued = await call('consent.record', {
      id: newId(),
      customerId,
      noticeId,
      shown: readAloud,
      decisions: scopes.slice(0, 1).map(({ scope }) => ({ scope, answer: 'agreed', heads: [], reinstates: false })),
      method: 'counter',
      givenBy: { who: 'self' },
      evidence: { kind: 'none', reason: 'oral' },
      occurred: null,
    });
    Object.assign(slip, issued);
    await call('consent.stop', {
      id: newId(),
      customerId: stopped,
      target: { kind: 'scopes', scopes: ['recall:broadleaf'] },
      method: 'phone',
      givenBy: { who: 'self' },
      evidence: null,
      occurred: null,
    });
  });
  const user = desk.show();
  await signIn(user, manager);
  return { desk, user, slip };
}

const line = (name: RegExp) => screen.findByRole('option', { name });
const customer = (name: string) => screen.findByRole('heading', { name: new RegExp(name) });

test('the box has the focus after the sign-in, finds by reading, and Enter opens the marked one', async () => {
  const { user } = await deskWithPeople();
  expect(box()).toHaveFocus();
  await user.keyboard('たかはし');
  expect(await line(/高橋 一郎/)).toHaveAttribute('aria-selected', 'true');
  expect(box()).toHaveAttribute('aria-activedescendant', (await line(/高橋 一郎/)).id);
  expect(screen.queryByRole('option', { name: /武田/ })).toBeNull();
  await user.keyboard('{ArrowDown}');
  expect(await line(/髙橋 美咲/)).toHaveAttribute('aria-selected', 'true');
  await user.keyboard('{Enter}');
  expect(await customer('髙橋 美咲')).toBeVisible();
  expect(box()).toHaveValue('');
});

test('a line says that a customer has told us to stop something', async () => {
  const { user } = await deskWithPeople();
  await user.keyboard('たかはし');
  expect(await line(/高橋 一郎/)).toHaveTextContent('停止あり');
  expect(await line(/髙橋 美咲/)).not.toHaveTextContent('停止あり');
});

test('digits find by telephone, and a click opens', async () => {
  const { user } = await deskWithPeople();
  await user.type(box(), '3344');
  await user.click(await line(/武田 花子/));
  expect(await customer('武田 花子')).toBeVisible();
});

test('a slip is found by its number and by its code', async () => {
  const { user, slip } = await deskWithPeople();
  await user.type(box(), slip.receiptNo);
  expect(await line(new RegExp(`控え ${slip.receiptNo}`))).toBeVisible();
  await user.keyboard('{Escape}');
  expect(box()).toHaveValue('');
  await user.type(box(), slip.code);
  expect(await line(new RegExp(slip.receiptNo))).toBeVisible();
});

test('a scanned slip whose record is another one is not opened unseen', async () => {
  const { user, slip } = await deskWithPeople();
  await user.click(box());
  await user.paste(`KAO1|${slip.receiptNo}|0000-0000-00-0`);
  await user.keyboard('{Enter}');
  expect(await line(/控えのQRコードが、当店の記録と違います/)).toBeVisible();
  expect(screen.queryByRole('heading', { name: /髙橋 美咲/ })).toBeNull();
});

test('Enter that comes before the answer opens what was found alone, and nothing out of several', async () => {
  const { user } = await deskWithPeople();
  await user.type(box(), 'たかはし{Enter}');
  expect(await line(/髙橋 美咲/)).toBeVisible();
  await user.clear(box());
  await user.type(box(), '4038{Enter}');
  expect(await customer('髙橋 美咲')).toBeVisible();
});

test('the Enter that picks a candidate opens nothing', async () => {
  const { user } = await deskWithPeople();
  fireEvent.compositionStart(box());
  await user.type(box(), 'たけだ');
  await line(/武田 花子/);
  fireEvent.keyDown(box(), { key: 'Enter', keyCode: 229, isComposing: true });
  fireEvent.compositionEnd(box());
  expect(screen.getByRole('option', { name: /武田 花子/ })).toBeVisible();
  await user.keyboard('{Enter}');
  expect(await customer('武田 花子')).toBeVisible();
});

test('nothing found: a sentence, and the way to a new customer', async () => {
  const { user } = await deskWithPeople();
  await user.type(box(), 'どこにもいない');
  expect(await screen.findByText('「どこにもいない」は見つかりませんでした。')).toBeVisible();
  const panel = screen.getByRole('search');
  await user.click(within(panel).getByRole('button', { name: /新しいお客様/ }));
  expect(await screen.findByRole('textbox', { name: /^お名前/ })).toBeVisible();
});

test('F2 goes to the box from anywhere, F1 explains the screen, Esc leads back', async () => {
  const { user } = await deskWithPeople();
  await user.keyboard('{F4}');
  await screen.findByRole('heading', { level: 1, name: '依頼' });
  await user.keyboard('{F2}');
  expect(box()).toHaveFocus();
  await user.keyboard('{F1}');
  const help = await screen.findByRole('dialog', { name: 'この画面のヘルプ' });
  expect(within(help).getByText('F2')).toBeVisible();
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(screen.getByRole('heading', { level: 1, name: '依頼' })).toBeVisible();
  await user.keyboard('{Escape}');
  expect(await screen.findByRole('heading', { level: 1, name: '受付' })).toBeVisible();
  expect(box()).toHaveFocus();
});
