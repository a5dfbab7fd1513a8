import { screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { ConsentTab } from '../../../../../renderer/screens/customer/consent/consent-tab.tsx';
import { LanguageProvider } from '../../../../../renderer/text/language.tsx';
import { UndoButton } from '../../../../../renderer/widgets/taking-back/undo-button.tsx';
import { ja } from '../../../../../electron/words/ja.ts';
import { chip, receiveCustomer } from './folder.tsx';

const { takingBack } = ja;

test('what was recorded is taken back at once, from its banner or by F11, with a reason of its own', async () => {
  const customer = await receiveCustomer();
  const user = customer.show(<ConsentTab customerId={customer.customerId} />);
  await user.click(await chip('整備・車検のご案内 郵便'));
  await user.keyboard('{F9}');
  await user.click(await screen.findByRole('button', { name: /^取り消す/ }));
  expect(await screen.findByText(takingBack.undo.done)).toBeVisible();
  expect(await customer.state()).toEqual({});
  await user.click(await chip('整備・車検のご案内 郵便'));
  await user.keyboard('{F9}');
  await screen.findByRole('button', { name: /^取り消す/ });
  await user.keyboard('{F11}');
  expect(await screen.findByText(takingBack.undo.done)).toBeVisible();
  expect(await customer.state()).toEqual({});
  const history = await customer.call('customer.history', { customerId: customer.customerId });
  expect(history.filter(({ voided }) => voided !== null).map(({ voided }) => voided?.reason)).toEqual([
    takingBack.undo.reason,
    takingBack.undo.reason,
  ]);
});

test('taken back while its slip prints, it says that the paper is void; not where nothing is printed', async () => {
  const printing = Promise.withResolvers<'printed' | 'cancelled'>();
  const print = vi.fn(async () => ({ outcome: await printing.promise }));
  const customer = await receiveCustomer({ printer: { print } });
  const user = customer.show(<ConsentTab customerId={customer.customerId} />);
  await user.click(await chip('整備・車検のご案内 郵便'));
  await user.keyboard('{F9}');
  await screen.findByRole('button', { name: /^取り消す/ });
  await user.keyboard('{F12}');
  await waitFor(() => expect(print).toHaveBeenCalledOnce());
  await user.keyboard('{F11}');
  expect(await screen.findByText(takingBack.undo.paper, { exact: false })).toBeVisible();
  printing.resolve('cancelled');
  await waitFor(() => expect(screen.queryByText(takingBack.undo.paper, { exact: false })).toBeNull());
  expect(screen.getByText(takingBack.undo.done, { exact: false })).toBeVisible();
});

test('the reason that is recorded is in Japanese, whatever the language of the screen', async () => {
  const { answer, call, customerId, show } = await receiveCustomer();
  await answer({ 'use:maintenance:post': 'agreed' });
  const [recorded] = await call('customer.history', { customerId });
  if (recorded?.kind !== 'consent.recorded') throw new Error('the answer is not the last line of the history');
  const onUndone = vi.fn();
  const { entryId } = recorded;
  const user = show(
    <LanguageProvider first="en">
      <UndoButton recorded={{ kind: 'consent.recorded', customerId, entryId }} onUndone={onUndone} />
    </LanguageProvider>,
  );
  await user.click(screen.getByRole('button', { name: /^Undo/ }));
  await waitFor(() => expect(onUndone).toHaveBeenCalledOnce());
  const history = await call('customer.history', { customerId });
  expect(history.flatMap(({ voided }) => voided?.reason ?? [])).toEqual([takingBack.undo.reason]);
});
