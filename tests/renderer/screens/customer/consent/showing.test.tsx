import { newId } from '../../../../support/ids.ts';
import { readAloud } from '../../../../support/showing.ts';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { NoticeId } from '../../../../../electron/domain/ids.ts';
import { ConsentTab } from '../../../../../renderer/screens/customer/consent/consent-tab.tsx';
import { NoticeLine } from '../../../../../renderer/screens/customer/header/notice-line.tsx';
import { fill } from '../../../../../electron/words/fill.ts';
import { ja } from '../../../../../electron/words/ja.ts';
import { today } from '../../../../../renderer/text/screen-format.ts';
import { chip, receiveCustomer, type Customer } from './folder.tsx';

const { consent } = ja;
const { showing } = consent;

const showSheet = ({ show, customerId }: Customer) =>
  show(
    <>
      <NoticeLine customerId={customerId} />
      <ConsentTab customerId={customerId} />
    </>,
  );

const way = (name: string) => screen.findByRole('button', { name: new RegExp(`^${name}`) });

/** Adopts a second version, in which the first purpose has another sentence. */
async function adoptSecond({ call, noticeId }: Customer): Promise<NoticeId> {
  const notice = await call('notice.get', { noticeId });
  const [first, ...others] = notice.purposes;
  if (first === undefined) throw new Error('the notice has no purpose');
  const purposes = [{ ...first, sentence: 'お車の点検のために使います。' }, ...others];
  const drafted = await call('notice.draft', { id: newId(), notice: { ...notice, version: 2, purposes } });
  const [draft] = await call('notice.list', {});
  const effectiveOn = '2026-11-22';
  await call('notice.adopt', { id: newId(), noticeId: draft?.noticeId ?? drafted.noticeId, effectiveOn });
  return draft?.noticeId ?? drafted.noticeId;
}

const shownTo = async ({ call, customerId }: Customer) =>
  (await call('consent.background', { customerId })).shown.map(({ noticeId }) => noticeId);

