import { newId } from '../../../../support/ids.ts';
import type { PrintOutcome } from '../../../../../electron/contract/issue.ts';
import type { Printer } from '../../../../../electron/ports/printer.ts';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { blankCustomer } from '../../../../../electron/domain/customers/customer.ts';
import { ConsentTab } from '../../../../../renderer/screens/customer/consent/consent-tab.tsx';
import { ja } from '../../../../../electron/words/ja.ts';
import { chip, receiveCustomer, type Customer } from './folder.tsx';

const { consent, issue } = ja;

const itPrints: Printer['print'] = () => Promise.resolve({ outcome: 'printed' });

const showConsent = (customer: Customer) => customer.show(<ConsentTab customerId={customer.customerId} />);

test('keys choose answers, F9 records them, and only what was chosen', async () => {
  const customer = await receiveCustomer();
  await customer.answer({ 'use:maintenance:phone': 'agreed' });
  const user = showConsent(customer);
  const post = await chip('整備・車検のご案内 郵便');
  expect(post).toHaveAccessibleName('整備・車検のご案内 郵便：未確認');
  post.focus();
  await user.keyboard('12231{ArrowLeft}{Backspace}{ArrowDown}1{End}2');
  // What was agreed is withdrawn, what was never asked is refused.
  expect(await chip('整備・車検のご案内 電話')).toHaveAccessibleName(
    '整備・車検のご案内 電話：いまは同意、変更後は撤回。まだ記録していません',
  );
  expect(await customer.state()).toEqual({ 'use:maintenance:phone': 'agreed' });
  await user.keyboard('{F9}');
  expect(await screen.findByText(consent.recorded)).toBeVisible();
  expect(await customer.state()).toEqual({
    'use:maintenance:post': 'agreed',
    'use:maintenance:phone': 'withdrawn',
    'use:maintenance:fax': 'refused',
    'use:maintenance:email': 'pending',
    'use:offers:sms': 'agreed',
    'use:offers:visit': 'refused',
  });
  expect(await chip('整備・車検のご案内 郵便')).toHaveAccessibleName('整備・車検のご案内 郵便：同意');
});

test('a press goes through the answers and back to no change', async () => {
  const customer = await receiveCustomer();
  const user = showConsent(customer);
  const recall = await chip('ロータス リコールのお知らせ');
  for (const word of ['同意', '拒否', '保留']) {
    await user.click(recall);
    expect(recall).toHaveAccessibleName(new RegExp(`変更後は${word}`));
  }
  await user.click(recall);
  expect(recall).toHaveAccessibleName('ロータス リコールのお知らせ：未確認');
  expect(screen.getByRole('button', { name: consent.record })).toBeDisabled();
});

test('arrows lead from the channels to the partners and back', async () => {
  const customer = await receiveCustomer();
  const user = showConsent(customer);
  (await chip('商品・サービス・催し 訪問')).focus();
  await user.keyboard('{ArrowDown}');
  expect(document.activeElement).toHaveAccessibleName(/^ブロードリーフとの共同利用 お客様の情報/);
  await user.keyboard('{ArrowLeft}');
  expect(document.activeElement).toHaveAccessibleName(/^ロータスとの共同利用 お客様の情報/);
  await user.keyboard('{ArrowUp}');
  expect(document.activeElement).toHaveAccessibleName(/^商品・サービス・催し/);
});

test('前回と同じ gives every standing answer again, and F12 prints and leads back to the box', async () => {
  const print = vi.fn(() => Promise.resolve({ outcome: 'printed' } as const));
  const customer = await receiveCustomer({ printer: { print } });
  await customer.answer({ 'use:offers:email': 'refused', 'share:lotas:vehicle': 'agreed' });
  const before = await customer.state();
  const user = showConsent(customer);
  await chip('商品・サービス・催し メール');
  await user.click(screen.getByRole('button', { name: consent.same }));
  expect(await chip('ロータスとの共同利用 お車の情報')).toHaveAccessibleName(/同意 更新/);
  await user.keyboard('{F12}');
  expect(await screen.findByRole('heading', { name: '受付' })).toBeVisible();
  expect(print).toHaveBeenCalledOnce();
  expect(await customer.state()).toEqual(before);
  expect(await customer.call('slip.list', { customerId: customer.customerId })).toMatchObject([
    { copies: 1 },
    { copies: 0 },
  ]);
});

