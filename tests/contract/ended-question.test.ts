import { expect, test } from 'vitest';
import { deskProcedures } from '../../electron/app/desk-procedures.ts';
import { CoreRouter, type Procedures } from '../../electron/app/router.ts';
import { Session } from '../../electron/app/session.ts';
import { done } from '../../electron/domain/result.ts';
import { openAttempts } from '../../electron/keys/attempts.ts';
import { newDesk } from '../support/new-desk.ts';

// Of a handler that waits for something of its own, and not for the ports, which heed the end of the session by themselves.
test('a question is not answered once its session is over, whatever its handler waited for; what became of a command is told', async () => {
  const desk = await newDesk({ isLocked: true });
  const session = new Session();
  const attempts = openAttempts(desk.folder, () => desk.world.clock.now);
  const { ports } = desk.world;
  const host = {
    folder: desk.folder,
    ports,
    mayHoldRealData: true,
    attempts,
    session,
    interruption: null,
    report: null,
    pendingSetup: null,
    pendingRestore: null,
  };
  const { table, handlers } = deskProcedures(
    session,
    () => session.lock(),
    () => undefined,
    false,
  );
  const lockWithin = async <T>(value: T) => {
    await Promise.resolve();
    session.lock();
    return done(value);
  };
  const all: Procedures = {
    table,
    handlers: { ...handlers, 'draft.list': () => lockWithin([]), 'draft.drop': () => lockWithin({}) },
  };
  const router = new CoreRouter(host, session, all, () => Promise.resolve(all));
  const { staffId, password } = desk.receptionist;
  const signIn = () => router.call('session.sign_in', { id: desk.id(), staffId, password });
  expect(await signIn()).toMatchObject({ ok: true });
  expect(await router.call('draft.list', {})).toEqual({ ok: false, error: { kind: 'locked' } });
  expect(await signIn()).toMatchObject({ ok: true });
  expect(await router.call('draft.drop', { id: desk.id(), draftId: desk.id() })).toEqual({ ok: true, value: {} });
});
