import type Database from 'better-sqlite3';
import { expect, test, vi } from 'vitest';
import { newDesk } from '../support/new-desk.ts';
import { answerTo, consentOf, twelveAgreements } from './inputs.ts';

const { executed } = vi.hoisted(() => ({ executed: [] as string[] }));

vi.mock('../../electron/keys/argon2-policy.ts', () => import('../support/cheap-argon2.ts'));
vi.mock('better-sqlite3', async (original) => {
  const { default: Original } = await original<{ default: typeof Database }>();
  class Watched extends Original {
    constructor(file: string, options: Database.Options) {
      super(file, { ...options, verbose: (sql) => void executed.push(String(sql)) });
    }
  }
  return { default: Watched };
});

test('one consent of 12 decisions takes at most 22 statements', async () => {
  const desk = await newDesk();
  const { customerId, decisions } = await twelveAgreements(desk);
  await desk.ask('consent.record', consentOf(desk, customerId, decisions));
  const states = await desk.ask('consent.state', { customerId });
  const again = states.map(({ scope, heads }) => answerTo(scope, 'agreed', { heads }));
  executed.length = 0;
  await desk.ask('consent.record', consentOf(desk, customerId, again));
  expect(executed.length).toBeLessThanOrEqual(22);
});