test('F7 is 前回と同じ, says so, and waits until there is something before', async () => {
  const customer = await receiveCustomer();
  const user = showConsent(customer);
  const post = await chip('整備・車検のご案内 郵便');
  // Each record makes a new form of it.
  const same = () => screen.getByRole('button', { name: consent.same });
  expect(same()).toHaveTextContent(/F7$/);
  await user.keyboard('{F7}');
  expect(same()).toBeDisabled();
  expect(screen.getByText(consent.noChanges)).toBeVisible();
  await user.click(post);
  await user.keyboard('{F9}');
  await screen.findByText(consent.recorded);
  await waitFor(() => expect(same()).toBeEnabled());
  // What was chosen before the press stays chosen.
  await user.click(await chip('整備・車検のご案内 電話'));
  await user.keyboard('{F7}');
  expect(await chip('整備・車検のご案内 郵便')).toHaveAccessibleName(/同意 更新/);
  expect(await chip('整備・車検のご案内 電話')).toHaveAccessibleName(/変更後は同意/);
  // Nothing is recorded until somebody says so.
  expect(await customer.state()).toEqual({ 'use:maintenance:post': 'agreed' });
  await user.keyboard('{F9}');
  await waitFor(async () =>
    expect(await customer.state()).toEqual({ 'use:maintenance:post': 'agreed', 'use:maintenance:phone': 'agreed' }),
  );
});

test('a print that fails leaves the record, says what to do and can be repeated', async () => {
  const outcomes: readonly PrintOutcome[] = [{ outcome: 'failed', cause: 'not_printed' }, { outcome: 'printed' }];
  let tries = 0;
  const print: Printer['print'] = () => Promise.resolve(outcomes[tries++] ?? { outcome: 'printed' });
  const customer = await receiveCustomer({ printer: { print } });
  const user = showConsent(customer);
  await user.click(await chip('整備・車検のご案内 郵便'));
  await user.keyboard('{F12}');
  expect(await screen.findByText(issue.failed.not_printed)).toBeVisible();
  expect(await customer.state()).toEqual({ 'use:maintenance:post': 'agreed' });
  await user.click(screen.getByRole('button', { name: issue.print }));
  expect(await screen.findByText(issue.slip.handOver)).toBeVisible();
  expect(await customer.call('slip.list', { customerId: customer.customerId })).toMatchObject([
    { copies: 1, failures: 1 },
  ]);
});

test('what became of one slip is not said under the next', async () => {
  const customer = await receiveCustomer({ printer: { print: itPrints } });
  const user = showConsent(customer);
  await user.click(await chip('整備・車検のご案内 郵便'));
  await user.keyboard('{F9}');
  await user.click(await screen.findByRole('button', { name: issue.print }));
  expect(await screen.findByText(issue.slip.handOver)).toBeVisible();
  await user.click(screen.getByRole('button', { name: consent.stop.action }));
  await user.click(await screen.findByRole('button', { name: new RegExp(`^${consent.stop.everything}`) }));
  expect(await screen.findByText(consent.stop.done)).toBeVisible();
  // The slip of the stop is not printed.
  expect(screen.queryByText(issue.printed)).toBeNull();
  expect(screen.queryByText(issue.slip.handOver)).toBeNull();
  await user.click(screen.getByRole('button', { name: issue.print }));
  expect(await screen.findByText(issue.slip.handOver)).toBeVisible();
});

test('a stop takes effect with two presses and takes the chosen yes along', async () => {
  const customer = await receiveCustomer();
  await customer.answer({ 'use:offers:post': 'agreed', 'share:lotas:vehicle': 'agreed' });
  const user = showConsent(customer);
  await user.click(await chip('商品・サービス・催し FAX'));
  await user.click(screen.getByRole('button', { name: consent.stop.action }));
  await user.click(await screen.findByRole('button', { name: new RegExp(`^${consent.stop.advertising}`) }));
  expect(await screen.findByText(consent.stop.done)).toBeVisible();
  const state = await customer.state();
  // Each scope has its own word, and nothing but advertising was stopped.
  const { channels } = await customer.call('notice.get', { noticeId: customer.noticeId });
  expect(state).toEqual({
    ...Object.fromEntries(channels.map(({ code }) => [`use:offers:${code}`, 'refused'])),
    'use:offers:post': 'withdrawn',
    'share:lotas:vehicle': 'agreed',
  });
  expect(await chip('商品・サービス・催し FAX')).toHaveAccessibleName('商品・サービス・催し FAX：拒否');
});

