import { setTimeout } from 'node:timers/promises';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { z } from 'zod';
import { useDraft } from '../../../../renderer/widgets/drafts/use-draft.ts';
import { receiveCustomer } from '../../screens/customer/consent/folder.tsx';

const schema = z.strictObject({ name: z.string() });

function Form() {
  const draft = useDraft({ form: 'customer', customerId: null, schema, initial: { name: '' } });
  return (
    <>
      <button type="button" onClick={() => draft.set({ name: `${draft.values.name}あ` })}>
        書く
      </button>
      <button type="button" onClick={() => draft.set({ name: draft.values.name.trim() })}>
        整える
      </button>
      <button
        type="button"
        onClick={() => {
          void draft.drop();
          // A slow PC: the pause in typing is over before the screen is drawn anew.
          vi.advanceTimersByTime(1_000);
        }}
      >
        記録した
      </button>
      <output>{draft.isDirty ? '書きかけ' : '白紙'}</output>
      <button type="button" onClick={() => void draft.park().catch(() => undefined)}>
        置く
      </button>
    </>
  );
}

test('what was put aside on purpose is not said to be cut off, though its screen stays for a moment', async () => {
  const { call, show } = await receiveCustomer();
  const user = show(<Form />);
  const isCutOff = async () => (await call('draft.list', {})).map(({ isOnScreen }) => isOnScreen);
  await user.click(await screen.findByRole('button', { name: '書く' }));
  await user.click(screen.getByRole('button', { name: '置く' }));
  // Longer than a pause in typing, after which the form puts itself aside.
  await setTimeout(1_000);
  expect(await isCutOff()).toEqual([false]);
  await user.click(screen.getByRole('button', { name: '書く' }));
  await waitFor(async () => expect(await isCutOff()).toEqual([true]));
});

test('what could not be put aside on purpose is put aside by itself as soon as the disk takes it', async () => {
  const { call, show } = await receiveCustomer();
  const isCutOff = async () => (await call('draft.list', {})).map(({ isOnScreen }) => isOnScreen);
  const user = show(<Form />);
  await user.click(await screen.findByRole('button', { name: '書く' }));
  const refused = { ok: false, error: { kind: 'storage', trouble: 'disk_full' } };
  const disk = vi.spyOn(window.desk, 'call').mockResolvedValue(refused);
  await user.click(screen.getByRole('button', { name: '置く' }));
  expect(disk.mock.calls.map(([channel]) => channel)).toEqual(['draft.park']);
  disk.mockRestore();
  // Nothing else is typed: the pause in typing alone brings it there, and says that its screen was still open.
  await waitFor(async () => expect(await isCutOff()).toEqual([true]));
});

test('whoever takes the same words up again after a refusal can put them aside on purpose', async () => {
  const { call, show } = await receiveCustomer();
  const isCutOff = async () => (await call('draft.list', {})).map(({ isOnScreen }) => isOnScreen);
  const user = show(<Form />);
  await user.click(await screen.findByRole('button', { name: '書く' }));
  const refused = { ok: false, error: { kind: 'storage', trouble: 'read_only' } };
  const disk = vi.spyOn(window.desk, 'call').mockResolvedValue(refused);
  await user.click(screen.getByRole('button', { name: '置く' }));
  disk.mockRestore();
  await user.click(screen.getByRole('button', { name: '置く' }));
  await waitFor(async () => expect(await isCutOff()).toEqual([false]));
  await setTimeout(1_000);
  expect(await isCutOff()).toEqual([false]);
});

test('a field that is left as it was makes nothing of a blank form: nobody is asked about it, nothing is put aside', async () => {
  const { call, show } = await receiveCustomer();
  const user = show(<Form />);
  await user.click(await screen.findByRole('button', { name: '整える' }));
  expect(screen.getByRole('status')).toHaveTextContent('白紙');
  await setTimeout(1_000);
  expect(await call('draft.list', {})).toEqual([]);
  await user.click(screen.getByRole('button', { name: '書く' }));
  expect(screen.getByRole('status')).toHaveTextContent('書きかけ');
});

test('what was recorded is not put aside again, however slow the PC is', async () => {
  const { call, show } = await receiveCustomer();
  show(<Form />);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  try {
    fireEvent.click(screen.getByRole('button', { name: '書く' }));
    const asked = vi.spyOn(window.desk, 'call');
    fireEvent.click(screen.getByRole('button', { name: '記録した' }));
    vi.advanceTimersByTime(1_000);
    expect(asked.mock.calls.map(([channel]) => channel)).toEqual([]);
  } finally {
    vi.useRealTimers();
  }
  expect(await call('draft.list', {})).toEqual([]);
});
