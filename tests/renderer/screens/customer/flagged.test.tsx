import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { MemoryRouter } from 'react-router';
import { expect, test, vi } from 'vitest';
import type { Output } from '../../../../electron/contract/table.ts';
import { ask } from '../../../../renderer/api/queries.ts';
import { trustedId, type VehicleId } from '../../../../electron/domain/ids.ts';
import { ja } from '../../../../electron/words/ja.ts';
import { paths } from '../../../../renderer/widgets/navigation/paths.ts';
import { ResultProvider, ResultToast } from '../../../../renderer/widgets/taking-back/result-toast.tsx';
import { FlaggedDialog } from '../../../../renderer/screens/customer/header/flagged-dialog.tsx';
import type { FlaggedChoice, FlaggedRecord } from '../../../../renderer/screens/customer/header/flagged-record.ts';
import { flaggedRecords } from '../../../../renderer/screens/customer/header/flagged-records.tsx';
import type { CarQuestions } from '../../../../renderer/widgets/car/car-questions.ts';
import { canaryCar, canaryFields } from '../../../services/inputs.ts';

const customerId = trustedId('019a0000-0000-7000-8000-0000000000aa');
const vehicleId: VehicleId = trustedId('019a0000-0000-7000-8000-0000000000cc');
const carName = `${canaryCar.plate} ${canaryCar.carName}`;
const parent = {
  role: 'parent',
  name: '齋藤 太郎',
  kana: '',
  title: null,
  phone: '090-5550-0178',
  extension: null,
} as const;
const by = { of: 'person', id: trustedId('b'), namedBy: trustedId('c') } as const;

/** A car whose plate and inspection were changed on two PCs. */
function car(change: Partial<Output<'customer.get'>['vehicles'][number]>): Output<'customer.get'>['vehicles'][number] {
  return {
    vehicleId,
    fields: canaryCar,
    flagged: [
      { field: 'plate', others: [{ ...canaryCar, plate: '山形 300 さ 56-78' }] },
      { field: 'inspectionExpiresOn', others: [{ ...canaryCar, inspectionExpiresOn: null }] },
    ],
    retired: null,
    holders: [{ role: 'user', kind: 'customer', customerId, sinceOn: null, isCurrent: true }],
    ...change,
  };
}

const customer: Output<'customer.get'> = {
  fields: canaryFields,
  flagged: [
    { field: 'address', others: [{ ...canaryFields, address: null }] },
    { field: 'of a newer version', others: [] },
  ],
  vehicles: [car({}), car({ vehicleId: trustedId('gone'), retired: { how: 'sold', on: '2026-11-20' } })],
  persons: [
    { ...parent, by, flagged: [{ field: 'phone', others: [{ ...parent, phone: '090-5550-0179', isCurrent: true }] }] },
  ],
};

test('both values of each field are told, the one that stands there first', () => {
  const questions = flaggedRecords(customerId, customer, ja, 'ja').flatMap((record) => record.questions);
  expect(questions.map(({ label, values }) => [label, values])).toEqual([
    ['住所', [canaryFields.address, '']],
    ['齋藤 太郎 様の電話番号', ['090-5550-0178', '090-5550-0179']],
    [`${carName}のナンバー`, [canaryCar.plate, '山形 300 さ 56-78']],
    [`${carName}の車検満了日`, ['令和9年3月14日', '']],
  ]);
});

const [own, ofPerson, ofCar] = flaggedRecords(customerId, customer, ja, 'ja');

/** The dialog about these records on the customer's screen, at a desk that knows these other customers. */
function show(
  records: readonly (FlaggedRecord | undefined)[],
  onClose: () => void = () => undefined,
  others: Readonly<Record<string, string>> = {},
) {
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } });
  for (const [id, name] of Object.entries(others))
    client.setQueryData(ask('customer.name', { customerId: trustedId(id) }).queryKey, { kind: 'person', name });
  render(
    <MemoryRouter initialEntries={[paths.customer(customerId)]}>
      <QueryClientProvider client={client}>
        <ResultProvider>
          <FlaggedDialog records={records.filter((record) => record !== undefined)} onClose={onClose} />
          <ResultToast />
        </ResultProvider>
      </QueryClientProvider>
    </MemoryRouter>,
  );
  const choose = (value: RegExp) => user.click(screen.getByRole('radio', { name: value }));
  const user = userEvent.setup();
  return { user, choose, save: screen.getByRole('button', { name: '選んだ内容で保存' }) };
}

