import { screen } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import type { PrintOutcome } from '../../../../../electron/contract/issue.ts';
import type { Printer } from '../../../../../electron/ports/printer.ts';
import { SlipsTab } from '../../../../../renderer/screens/customer/slips/slips-tab.tsx';
import { ja } from '../../../../../electron/words/ja.ts';
import { receiveCustomer } from '../consent/folder.tsx';

const { slips, issue } = ja;

// The preview measures its width; there is none in jsdom.
beforeEach(() => {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe(): void {}
      disconnect(): void {}
    },
  );
});

test('an empty sheet says how slips come about', async () => {
  const customer = await receiveCustomer();
  customer.show(<SlipsTab customerId={customer.customerId} />);
  expect(await screen.findByText(slips.empty)).toBeVisible();
});

test('slips are listed newest first; a copy is counted, a reprint is announced, a failure is shown', async () => {
  const outcomes: readonly PrintOutcome[] = [
    { outcome: 'printed' },
    { outcome: 'printed' },
    { outcome: 'failed', cause: 'not_printed' },
    { outcome: 'cancelled' },
  ];
  let tries = 0;
  const print: Printer['print'] = () => Promise.resolve(outcomes[tries++] ?? { outcome: 'cancelled' });
  const customer = await receiveCustomer({ printer: { print } });
  await customer.answer({ 'use:maintenance:post': 'agreed' });
  await customer.answer({ 'use:maintenance:phone': 'agreed' });
  const [newest, oldest] = await customer.call('slip.list', { customerId: customer.customerId });
  const user = customer.show(<SlipsTab customerId={customer.customerId} />);
  const rows = await screen.findAllByRole('button', { name: /同意確認票/ });
  expect(rows[0]).toHaveTextContent(newest?.receiptNo ?? '?');
  expect(rows[1]).toHaveTextContent(oldest?.receiptNo ?? '?');
  expect(rows[0]).toHaveTextContent(slips.paper.unissued);
  expect(screen.getByText(newest?.code ?? '?')).toBeVisible();

  await user.keyboard('{F12}');
  expect(await screen.findByText(issue.slip.handOver)).toBeVisible();
  expect(await screen.findByText('次に出すものには「再発行 1回目」と入ります。')).toBeVisible();
  await user.click(screen.getByRole('button', { name: issue.print }));
  expect(await screen.findByText('再発行 1回目です。')).toBeVisible();
  await user.click(screen.getByRole('button', { name: issue.print }));
  expect(await screen.findByText(issue.failed.not_printed)).toBeVisible();
  expect(await screen.findByText('印刷・保存の失敗 1回')).toBeVisible();
  await user.click(screen.getByRole('button', { name: issue.print }));
  expect(await screen.findByText(issue.cancelled.printer)).toBeVisible();
});

test('a slip that is to be signed says so, and that it was: by the customer, or not', async () => {
  const customer = await receiveCustomer({ printer: { print: () => Promise.resolve({ outcome: 'printed' }) } });
  const evidence = { kind: 'none', reason: 'slip_signed_later' } as const;
  await customer.answer({ 'use:maintenance:post': 'agreed' }, { evidence });
  const user = customer.show(<SlipsTab customerId={customer.customerId} />);
  const [row] = await screen.findAllByRole('button', { name: /同意確認票/ });
  expect(row).toHaveTextContent(slips.paper.unissued);
  expect(screen.queryByRole('button', { name: slips.closing.signed })).toBeNull();
  await user.keyboard('{F12}');
  await user.click(await screen.findByRole('button', { name: slips.closing.not_signed }));
  expect(await screen.findAllByText(slips.signature.not_given)).toHaveLength(2);
  await user.click(screen.getByRole('button', { name: slips.closing.signed }));
  expect(await screen.findAllByText(slips.signature.received)).toHaveLength(2);
  expect(screen.queryByRole('button', { name: slips.closing.signed })).toBeNull();
});

test('a slip found from the box is the one in sight', async () => {
  const customer = await receiveCustomer();
  await customer.answer({ 'use:maintenance:post': 'agreed' });
  await customer.answer({ 'use:maintenance:phone': 'agreed' });
  const [, oldest] = await customer.call('slip.list', { customerId: customer.customerId });
  customer.show(
    <SlipsTab customerId={customer.customerId} />,
    `/customers/${customer.customerId}/slips?slip=${oldest?.entryId}`,
  );
  expect(await screen.findByText(oldest?.code ?? '?')).toBeVisible();
});

test('another sheet and another paper are chosen for one print', async () => {
  const print = vi.fn<Printer['print']>(() => Promise.resolve({ outcome: 'printed' }));
  const customer = await receiveCustomer({ printer: { print } });
  await customer.answer({ 'use:maintenance:post': 'agreed' });
  const user = customer.show(<SlipsTab customerId={customer.customerId} />);
  expect(await screen.findByRole('radio', { name: slips.type.consent })).toBeChecked();
  expect(screen.getByRole('radio', { name: slips.options.papers.a4 })).toBeChecked();
  expect(screen.queryByRole('radio', { name: slips.type.stop })).toBeNull();
  await user.click(screen.getByRole('radio', { name: slips.type.sharing }));
  await user.click(screen.getByRole('radio', { name: slips.options.papers.roll }));
  await user.click(screen.getByRole('checkbox', { name: slips.options.english }));
  expect(screen.getByRole('heading', { name: slips.type.sharing })).toBeVisible();
  await user.click(screen.getByRole('button', { name: issue.print }));
  expect(await screen.findByText(issue.slip.handOver)).toBeVisible();
  expect(print.mock.calls[0]?.[0]).toMatchObject({
    slipKind: 'sharing',
    paper: 'roll',
    hasEnglishCopy: true,
    reissue: 0,
  });
});
