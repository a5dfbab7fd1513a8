import { expect, test } from 'vitest';
import { startupProcedures } from '../../electron/app/startup-procedures.ts';
import { deskProcedures } from '../../electron/app/desk-procedures.ts';
import { CoreRouter } from '../../electron/app/router.ts';
import { Session } from '../../electron/app/session.ts';
import { openAttempts } from '../../electron/keys/attempts.ts';
import type { StartupContext } from '../../electron/services/start/startup-context.ts';
import { loggedLines } from '../support/canaries.ts';
import { fakeWorld } from '../support/fake-ports.ts';
import { newFolder } from '../support/new-folder.ts';

/** The core of an empty folder, the rest of which comes when `loadAll` brings it. */
function coreWith(loadAll: (session: Session) => ReturnType<typeof deskProcedures>) {
  const folder = newFolder();
  const session = new Session();
  const { ports } = fakeWorld(folder);
  const attempts = openAttempts(folder, ports.clock.now);
  const host: StartupContext = {
    folder,
    ports,
    mayHoldRealData: false,
    attempts,
    session,
    interruption: null,
    report: null,
    pendingSetup: null,
    pendingRestore: null,
  };
  let loads = 0;
  const router = new CoreRouter(host, session, startupProcedures, () => {
    loads += 1;
    return new Promise((resolve) => resolve(loadAll(session)));
  });
  return { router, loads: () => loads };
}

const broken = () => {
  throw new Error('a file of the program is gone');
};

test('what the first screen asks is answered while the rest is not there', async () => {
  const { router, loads } = coreWith(broken);
  expect(await router.call('startup.state', {})).toMatchObject({ ok: true, value: { state: 'setup' } });
  expect(await router.call('session.state', {})).toMatchObject({ ok: true, value: { isOpen: false } });
  expect(loads()).toBe(0);
});

test('the rest is loaded once, when it is first asked for or beforehand', async () => {
  const { router, loads } = coreWith((session) =>
    deskProcedures(
      session,
      () => undefined,
      () => undefined,
      false,
    ),
  );
  await Promise.all([router.load(), router.call('customer.find', { text: 'a' }), router.call('nothing', {})]);
  expect(await router.call('customer.find', { text: 'a' })).toEqual({ ok: false, error: { kind: 'locked' } });
  expect(await router.call('nothing', {})).toEqual({ ok: false, error: { kind: 'not_found' } });
  expect(loads()).toBe(1);
});

test('where the rest cannot be loaded, whoever asks hears that something went wrong, and the first screen still stands', async () => {
  const { router } = coreWith(broken);
  expect(await router.call('customer.find', { text: 'a' })).toMatchObject({ error: { kind: 'unexpected' } });
  expect(loggedLines().join()).not.toContain('gone');
  expect(await router.call('startup.state', {})).toMatchObject({ ok: true });
});
