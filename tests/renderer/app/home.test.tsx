import { newId } from '../../support/ids.ts';
import type { CustomerId } from '../../../electron/domain/ids.ts';
import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { addPerson, adopt, fill, manager, newDesk, receptionist, signIn } from './open-desk.ts';
import { instantAt } from '../../../electron/domain/dates/instant.ts';

const dayMs = 86_400_000;

test('an empty desk teaches, and the manager is led to the notice', async () => {
  const desk = await newDesk();
  const user = desk.show();
  await signIn(user, manager);
  expect(await screen.findByText('最初のお客様がいらしたら')).toBeVisible();
  await user.click(await screen.findByRole('button', { name: '読んで適用する' }));
  expect(await screen.findByText('この通知を適用する')).toBeVisible();
  await user.keyboard('{Escape}');
  expect(await screen.findByRole('heading', { level: 1, name: '受付' })).toBeVisible();
});

test('a day: requests by urgency, recent customers with their stops, counts, and who has not seen the notice', async () => {
  const desk = await newDesk();
  await fill(desk, async (call) => {
    const noticeId = await adopt(call);
    const ask = async (customerId: CustomerId, daysAgo: number) =>
      void (await call('request.receive', {
        id: newId(),
        customerId,
        requestTypes: ['disclosure'],
        channel: 'counter',
        requester: 'self',
        wantedMethod: 'paper',
        scopeText: null,
        occurred: instantAt(Date.now() - daysAgo * dayMs),
      }));
    const early = await addPerson(call, '武田 花子', 'たけだ はなこ', '090-0000-3344');
    const late = await addPerson(call, '髙橋 美咲', 'たかはし みさき', '090-0000-4038');
    await ask(early, 1);
    await ask(late, 13);
    const { scopes } = await call('notice.get', { noticeId });
    await call('consent.stop', {
      id: newId(),
      customerId: late,
      target: { kind: 'scopes', scopes: scopes.slice(0, 1).map(({ scope }) => scope) },
      method: 'counter',
      givenBy: { who: 'self' },
      evidence: null,
      occurred: null,
    });
    await call('customer.open', { id: newId(), customerId: late });
  });
  const user = desk.show();
  await signIn(user, receptionist);
  const due = await screen.findAllByRole('link', { name: /^(あと|今日|\d+日過ぎ)/ });
  expect(due.map((row) => row.textContent)).toEqual([
    expect.stringMatching(/^あと1日髙橋 美咲 様開示/),
    expect.stringMatching(/^あと13日武田 花子 様開示/),
  ]);
  expect(screen.getByRole('link', { name: /髙橋 美咲.*停止あり/ })).toBeVisible();
  expect(await screen.findByText(/まだお見せしていないお客様/)).toHaveTextContent('2名');
  expect(within(screen.getByRole('navigation')).getByText('2件')).toBeInTheDocument();
  expect(screen.getByText('停止の申し出').parentElement).toHaveTextContent('1 件');
  await user.click(screen.getByRole('link', { name: /^あと1日/ }));
  expect(await screen.findByRole('heading', { level: 1, name: '開示' })).toBeVisible();
  expect(screen.getByRole('link', { name: '髙橋 美咲' })).toBeVisible();
});

test('the manager verifies the ledger from here; a receptionist reads when it was done', async () => {
  const desk = await newDesk();
  const user = desk.show();
  await signIn(user, manager);
  expect(await screen.findByText('まだ検証していません')).toBeVisible();
  await user.click(screen.getByRole('button', { name: '台帳を検証' }));
  expect(await screen.findByText(/件の記録は、すべて正しくつながっています。/)).toBeVisible();
  await user.keyboard('{F8}');
  await signIn(user, receptionist);
  expect(screen.queryByText('まだ検証していません')).toBeNull();
  expect(screen.queryByRole('button', { name: '台帳を検証' })).toBeNull();
  // What the manager saw is not what the next one sees.
  expect(screen.queryByText(/すべて正しくつながっています/)).toBeNull();
});

test('a parked form can be thrown away, after one question', async () => {
  const desk = await newDesk();
  await fill(desk, async (call) => {
    await call('draft.park', { id: newId(), form: 'customer', customerId: null, text: '{}', isOnScreen: false });
  });
  const user = desk.show();
  await signIn(user, receptionist);
  await user.click(await screen.findByRole('button', { name: '破棄' }));
  const dialog = await screen.findByRole('dialog');
  await user.click(within(dialog).getByRole('button', { name: '破棄' }));
  await expect.poll(async () => await desk.call('draft.list', {})).toEqual([]);
  await expect.poll(() => screen.queryByText('一時保存した入力があります')).toBeNull();
});
