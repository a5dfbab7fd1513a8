import { fireEvent, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { manager, newDesk, signIn } from './open-desk.ts';

test('that something is copied is told, and not what; a key pressed with nothing selected leaves the clipboard to whom it belongs', async () => {
  const desk = await newDesk();
  const user = desk.show();
  await signIn(user, manager);
  const asked = vi.spyOn(desk.app.router, 'call');
  const told = () => asked.mock.calls.filter(([channel]) => channel === 'session.copying');
  const heading = await screen.findByRole('heading', { level: 1 });
  document.getSelection()?.removeAllRanges();
  fireEvent.copy(heading);
  expect(told()).toEqual([]);
  document.getSelection()?.selectAllChildren(heading);
  fireEvent.copy(heading);
  expect(told()).toEqual([['session.copying', { id: expect.any(String) }]]);
});
