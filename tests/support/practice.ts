import { trustedId } from '../../electron/domain/ids.ts';
import { newId } from './ids.ts';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { callerOf } from '../../build/demo/caller.ts';
import { manager, receptionist } from '../../build/demo/people.ts';
import { makePracticeFolder, practicePassword } from '../../build/demo/practice-folder.ts';
import { createApp } from '../../electron/app/create-app.ts';
import { blankCustomer } from '../../electron/domain/customers/customer.ts';
import { tokyoDateOf, instantAt } from '../../electron/domain/dates/instant.ts';
import { inForceOn } from '../../electron/domain/notice/timeline.ts';
import type { Clock } from '../../electron/ports/clock.ts';
import { readAloud } from './showing.ts';
import { quietPorts } from './quiet-ports.ts';
import { usualNow } from './shift-date.ts';

/** Whoever sits at a practice folder; everybody has the password that its sign-in shows. */
export const practiceManager = { label: manager.label, password: practicePassword };
export const practiceReceptionist = { label: receptionist.label, password: practicePassword };

/** A customer of every practice folder, who has agreed to everything. Nobody else's name, reading or telephone is like it. */
export const regular = { name: '温水 凪子', kana: 'ぬくみず なぎこ', phone: '090-0000-7351', digits: '7351' };

/** The folders made so far, by the moment that their story leads up to. */
const made = new Map<number, Promise<string>>();

async function make(clock: Clock): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'consent-desk-practice-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  await makePracticeFolder(folder, clock);
  await welcomeRegular(folder, clock);
  return folder;
}

const minuteMs = 60_000;

/** Registers the regular and records their consent, as a visit at the counter does. */
async function welcomeRegular(folder: string, clock: Clock): Promise<void> {
  const app = createApp({ folder, ports: quietPorts(folder, clock), mayHoldRealData: false });
  const call = callerOf(app);
  const { accounts } = await call('startup.state', {});
  const staffId = accounts.find(({ label }) => label === practiceReceptionist.label)?.staffId ?? trustedId('');
  await call('session.sign_in', { id: newId(), staffId, password: practicePassword });
  const { name, kana, phone } = regular;
  const customerId = newId();
  const phones = [{ label: 'mobile' as const, value: phone, extension: null, remark: null }];
  await call('customer.create', { id: customerId, fields: { ...blankCustomer, kind: 'person', name, kana, phones } });
  const notice = inForceOn(await call('notice.list', {}), tokyoDateOf(instantAt(clock.now())));
  const { scopes } = await call('notice.get', { noticeId: notice?.noticeId ?? trustedId('') });
  await call('consent.record', {
    id: newId(),
    customerId,
    noticeId: notice?.noticeId ?? trustedId(''),
    shown: readAloud,
    decisions: scopes.map(({ scope }) => ({ scope, answer: 'agreed', heads: [], reinstates: false })),
    method: 'counter',
    givenBy: { who: 'self' },
    evidence: { kind: 'none', reason: 'slip_signed_later' },
    occurred: null,
  });
  app.lock();
}

/**
 * Puts 300 fictional customers and the regular into a folder. They are made once, by the first test of a run that asks.
 *
 * @param now what the desk's clock shows: nothing was recorded later, and the latest shortly before
 */
export async function copyPractice(to: string, now = usualNow): Promise<void> {
  const story = made.get(now) ?? make({ now: () => now - minuteMs });
  made.set(now, story);
  cpSync(await story, to, { recursive: true });
}
