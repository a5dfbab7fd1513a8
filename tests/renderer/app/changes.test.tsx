import { type CustomerId, trustedId } from '../../../electron/domain/ids.ts';
import { newId } from '../../support/ids.ts';
import { readAloud } from '../../support/showing.ts';
import type { PrintOutcome } from '../../../electron/contract/issue.ts';
import { screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { widenScreen } from '../../support/wide-screen.ts';
import { addPerson, adopt, box, fill, manager, newDesk, signIn } from './open-desk.ts';

const chip = (name: string) => screen.findByRole('button', { name: (own) => own.startsWith(`${name}：`) });

/** A desk with a notice in force and one customer, whose folder is open. Its print dialog stands until `print` is called. */
async function openFolder() {
  const printed = Promise.withResolvers<PrintOutcome>();
  const desk = await newDesk({ printer: { print: () => printed.promise } });
  const found: { customerId: CustomerId } = { customerId: trustedId('') };
  await fill(desk, async (call) => {
    const noticeId = await adopt(call);
    found.customerId = await addPerson(call, '髙橋 美咲', 'たかはし みさき', '090-0000-4038');
    const { customerId } = found;
    await call('consent.show_notice', { id: newId(), customerId, noticeId, shown: readAloud });
  });
  const user = desk.show();
  await signIn(user, manager);
  await user.type(box(), 'たかはし');
  const option = await screen.findByRole('option', { name: /髙橋 美咲/ });
  const asked = vi.spyOn(desk.app.router, 'call');
  await user.click(option);
  // That somebody sits there is told by any key, so many seconds after the last.
  const channels = () => asked.mock.calls.map(([channel]) => channel).filter((one) => one !== 'session.active');
  return { desk, user, channels, asked, ...found, print: () => printed.resolve({ outcome: 'printed' }) };
}

/** Until nothing more is asked. */
async function calmDown(channels: () => readonly string[]): Promise<void> {
  let last = -1;
  await waitFor(
    () => {
      const now = channels().length;
      const isCalm = now === last;
      last = now;
      expect(isCalm).toBe(true);
    },
    { interval: 250, timeout: 10_000 },
  );
}

test('one F12, from the key until home stands again, asks for no more than has changed', async () => {
  const { user, channels, asked, print } = await openFolder();
  await user.click(await chip('整備・車検のご案内 郵便'));
  // The pause after which what was typed is put aside.
  await waitFor(() => expect(channels()).toContain('draft.park'), { timeout: 5_000 });
  await calmDown(channels);
  asked.mockClear();
  await user.keyboard('{F12}');
  await calmDown(channels);
  // No question comes between the record and the print, and the screen has caught up while the dialog stands.
  expect(channels().slice(0, 3)).toEqual(['consent.record', 'draft.drop', 'slip.issue']);
  expect(await chip('整備・車検のご案内 郵便')).toHaveAccessibleName(/同意/);
  print();
  await screen.findByRole('heading', { level: 1, name: '受付' });
  await calmDown(channels);
  expect(channels()).not.toContain('startup.state');
  expect(channels().length, channels().join(', ')).toBeLessThanOrEqual(10);
});

test('what stands beside the answers on a wide screen is asked for after them, and once for each change', async () => {
  widenScreen();
  const { user, channels, asked, print } = await openFolder();
  await chip('整備・車検のご案内 郵便');
  expect(await screen.findByText('お客様を登録しました')).toBeVisible();
  await calmDown(channels);
  expect(channels().filter((channel) => channel === 'customer.history')).toHaveLength(1);
  expect(channels().indexOf('customer.history')).toBeGreaterThan(channels().indexOf('consent.state'));
  await user.click(await chip('整備・車検のご案内 郵便'));
  await waitFor(() => expect(channels()).toContain('draft.park'), { timeout: 5_000 });
  await calmDown(channels);
  asked.mockClear();
  await user.keyboard('{F12}');
  await calmDown(channels);
  expect(channels().slice(0, 3)).toEqual(['consent.record', 'draft.drop', 'slip.issue']);
  expect(channels().filter((channel) => channel === 'customer.history')).toHaveLength(1);
  expect(await screen.findByText(/^お答えをうかがいました/)).toBeVisible();
  print();
  await screen.findByRole('heading', { level: 1, name: '受付' });
  await calmDown(channels);
  const ofHome = ['sharing.summary', 'home.weeks'];
  for (const once of ofHome) expect(channels().filter((channel) => channel === once)).toHaveLength(1);
  const alsoOnWide = ['customer.history', ...ofHome];
  expect(channels().filter((channel) => !alsoOnWide.includes(channel)).length).toBeLessThanOrEqual(10);
});

test('what a command changed is asked again wherever it is shown, and nothing else is', async () => {
  const { desk, user, channels, asked, customerId } = await openFolder();
  await user.click(await screen.findByRole('tab', { name: /履歴/ }));
  expect(await screen.findByText('お客様を登録しました')).toBeVisible();
  await calmDown(channels);
  asked.mockClear();
  // As the entry of any other form of this window: the command goes through the bridge, and the screen hears of it.
  const { command } = await import('../../../renderer/api/desk.ts');
  await command('customer.edit', { customerId, changes: { from: { name: '髙橋 美咲' }, to: { name: '髙橋 美月' } } });
  expect(await screen.findByRole('heading', { name: /髙橋 美月/ })).toBeVisible();
  expect(await screen.findByText(/お客様の情報を直しました/)).toBeVisible();
  await calmDown(channels);
  expect(channels()).toContain('customer.history');
  for (const channel of ['settings.get', 'company.get', 'notice.list', 'slip.list', 'startup.state'])
    expect(channels()).not.toContain(channel);
  // A screen that was left comes back as things are now.
  await user.click(screen.getByRole('link', { name: '受付' }));
  expect(await screen.findByRole('link', { name: /髙橋 美月/ })).toBeVisible();
  expect(await desk.app.router.call('draft.drop', { id: newId(), draftId: newId() })).toMatchObject({
    ok: true,
    changed: { streams: ['drafts:own'], kinds: [] },
  });
});
