import { act, renderHook, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { z } from 'zod';
import { command, DeskFailure } from '../../../renderer/api/desk.ts';
import { createQueryClient, leaveDesk, sessionState, startState } from '../../../renderer/api/queries.ts';
import { useSubmit } from '../../../renderer/api/use-submit.ts';
import { startDesk } from '../../support/in-process-desk.tsx';
import { manager, setUpDesk } from '../../support/set-up-desk.ts';

test('a failure is thrown with its reason, and its message holds nothing that was typed', async () => {
  const desk = startDesk();
  const { managerId } = await setUpDesk(desk.app);
  const tried = command('session.sign_in', { staffId: managerId, password: 'kaminoyama' });
  await expect(tried).rejects.toMatchObject({ failure: { kind: 'wrong_secret' } });
  await expect(tried).rejects.toBeInstanceOf(DeskFailure);
  await expect(tried).rejects.toThrow(/^The desk answered: wrong_secret$/);
});

const identified = z.object({ id: z.uuidv7() });

test('each command has an id of its own', async () => {
  const desk = startDesk();
  const { managerId } = await setUpDesk(desk.app);
  const call = vi.spyOn(desk.app.router, 'call');
  const { password } = manager;
  await command('session.sign_in', { staffId: managerId, password });
  await command('session.lock', {});
  await command('session.sign_in', { staffId: managerId, password });
  const ids = call.mock.calls.map(([, input]) => identified.parse(input).id);
  expect(new Set(ids).size).toBe(3);
});

test('work is sent off once, however often Enter is pressed while it runs', async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  const work = vi.fn<() => Promise<void>>(() => promise);
  const { result } = renderHook(() => useSubmit(work));
  act(() => {
    result.current.submit();
    result.current.submit();
  });
  act(() => result.current.submit());
  expect(result.current.isPending).toBe(true);
  resolve();
  await waitFor(() => expect(result.current.isPending).toBe(false));
  expect(work).toHaveBeenCalledOnce();
  act(() => result.current.submit());
  await waitFor(() => expect(work).toHaveBeenCalledTimes(2));
});

test('a failure that a field shows is not shown twice', async () => {
  const work = vi.fn<() => Promise<void>>().mockRejectedValue(new DeskFailure({ kind: 'wrong_secret' }));
  const { result } = renderHook(() => useSubmit(work, ({ kind }) => kind === 'wrong_secret'));
  act(() => result.current.submit());
  await waitFor(() => expect(result.current.isPending).toBe(false));
  expect(result.current.failure).toBeNull();
});

test('who leaves the desk leaves no answer of it behind', () => {
  startDesk();
  const client = createQueryClient();
  client.setQueryData(['customer.get', { customerId: 'x' }], { name: '髙橋 美咲' });
  client.setQueryData(startState.queryKey, {
    state: 'sign_in',
    isTraining: false,
    folder: null,
    practicePassword: null,
    accounts: [],
  });
  leaveDesk(client);
  const left = client
    .getQueryCache()
    .getAll()
    .map(({ queryKey }) => queryKey);
  expect(left).toEqual(expect.arrayContaining([startState.queryKey, sessionState.queryKey]));
  expect(left).toHaveLength(2);
});
