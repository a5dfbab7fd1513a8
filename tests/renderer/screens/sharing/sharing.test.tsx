import { readAloud } from '../../../support/showing.ts';
import type { NoticeId } from '../../../../electron/domain/ids.ts';
import { newId } from '../../../support/ids.ts';
import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Call } from '../../../../build/demo/caller.ts';
import type { ScopeText } from '../../../../electron/domain/notice/scope.ts';
import { ja } from '../../../../electron/words/ja.ts';
import { addPerson, adopt, manager, newDesk } from '../../app/open-desk.ts';

const { sharing } = ja;
const scope: ScopeText = 'share:lotas:vehicle';

/** Adopts the notice, completed with who answers for the shared data where somebody does. */
async function adoptWhole(call: Call, hasResponsibleParty: boolean): Promise<NoticeId> {
  const [draft] = await call('notice.list', {});
  if (!hasResponsibleParty || draft === undefined) return adopt(call);
  const notice = await call('notice.get', { noticeId: draft.noticeId });
  const responsibleParty = { name: '株式会社上山オート', address: '山形県上山市', representative: '齋藤利孝' };
  const { noticeId } = await call('notice.draft', { id: newId(), notice: { ...notice, responsibleParty } });
  await call('notice.adopt', { id: newId(), noticeId, effectiveOn: '2026-04-01' });
  return noticeId;
}

/** A desk with 髙橋 who agreed, 佐藤 who refused and 鈴木 who was never asked. */
async function openWithThree({ hasResponsibleParty }: { readonly hasResponsibleParty: boolean }) {
  const desk = await newDesk();
  const { call, managerId } = desk;
  await call('session.sign_in', { id: newId(), staffId: managerId, password: manager.password });
  const noticeId = await adoptWhole(call, hasResponsibleParty);
  const agreeing = await addPerson(call, '髙橋 美咲', 'たかはし みさき', '090-0000-4038');
  const refusing = await addPerson(call, '佐藤 一', 'さとう はじめ', '090-0000-4039');
  await addPerson(call, '鈴木 花', 'すずき はな', '090-0000-4040');
  for (const [customerId, answer] of [
    [agreeing, 'agreed'],
    [refusing, 'refused'],
  ] as const) {
    await call('consent.record', {
      id: newId(),
      customerId,
      noticeId,
      shown: readAloud,
      decisions: [{ scope, answer, heads: [], reinstates: false }],
      method: 'counter',
      givenBy: { who: 'self' },
      evidence: { kind: 'none', reason: 'oral' },
      occurred: null,
    });
  }
  const user = desk.show();
  await screen.findByRole('navigation', {}, { timeout: 20_000 });
  return user;
}

/** The reasons of ロータス and the items of the car. */
async function whys() {
  const lists = await screen.findAllByRole('list', { name: /^お車の情報.*の内訳$/ });
  const [first] = lists;
  if (first === undefined) throw new Error('no partner');
  return within(first);
}

test('F6 shows the partners side by side: who may be shared, who not, who was not asked, and why', async () => {
  const user = await openWithThree({ hasResponsibleParty: true });
  await user.keyboard('{F6}');
  expect(await screen.findByRole('heading', { level: 1, name: sharing.title })).toBeVisible();
  const reasons = await whys();
  expect(reasons.getAllByRole('button').map((one) => one.textContent)).toEqual([
    '同意 1名',
    '拒否 1名',
    '通知が未提示 1名',
  ]);
  expect(screen.getByRole('heading', { name: 'ロータス' })).toBeVisible();
  expect(screen.getByRole('heading', { name: 'ブロードリーフ' })).toBeVisible();
  expect(screen.queryByText(sharing.nobody.title)).toBeNull();
});

test('a press on a reason lists its customers, a row opens the customer, and Esc leads back to the list', async () => {
  const user = await openWithThree({ hasResponsibleParty: true });
  await user.click(screen.getByRole('link', { name: sharing.title }));
  await user.click((await whys()).getByRole('button', { name: /^拒否/ }));
  const list = await screen.findByRole('list', { name: /^ロータスとの共同利用 お車の情報.* — 拒否$/ });
  const rows = within(list).getAllByRole('link');
  expect(rows.map((row) => row.textContent)).toEqual(['佐藤 一さとう はじめ']);
  await user.click(within(list).getByRole('link'));
  expect(await screen.findByRole('heading', { level: 1, name: /佐藤 一/ })).toBeVisible();
  // One step back leads to the same list, with its number still pressed.
  await user.keyboard('{Escape}');
  const again = await screen.findByRole('list', { name: /^ロータスとの共同利用 お車の情報.* — 拒否$/ });
  expect(within(again).getByRole('link')).toHaveTextContent('佐藤 一');
  expect((await whys()).getByRole('button', { name: /^拒否/ })).toHaveAttribute('aria-pressed', 'true');
});

test('while nobody answers for the data, the screen says so and counts nobody in', async () => {
  const user = await openWithThree({ hasResponsibleParty: false });
  await user.keyboard('{F6}');
  expect(await screen.findByText(sharing.nobody.title)).toBeVisible();
  expect((await whys()).getByRole('button', { name: '管理責任者が未定 1名' })).toBeVisible();
  expect(screen.queryByRole('button', { name: /^同意/ })).toBeNull();
});

test('home leads to those who have not been shown the notice, and from there to each of them', async () => {
  const user = await openWithThree({ hasResponsibleParty: true });
  await user.click(await screen.findByRole('link', { name: /まだお見せしていないお客様.*1名$/ }));
  const list = within(await screen.findByRole('list', { name: ja.home.unshown.title }));
  await user.click(list.getByRole('link', { name: /^鈴木 花/ }));
  expect(await screen.findByRole('heading', { level: 1, name: /鈴木 花/ })).toBeVisible();
});
