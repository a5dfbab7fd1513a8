import { newId } from '../../support/ids.ts';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { addPerson, box, fill, manager, newDesk, receptionist, seeSignIn, signIn } from './open-desk.ts';

const name = () => screen.findByRole('textbox', { name: /^お名前/ });

describe('the lock', () => {
  test('covers the screen and keeps what was typed for whoever typed it', async () => {
    const desk = await newDesk();
    const user = desk.show();
    await signIn(user, manager);
    await user.keyboard('{F3}');
    await user.type(await name(), '見本 太郎');

    await user.keyboard('{F8}');
    await seeSignIn();
    expect(screen.queryByRole('textbox', { name: /^お名前/ })).toBeNull();
    for (const words of screen.getAllByText('新しいお客様')) expect(words).not.toBeVisible();
    // Keys of the screen below are dead: nothing is opened or recorded behind the sign-in.
    await user.keyboard('{F2}{F3}{F9}{Escape}');

    await signIn(user, manager);
    expect(await name()).toHaveValue('見本 太郎');
    expect(await name()).toHaveFocus();
  });

  test('lets somebody else begin at home, on a trail of their own; what was typed is parked under its own name', async () => {
    const desk = await newDesk();
    const user = desk.show();
    await signIn(user, manager);
    await user.click(screen.getByRole('link', { name: '設定' }));
    await user.keyboard('{F3}');
    await user.type(await name(), '見本 太郎');
    await user.keyboard('{F8}');
    await seeSignIn();
    await signIn(user, receptionist);
    expect(await screen.findByRole('heading', { level: 1, name: '受付' })).toBeVisible();
    await waitFor(() => expect(box()).toHaveFocus());
    expect(screen.queryByRole('textbox', { name: /^お名前/ })).toBeNull();
    expect(screen.getByText(receptionist.label)).toBeVisible();
    // Esc leads nowhere that the manager has been.
    await user.keyboard('{Escape}');
    expect(screen.getByRole('heading', { level: 1, name: '受付' })).toBeVisible();
    expect(await screen.findByText(new RegExp(manager.label))).toBeVisible();
    await user.click(await screen.findByRole('button', { name: '再開' }));
    expect(await name()).toHaveValue('見本 太郎');
    // What they record now is theirs, and said to be so.
    await user.type(await name(), '郎');
    await waitFor(async () => expect((await desk.call('draft.list', {}))[0]?.staffLabel).toBe(receptionist.label));
    // What only managers have is gone with the manager.
    expect(screen.queryByRole('link', { name: '台帳' })).toBeNull();
  });

  test('puts what was typed aside before the power can fail', async () => {
    const desk = await newDesk();
    const user = desk.show();
    await signIn(user, manager);
    await user.keyboard('{F3}');
    await user.type(await name(), '見本 太郎');
    await user.keyboard('{F8}');
    await seeSignIn();
    await desk.call('session.sign_in', { id: newId(), staffId: desk.managerId, password: manager.password });
    const drafts = await desk.call('draft.list', {});
    expect(drafts).toHaveLength(1);
  });

  test('of the core covers the screen too', async () => {
    const desk = await newDesk();
    const user = desk.show();
    await signIn(user, manager);
    desk.app.lock();
    await seeSignIn();
  });

  test('comes by itself when nobody was there for the minutes of the settings', async () => {
    const desk = await newDesk();
    const user = desk.show();
    await signIn(user, manager);
    await waitFor(() => expect(box()).toHaveFocus());
    await waitFor(async () => expect(await desk.call('settings.get', {})).toMatchObject({ idleMinutes: 5 }));
    const now = Date.now();
    const clock = vi.spyOn(Date, 'now');
    clock.mockReturnValue(now + 4 * 60_000);
    fireEvent.pointerMove(document.body);
    clock.mockReturnValue(now + 8 * 60_000);
    fireEvent.pointerMove(document.body);
    expect(screen.getByRole('navigation')).toBeVisible();
    clock.mockReturnValue(now + 13 * 60_000 + 1);
    fireEvent.pointerMove(document.body);
    await seeSignIn();
    clock.mockRestore();
  });

  test('leaves nobody readable below the sign-in', async () => {
    const desk = await newDesk();
    await fill(desk, async (call) => {
      const customerId = await addPerson(call, '髙橋 美咲', 'たかはし みさき', '090-0000-4038');
      await call('customer.open', { id: newId(), customerId });
    });
    const user = desk.show();
    await signIn(user, manager);
    expect(await screen.findByRole('link', { name: /髙橋 美咲/ })).toBeVisible();
    await user.keyboard('{F8}');
    await seeSignIn();
    for (const words of screen.queryAllByText(/髙橋|たかはし/)) expect(words).not.toBeVisible();
    expect(screen.queryByRole('link', { name: /髙橋 美咲/ })).toBeNull();
  });
});

describe('a form that is left', () => {
  test('asks once, and what is put aside is found on the home screen', async () => {
    const desk = await newDesk();
    const user = desk.show();
    await signIn(user, manager);
    await user.keyboard('{F3}');
    await user.type(await name(), '見本 太郎');
    await user.click(screen.getByRole('link', { name: '受付' }));
    await user.click(await screen.findByRole('button', { name: 'このまま書く' }));
    expect(await name()).toHaveValue('見本 太郎');
    await user.click(screen.getByRole('link', { name: '受付' }));
    await user.click(await screen.findByRole('button', { name: '一時保存' }));
    expect(await screen.findByText('一時保存した入力があります')).toBeVisible();
    await user.click(await screen.findByRole('button', { name: '再開' }));
    expect(await name()).toHaveValue('見本 太郎');
    // And a lock does not take it back to what was put aside.
    await user.type(await name(), '郎');
    await user.keyboard('{F8}');
    await signIn(user, manager);
    expect(await name()).toHaveValue('見本 太郎郎');
  });

  test('can be thrown away', async () => {
    const desk = await newDesk();
    const user = desk.show();
    await signIn(user, manager);
    await user.keyboard('{F3}');
    await user.type(await name(), '見本 太郎');
    await user.click(screen.getByRole('link', { name: '受付' }));
    await user.click(await screen.findByRole('button', { name: '破棄して移動' }));
    expect(await screen.findByText('最初のお客様がいらしたら')).toBeVisible();
    expect(screen.queryByText('一時保存した入力があります')).toBeNull();
  });

  test('after a crash waits on the home screen: what was typed is put aside whenever typing pauses', async () => {
    const desk = await newDesk();
    const user = desk.show();
    await signIn(user, manager);
    await user.keyboard('{F3}');
    await user.type(await name(), '見本 太郎');
    await waitFor(async () => expect(await desk.call('draft.list', {})).toHaveLength(1));
  });
});