test('the first record by a version asks how it was shown, with the whole text for whoever has seen none', async () => {
  const customer = await receiveCustomer({ isShown: false });
  const user = showSheet(customer);
  await user.click(await screen.findByRole('button', { name: consent.all }));
  await user.keyboard('{F9}');
  const dialog = within(await screen.findByRole('dialog', { name: fill(showing.whole, { version: 1 }) }));
  expect(dialog.getByText(/お預かりしたお車の点検・整備・車検を行うため/)).toBeVisible();
  // The text comes first: the arrows scroll it, and nothing is chosen beforehand.
  expect(document.activeElement).toHaveRole('region');
  expect(await customer.state()).toEqual({});
  await user.click(await way(showing.ways.read_aloud));
  expect(await screen.findByText(consent.recorded)).toBeVisible();
  expect(await shownTo(customer)).toEqual([customer.noticeId]);
  // And never again.
  await user.click(await chip('整備・車検のご案内 郵便'));
  await user.keyboard('{F9}');
  await waitFor(async () => expect(await customer.state()).toMatchObject({ 'use:maintenance:post': 'withdrawn' }));
  await user.keyboard('{F7}{F9}');
  await screen.findByText(consent.recorded);
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('what was not shown is recorded so, counts for nobody, and is not asked about twice', async () => {
  const customer = await receiveCustomer({ isShown: false });
  const user = showSheet(customer);
  expect(await screen.findByText(showing.never)).toBeVisible();
  await user.click(await chip('整備・車検のご案内 郵便'));
  await user.keyboard('{F9}');
  await way(showing.notShown);
  // Esc leads back, and nothing is recorded.
  await user.keyboard('{Escape}');
  expect(await customer.state()).toEqual({});
  await user.keyboard('{F9}');
  await way(showing.notShown);
  await user.keyboard('0');
  expect(await screen.findByText(consent.recorded)).toBeVisible();
  expect(await shownTo(customer)).toEqual([]);
  expect(await customer.call('notice.unshown_count', {})).toBe(1);
  expect(screen.getByText(showing.never)).toBeVisible();
  await user.click(await chip('整備・車検のご案内 電話'));
  await user.keyboard('{F9}');
  await waitFor(async () =>
    expect(await customer.state()).toEqual({ 'use:maintenance:post': 'agreed', 'use:maintenance:phone': 'agreed' }),
  );
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('a stop asks nothing, whichever way it is recorded', async () => {
  const customer = await receiveCustomer({ isShown: false });
  const user = showSheet(customer);
  const post = await chip('整備・車検のご案内 郵便');
  post.focus();
  await user.keyboard('2{F9}');
  expect(await screen.findByText(consent.recorded)).toBeVisible();
  expect(await customer.state()).toEqual({ 'use:maintenance:post': 'refused' });
  expect(await shownTo(customer)).toEqual([]);
});

test('a new version stands in amber, shows what has changed, and is recorded as shown without an answer', async () => {
  const customer = await receiveCustomer();
  await customer.answer({ 'use:maintenance:post': 'agreed' });
  const second = await adoptSecond(customer);
  const user = showSheet(customer);
  expect(await screen.findByText(fill(showing.newer, { version: 2 }))).toBeVisible();
  await user.click(await way(showing.showDifference));
  const dialog = within(await screen.findByRole('dialog', { name: fill(showing.difference, { version: 2 }) }));
  // The sentence that changed, and none of the others.
  const region = dialog.getByRole('region');
  await waitFor(() => expect(region).toHaveFocus());
  expect(region).toHaveTextContent(/削除：預かりしたお（ここまで）車の点検/);
  expect(region).not.toHaveTextContent(/商品・サービス・催し/);
  await user.keyboard('2');
  await waitFor(() => expect(screen.queryByText(fill(showing.newer, { version: 2 }))).toBeNull());
  expect(await shownTo(customer)).toContain(second);
  const [line] = await customer.call('customer.history', { customerId: customer.customerId });
  expect(line).toMatchObject({ kind: 'notice.shown', shownVersion: 2, wordsVersion: null });
  expect(line?.ja).toMatch(/^通知（利用目的など）をお見せしました：画面をお見せした、\d+秒、変わったところ$/);
});

test('F7 under a new version asks once, and on the telephone it can be read aloud and nothing else', async () => {
  const customer = await receiveCustomer();
  await customer.answer({ 'share:lotas:vehicle': 'agreed' });
  const second = await adoptSecond(customer);
  const user = showSheet(customer);
  await user.click(await screen.findByRole('radio', { name: consent.methods.phone }));
  await user.keyboard('{F7}{F9}');
  await screen.findByRole('dialog', { name: fill(showing.difference, { version: 2 }) });
  expect(screen.queryByRole('button', { name: new RegExp(`^${showing.ways.screen}`) })).toBeNull();
  expect(screen.queryByRole('button', { name: new RegExp(`^${showing.ways.handed_over}`) })).toBeNull();
  await user.keyboard('1');
  expect(await screen.findByText(consent.recorded)).toBeVisible();
  expect(await shownTo(customer)).toContain(second);
  const history = await customer.call('customer.history', { customerId: customer.customerId });
  const [line] = history.filter(({ kind }) => kind === 'consent.recorded');
  expect(line).toMatchObject({ wordsVersion: 2, shownVersion: 2 });
});

test('a paper is asked whether the notice stands on it', async () => {
  const customer = await receiveCustomer({ isShown: false });
  const user = showSheet(customer);
  await user.click(await chip('整備・車検のご案内 郵便'));
  await user.click(await screen.findByRole('radio', { name: consent.methods.paper }));
  await user.type(screen.getByLabelText(new RegExp(consent.binder)), '同意書 R8-014');
  await user.type(screen.getByLabelText(new RegExp(consent.occurred)), today());
  await user.keyboard('{F9}');
  await screen.findByRole('dialog', { name: fill(showing.paper, { version: 1 }) });
  expect(screen.queryByRole('button', { name: new RegExp(`^${showing.ways.read_aloud}`) })).toBeNull();
  await user.click(await way(showing.ways.on_paper));
  expect(await screen.findByText(consent.recorded)).toBeVisible();
  expect(await shownTo(customer)).toEqual([customer.noticeId]);
});

test('what is recorded elsewhere as shown is not asked about here', async () => {
  const customer = await receiveCustomer({ isShown: false });
  const { call, customerId, noticeId } = customer;
  await call('consent.show_notice', { id: newId(), customerId, noticeId, shown: readAloud });
  const user = showSheet(customer);
  await user.click(await chip('整備・車検のご案内 郵便'));
  await user.keyboard('{F9}');
  expect(await screen.findByText(consent.recorded)).toBeVisible();
});
