import type { CustomerId, NoticeId } from '../../../electron/domain/ids.ts';
import { newId } from '../../support/ids.ts';
import { screen, waitFor, within } from '@testing-library/react';
import type userEvent from '@testing-library/user-event';
import { expect } from 'vitest';
import { blankCustomer } from '../../../electron/domain/customers/customer.ts';
import type { Call } from '../../../build/demo/caller.ts';
import { startDesk, type DeskOptions, type InProcessDesk } from '../../support/in-process-desk.tsx';
import { addReceptionist, manager, receptionist, setUpDesk, type SetUpDesk } from '../../support/set-up-desk.ts';

type User = ReturnType<typeof userEvent.setup>;

/** A desk with a manager and a receptionist; nobody is signed in. */
export async function newDesk(options: DeskOptions = {}): Promise<InProcessDesk & SetUpDesk> {
  const desk = startDesk(options);
  const setUp = await setUpDesk(desk.app);
  await addReceptionist(setUp);
  return { ...desk, ...setUp };
}

/** Fills the desk through the core while a manager is signed in there, and locks it. */
export async function fill({ call, managerId }: SetUpDesk, work: (call: Call) => Promise<void>): Promise<void> {
  await call('session.sign_in', { id: newId(), staffId: managerId, password: manager.password });
  await work(call);
  await call('session.lock', { id: newId() });
}

/** Writes a person down. */
export async function addPerson(call: Call, name: string, kana: string, phone: string): Promise<CustomerId> {
  const phones = [{ label: 'mobile' as const, value: phone, extension: null, remark: null }];
  const fields = { ...blankCustomer, kind: 'person' as const, name, kana, phones };
  const { customerId } = await call('customer.create', { id: newId(), fields });
  return customerId;
}

/** Adopts the drafted notice. */
export async function adopt(call: Call): Promise<NoticeId> {
  const [draft] = await call('notice.list', {});
  if (draft === undefined) throw new Error('no notice was drafted');
  await call('notice.adopt', { id: newId(), noticeId: draft.noticeId, effectiveOn: '2026-04-01' });
  return draft.noticeId;
}

/** Chooses a name, types the password and waits for the desk. */
export async function signIn(user: User, who: typeof manager | typeof receptionist): Promise<void> {
  await user.click(await screen.findByRole('radio', { name: who.label }));
  await user.type(screen.getByLabelText('パスワード', { selector: 'input' }), who.password);
  await user.keyboard('{Enter}');
  // The rail stands there as soon as the desk is open.
  const rail = await screen.findByRole('navigation');
  expect(within(rail).getByText('受付')).toBeVisible();
}

/** Waits until the sign-in covers everything. */
export async function seeSignIn(): Promise<void> {
  await screen.findByRole('heading', { name: 'サインイン' });
  await waitFor(() => expect(screen.queryByRole('navigation')).toBeNull());
}

/** The box. */
export function box(): HTMLElement {
  return screen.getByRole('combobox', { name: 'お客様・控えを検索' });
}

export { manager, receptionist };