test('a stop is done first, and then asks about others with the same telephone, by name alone', async () => {
  const customer = await receiveCustomer();
  const { call, customerId } = customer;
  const phones = [{ label: 'home' as const, value: '023-672-4038', extension: null, remark: null }];
  await call('customer.edit', { id: newId(), customerId, changes: { from: { phones: [] }, to: { phones } } });
  const fields = { ...blankCustomer, kind: 'person', name: '髙橋 健', kana: 'たかはし けん', phones } as const;
  await call('customer.create', { id: newId(), fields });
  const user = showConsent(customer);
  await user.click(await screen.findByRole('button', { name: consent.stop.action }));
  expect(screen.queryByText('髙橋 健')).toBeNull();
  await user.click(await screen.findByRole('button', { name: new RegExp(`^${consent.stop.everything}`) }));
  expect(await screen.findByText(consent.stop.done)).toBeVisible();
  const notice = await call('notice.get', { noticeId: customer.noticeId });
  expect(await customer.state()).toEqual(Object.fromEntries(notice.scopes.map(({ scope }) => [scope, 'refused'])));
  expect(await screen.findByText(consent.household.title)).toBeVisible();
  expect(screen.getByRole('link', { name: '髙橋 健' })).toBeVisible();
  expect(screen.queryByText(/672-4038/)).toBeNull();
  await user.click(screen.getByRole('button', { name: consent.household.alone }));
  expect(screen.queryByText(consent.household.title)).toBeNull();
  expect(await screen.findByText(consent.stop.done)).toBeVisible();
});

test('agreeing after a stop asks, names its day, and records that it was asked', async () => {
  const customer = await receiveCustomer();
  const { call, customerId } = customer;
  await call('consent.stop', {
    id: newId(),
    customerId,
    target: { kind: 'scopes', scopes: ['use:offers:phone'] },
    method: 'phone',
    givenBy: { who: 'self' },
    evidence: null,
    occurred: '2026-07-03T01:00:00.000Z',
  });
  const user = showConsent(customer);
  await user.click(await chip('商品・サービス・催し 電話'));
  await user.keyboard('{F9}');
  const dialog = within(await screen.findByRole('dialog', { name: consent.reinstate.title }));
  expect(dialog.getByText('令和8年7月3日に拒否')).toBeVisible();
  await user.click(dialog.getByRole('button', { name: consent.reinstate.cancel }));
  expect(await customer.state()).toEqual({ 'use:offers:phone': 'refused' });
  // Something that was never stopped goes with it, and was not asked about.
  await user.click(await chip('整備・車検のご案内 郵便'));
  await user.keyboard('{F9}');
  const sent = vi.spyOn(window.desk, 'call');
  await user.click(await screen.findByRole('button', { name: consent.reinstate.confirm }));
  expect(await screen.findByText(consent.recorded)).toBeVisible();
  expect(await customer.state()).toEqual({ 'use:offers:phone': 'agreed', 'use:maintenance:post': 'agreed' });
  expect(sent.mock.calls.find(([channel]) => channel === 'consent.record')?.[1]).toMatchObject({
    decisions: [
      { scope: 'use:maintenance:post', answer: 'agreed', reinstates: false },
      { scope: 'use:offers:phone', answer: 'agreed', reinstates: true },
    ],
  });
});

test('what was recorded meanwhile is shown, and nothing that was chosen is lost', async () => {
  const customer = await receiveCustomer();
  await customer.answer({ 'use:offers:post': 'refused' });
  const user = showConsent(customer);
  await user.click(await chip('整備・車検のご案内 郵便'));
  await user.click(await chip('整備・車検のご案内 電話'));
  await customer.answer({ 'use:maintenance:post': 'pending' });
  await user.keyboard('{F9}');
  const banner = await screen.findByRole('alert');
  expect(banner).toHaveTextContent('整備・車検のご案内 郵便');
  expect(banner).toHaveTextContent('未確認 から 保留 に変わりました（選んだ変更：同意）');
  expect(banner).not.toHaveTextContent('電話');
  expect(await customer.state()).not.toHaveProperty('use:maintenance:phone');
  await user.click(screen.getByRole('button', { name: consent.moved.keep }));
  await user.keyboard('{F9}');
  expect(await screen.findByText(consent.recorded)).toBeVisible();
  expect(await customer.state()).toMatchObject({
    'use:maintenance:post': 'agreed',
    'use:maintenance:phone': 'agreed',
  });
});

