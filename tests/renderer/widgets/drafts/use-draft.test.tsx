import { setTimeout } from 'node:timers/promises';
import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
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
      <button type="button" onClick={() => void draft.park()}>
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
