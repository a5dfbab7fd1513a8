import { expect, test } from 'vitest';
import { CoreRouter, type Procedures } from '../../electron/app/router.ts';
import { Session } from '../../electron/app/session.ts';
import type { Output } from '../../electron/contract/table.ts';
import { startupTable } from '../../electron/contract/startup.ts';
import { openAttempts } from '../../electron/keys/attempts.ts';
import { done } from '../../electron/domain/result.ts';
import type { StartupContext } from '../../electron/services/start/startup-context.ts';
import { fakeWorld } from '../support/fake-ports.ts';
import { newDesk } from '../support/new-desk.ts';
import { newFolder } from '../support/new-folder.ts';

function routerThatAnswers(value: Output<'startup.state'>): CoreRouter {
  const folder = newFolder();
  const session = new Session();
  const { ports } = fakeWorld(folder);
  const attempts = openAttempts(folder, () => 0);
  const host: StartupContext = {
    folder,
    ports,
    mayHoldRealData: true,
    attempts,
    session,
    interruption: null,
    report: null,
    pendingSetup: null,
    pendingRestore: null,
  };
  const part: Procedures = {
    table: { 'startup.state': startupTable['startup.state'] },
    handlers: { 'startup.state': () => done(value) },
  };
  return new CoreRouter(host, session, part, () => Promise.resolve(part));
}

test('a handler that answers more than its contract says tells none of it', async () => {
  const state = await (await newDesk({ isLocked: true })).ask('startup.state', {});
  expect(await routerThatAnswers(state).call('startup.state', {})).toMatchObject({ ok: true, value: state });
  const more = { ...state, dataKey: 'かなりあ' };
  const answer = await routerThatAnswers(more).call('startup.state', {});
  expect(answer).toMatchObject({ ok: false, error: { kind: 'unexpected' } });
  expect(JSON.stringify(answer)).not.toContain('かなりあ');
});