test('choices to which the same happened meanwhile share a line, and what is to be decided comes before the list', async () => {
  const customer = await receiveCustomer();
  const user = showConsent(customer);
  await user.click(await screen.findByRole('button', { name: consent.all }));
  await customer.answer({ 'use:maintenance:post': 'refused', 'use:maintenance:phone': 'refused' });
  await customer.answer({ 'use:maintenance:fax': 'pending' });
  await user.keyboard('{F9}');
  const banner = await screen.findByRole('alert');
  const lines = within(banner).getAllByRole('listitem');
  expect(lines.map((line) => line.textContent)).toEqual([
    '整備・車検のご案内 郵便、整備・車検のご案内 電話未確認 から 拒否 に変わりました（選んだ変更：同意）',
    '整備・車検のご案内 FAX未確認 から 保留 に変わりました（選んだ変更：同意）',
  ]);
  const [first] = lines;
  const keep = screen.getByRole('button', { name: consent.moved.keep });
  expect(first === undefined ? 0 : keep.compareDocumentPosition(first)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  expect(screen.getByRole('button', { name: consent.record })).toBeDisabled();
});

test('a paper says where it lies and may be of an earlier day; what came after it stays', async () => {
  const customer = await receiveCustomer();
  await customer.answer({ 'use:maintenance:post': 'refused' });
  const user = showConsent(customer);
  await user.click(await chip('整備・車検のご案内 郵便'));
  await user.click(await screen.findByRole('radio', { name: consent.methods.paper }));
  await user.keyboard('{F9}');
  expect(await screen.findByText(consent.binderFault)).toBeVisible();
  await user.type(screen.getByLabelText(new RegExp(consent.binder)), '同意書 R8-014');
  await user.type(screen.getByLabelText(new RegExp(consent.occurred)), 'R8.4.2');
  await user.keyboard('{F9}');
  await user.click(await screen.findByRole('button', { name: consent.reinstate.confirm }));
  expect(await screen.findByText(consent.recorded)).toBeVisible();
  // The refusal is younger than the paper: both stand, the stricter holds, and a person must ask again.
  expect(await chip('整備・車検のご案内 郵便')).toHaveAccessibleName(/要確認.*拒否として/);
});

test('chosen answers are parked by themselves and taken up again', async () => {
  const customer = await receiveCustomer();
  const user = showConsent(customer);
  await user.click(await chip('整備・車検のご案内 郵便'));
  await waitFor(async () => expect(await customer.call('draft.list', {})).toHaveLength(1), {
    timeout: 5_000,
  });
  const [draft] = await customer.call('draft.list', {});
  cleanup();
  const again = customer.show(
    <ConsentTab customerId={customer.customerId} />,
    `/customers/${customer.customerId}?draft=${draft?.draftId}`,
  );
  expect(await chip('整備・車検のご案内 郵便')).toHaveAccessibleName(/変更後は同意/);
  await again.keyboard('{F9}');
  expect(await screen.findByText(consent.recorded)).toBeVisible();
  expect(await customer.call('draft.list', {})).toEqual([]);
});

test('without a notice nobody is asked, and a stop is taken all the same', async () => {
  const customer = await receiveCustomer({ isAdopted: false });
  const user = showConsent(customer);
  expect(await screen.findByText(consent.notice.none)).toBeVisible();
  const stop = screen.getByRole('button', { name: consent.stop.action });
  await waitFor(() => expect(stop).toBeEnabled());
  await user.click(stop);
  await user.click(await screen.findByRole('button', { name: new RegExp(`^${consent.stop.everything}`) }));
  expect(await screen.findByText(consent.stop.done)).toBeVisible();
  const notice = await customer.call('notice.get', { noticeId: customer.noticeId });
  expect(await customer.state()).toEqual(Object.fromEntries(notice.scopes.map(({ scope }) => [scope, 'refused'])));
});

test('前回と同じ leaves out what must be asked again, and gives again the rest', async () => {
  const customer = await receiveCustomer();
  await customer.answer({ 'use:maintenance:post': 'agreed', 'use:maintenance:phone': 'refused' });
  // Another paper of an earlier day says otherwise: both stand.
  const { call, customerId, noticeId } = customer;
  const [heads] = (await call('consent.state', { customerId }))
    .filter(({ scope }) => scope === 'use:maintenance:phone')
    .map((state) => state.heads);
  await call('consent.record', {
    id: newId(),
    customerId,
    noticeId,
    shown: null,
    decisions: [{ scope: 'use:maintenance:phone', answer: 'agreed', heads: heads ?? [], reinstates: true }],
    method: 'paper',
    givenBy: { who: 'self' },
    evidence: { kind: 'none', reason: 'in_writing' },
    occurred: '2026-07-03T01:00:00.000Z',
  });
  const user = showConsent(customer);
  expect(await chip('整備・車検のご案内 電話')).toHaveAccessibleName(/要確認/);
  await user.keyboard('{F7}');
  expect(await chip('整備・車検のご案内 郵便')).toHaveAccessibleName(/更新/);
  expect(await chip('整備・車検のご案内 電話')).toHaveAccessibleName(/要確認/);
  const sent = vi.spyOn(window.desk, 'call');
  await user.keyboard('{F9}');
  expect(await screen.findByText(consent.recorded)).toBeVisible();
  expect(sent.mock.calls.find(([channel]) => channel === 'consent.record')?.[1]).toMatchObject({
    decisions: [{ scope: 'use:maintenance:post', answer: 'agreed' }],
  });
  expect(await chip('整備・車検のご案内 電話')).toHaveAccessibleName(/要確認/);
});
