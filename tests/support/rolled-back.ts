import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { callerOf } from '../../build/demo/caller.ts';
import { createApp } from '../../electron/app/create-app.ts';
import { trustedId } from '../../electron/domain/ids.ts';
import { tokyoDateOf } from '../../electron/domain/dates/instant.ts';
import { inForceOn } from '../../electron/domain/notice/timeline.ts';
import { nowOf } from '../../electron/ports/clock.ts';
import { databaseFile } from '../../electron/services/start/data-folder.ts';
import { newId } from './ids.ts';
import { practiceReceptionist, regular } from './practice.ts';
import { quietPorts } from './quiet-ports.ts';
import { usualNow } from './shift-date.ts';
import { readAloud } from './showing.ts';
import { practicePassword } from '../../build/demo/practice-folder.ts';

/** Records a stop of the regular in a practice folder, and puts the ledger of before in its place. The receipt number that is lost. */
export async function rollBack(folder: string, now = usualNow): Promise<string> {
  const file = join(folder, databaseFile);
  const older = `${folder}.older`;
  copyFileSync(file, older);
  const clock = { now: () => now };
  const app = createApp({ folder, ports: quietPorts(folder, clock), mayHoldRealData: false });
  const call = callerOf(app);
  const { accounts } = await call('startup.state', {});
  const staffId = accounts.find(({ label }) => label === practiceReceptionist.label)?.staffId ?? trustedId('');
  await call('session.sign_in', { id: newId(), staffId, password: practicePassword });
  const [found] = (await call('search.find', { text: regular.digits })).customers;
  const customerId = found?.customerId ?? trustedId('');
  await call('customer.open', { id: newId(), customerId });
  const notice = inForceOn(await call('notice.list', {}), tokyoDateOf(nowOf(clock)));
  const states = await call('consent.state', { customerId });
  const decisions = states
    .filter(({ answer }) => answer === 'agreed')
    .map(({ scope, heads }) => ({ scope, answer: 'withdrawn' as const, heads, reinstates: false }));
  const { receiptNo } = await call('consent.record', {
    id: newId(),
    customerId,
    noticeId: notice?.noticeId ?? trustedId(''),
    shown: readAloud,
    decisions,
    method: 'counter',
    givenBy: { who: 'self' },
    evidence: { kind: 'none', reason: 'slip_signed_later' },
    occurred: null,
  });
  app.lock();
  copyFileSync(older, file);
  rmSync(older);
  return receiptNo;
}
