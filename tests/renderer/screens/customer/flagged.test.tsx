import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { MemoryRouter } from 'react-router';
import { expect, test, vi } from 'vitest';
import type { Output } from '../../../../electron/contract/table.ts';
import { trustedId } from '../../../../electron/domain/ids.ts';
import { ja } from '../../../../electron/words/ja.ts';
import { paths } from '../../../../renderer/widgets/navigation/paths.ts';
import { ResultProvider, ResultToast } from '../../../../renderer/widgets/taking-back/result-toast.tsx';
import { FlaggedDialog } from '../../../../renderer/screens/customer/header/flagged-dialog.tsx';
import { flaggedRecords } from '../../../../renderer/screens/customer/header/flagged.ts';
import { canaryFields } from '../../../services/inputs.ts';

const customerId = trustedId('019a0000-0000-7000-8000-0000000000aa');
const parent = {
  role: 'parent',
  name: '齋藤 太郎',
  kana: '',
  title: null,
  phone: '090-5550-0178',
  extension: null,
} as const;
const by = { of: 'person', id: trustedId('b'), namedBy: trustedId('c') } as const;

const customer: Output<'customer.get'> = {
  fields: canaryFields,
  flagged: [
    { field: 'address', others: [{ ...canaryFields, address: null }] },
    { field: 'of a newer version', others: [] },
  ],
  vehicles: [],
  persons: [
    { ...parent, by, flagged: [{ field: 'phone', others: [{ ...parent, phone: '090-5550-0179', isCurrent: true }] }] },
  ],
};

test('both values of each field are told, the one that stands there first', () => {
  const questions = flaggedRecords(customerId, customer, ja, 'ja').flatMap((record) => record.questions);
  expect(questions.map(({ label, values }) => [label, values])).toEqual([
    ['住所', [canaryFields.address, '']],
    ['齋藤 太郎 様の電話番号', ['090-5550-0178', '090-5550-0179']],
  ]);
});

test('what is right is recorded once each has been chosen', async () => {
  const user = userEvent.setup();
  const onClose = vi.fn();
  const settled: [string, ReadonlyMap<string, number>][] = [];
  const records = flaggedRecords(customerId, customer, ja, 'ja').map(({ questions }, index) => ({
    questions,
    settle: (choice: ReadonlyMap<string, number>) => {
      settled.push([questions[0]?.label ?? '', choice]);
      return Promise.resolve({ kind: 'customer.edited', customerId, entryId: trustedId(String(index)) } as const);
    },
  }));
  render(<FlaggedDialog records={records} onClose={onClose} />);
  const save = screen.getByRole('button', { name: '選んだ内容で保存' });
  expect(save).toBeDisabled();
  await user.click(screen.getByRole('radio', { name: /^（なし）/ }));
  expect(save).toBeDisabled();
  await user.click(screen.getByRole('radio', { name: /^090-5550-0178/ }));
  await user.click(save);
  expect(onClose).toHaveBeenCalledOnce();
  const choice = new Map([
    ['customer.address', 1],
    ['b.phone', 0],
  ]);
  expect(settled).toEqual([
    ['住所', choice],
    ['齋藤 太郎 様の電話番号', choice],
  ]);
});

test('of somebody who answers the line below the screen says so', async () => {
  const user = userEvent.setup();
  const [, ofPerson] = flaggedRecords(customerId, customer, ja, 'ja');
  const edited = { kind: 'person.edited', customerId, entryId: trustedId('d') } as const;
  const records = [{ questions: ofPerson?.questions ?? [], settle: () => Promise.resolve(edited) }];
  render(
    <MemoryRouter initialEntries={[paths.customer(customerId)]}>
      <QueryClientProvider client={new QueryClient()}>
        <ResultProvider>
          <FlaggedDialog records={records} onClose={() => undefined} />
          <ResultToast />
        </ResultProvider>
      </QueryClientProvider>
    </MemoryRouter>,
  );
  await user.click(screen.getByRole('radio', { name: /^090-5550-0178/ }));
  await user.click(screen.getByRole('button', { name: '選んだ内容で保存' }));
  expect(await screen.findByText('お答えになる方の情報を保存しました')).toBeInTheDocument();
});