/** The record as one of those, of which nothing reaches a core. */
function settledBy(record: FlaggedRecord | undefined, change: Partial<FlaggedRecord>): FlaggedRecord {
  const edited = { kind: 'customer.edited', customerId, entryId: trustedId('d') } as const;
  return {
    questions: record?.questions ?? [],
    ask: () => Promise.resolve(null),
    settle: () => Promise.resolve(edited),
    ...change,
  };
}

test('what is right is recorded once each has been chosen', async () => {
  const onClose = vi.fn();
  const settled: [string, FlaggedChoice][] = [];
  const records = [own, ofPerson].map((record, index) =>
    settledBy(record, {
      settle: (choice) => {
        settled.push([record?.questions[0]?.label ?? '', choice]);
        return Promise.resolve({ kind: 'customer.edited', customerId, entryId: trustedId(String(index)) });
      },
    }),
  );
  const { user, choose, save } = show(records, onClose);
  expect(save).toBeDisabled();
  await choose(/^（なし）/);
  expect(save).toBeDisabled();
  await choose(/^090-5550-0178/);
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

test.each([
  ['somebody who answers', 'person.edited', ofPerson, [/^090-5550-0178/], 'お答えになる方の情報を保存しました'],
  ['a car', 'vehicle.edited', ofCar, [/^山形 300 さ 56-78/, /^（なし）/], 'お車の情報を保存しました'],
] as const)('of %s the line below the screen says so', async (_, kind, record, values, said) => {
  const edited = { kind, customerId, entryId: trustedId('d') };
  const { user, choose, save } = show([settledBy(record, { settle: () => Promise.resolve(edited) })]);
  for (const value of values) await choose(value);
  await user.click(save);
  expect(await screen.findByText(said)).toBeInTheDocument();
});

test('whose else the car is is asked before it gets that plate', async () => {
  const asked: CarQuestions = {
    vin: null,
    same: [{ customerId: trustedId('e'), kind: 'person', name: '佐藤 花子', by: 'plate' }],
  };
  const settle = vi.fn<FlaggedRecord['settle']>(() =>
    Promise.resolve({ kind: 'vehicle.edited', customerId, entryId: trustedId('d') }),
  );
  const { user, choose, save } = show([settledBy(ofCar, { ask: () => Promise.resolve(asked), settle })]);
  await choose(/^山形 300 さ 56-78/);
  await choose(/^（なし）/);
  await user.click(save);
  expect(await screen.findByText('同じナンバーのお車が、すでに登録されています。')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: '入力に戻る' }));
  expect(settle).not.toHaveBeenCalled();
  await user.click(save);
  await user.click(await screen.findByRole('button', { name: 'このまま保存' }));
  expect(await screen.findByText('お車の情報を保存しました')).toBeInTheDocument();
  const choice = new Map([
    [`${vehicleId}.plate`, 1],
    [`${vehicleId}.inspectionExpiresOn`, 1],
  ]);
  expect(settle.mock.calls).toEqual([[choice, asked]]);
});

const answeredBy = (id: string) => ({
  ...canaryFields,
  legalRepresentatives: [{ customerId: trustedId(id), relation: 'parent' as const }],
});

test('two customers who answer are told apart by their names', () => {
  const flagged = [{ field: 'legalRepresentatives', others: [answeredBy('mother'), canaryFields] }];
  const asked = { ...customer, fields: answeredBy('father'), flagged, persons: [], vehicles: [] };
  show(flaggedRecords(customerId, asked, ja, 'ja'), undefined, { father: '齋藤 太郎', mother: '齋藤 花子' });
  expect(screen.getAllByRole('radio').map((radio) => radio.closest('label')?.textContent)).toEqual([
    expect.stringMatching(/^親権者 齋藤 太郎 様/),
    expect.stringMatching(/^親権者 齋藤 花子 様/),
    expect.stringMatching(/^（なし）/),
  ]);
});
