import { findEntry } from '../../db/queries/entries.ts';
import { readDrills } from '../../db/queries/drills.ts';
import { conflict, invalid, type CallResult } from '../contract/failure.ts';
import type { drillTable } from '../contract/drills.ts';
import type { Input, Output } from '../contract/table.ts';
import { isDrillDue, type Drill } from '../domain/backup/drills.ts';
import type { Instant } from '../domain/dates/instant.ts';
import { done } from '../domain/result.ts';
import { recoveryAccount } from '../keys/attempts.ts';
import { forgetKeys, unlockWithRecoveryCode } from '../keys/key-ring.ts';
import { nowAt, recordNow, type DeskContext } from './desk-context.ts';
import type { HandlersOf } from './handlers.ts';
import { otherRing, ringOf } from './keys/prove.ts';
import { rehearse } from './restore/rehearse.ts';
import { mayTry, wrongTry } from './secret-tries.ts';

function status(desk: DeskContext): Output<'drill.status'> {
  const { rehearsed, tried, began } = readDrills(desk.db);
  const isAsked = !desk.isTraining && !desk.isLookUpOnly && began !== null;
  const tell = (drill: Drill, last: Instant | null) => ({
    last,
    isDue: isAsked && isDrillDue(drill, last, began, nowAt(desk)),
  });
  return { rehearsal: tell('rehearsal', rehearsed), recoveryCode: tell('recovery_code', tried) };
}

async function tryCode(
  desk: DeskContext,
  { id, code }: Input<'drill.recovery_code'>,
): Promise<CallResult<Output<'drill.recovery_code'>>> {
  const ring = ringOf(desk);
  if (!ring.ok) return ring;
  const allowed = mayTry(desk.attempts, recoveryAccount);
  if (!allowed.ok) return allowed;
  const unlocked = await unlockWithRecoveryCode(ring.value, code);
  if (!unlocked.ok) {
    if (unlocked.error === 'altered') return otherRing();
    return unlocked.error === 'wrong' ? wrongTry(desk.attempts, recoveryAccount) : invalid('code', unlocked.error);
  }
  forgetKeys(unlocked.value);
  recordNow(desk, [{ id, kind: 'recovery_code.tried', subject: null, body: {} }]);
  return done({});
}

/** What is practised so that it works on the day it is needed. */
export const drillHandlers = {
  'drill.status': (desk) => done(status(desk)),
  'drill.rehearse': async (desk, command) => {
    if (findEntry(desk.db, command.id) !== null) return conflict('id_used');
    return desk.jobs.runAlone(desk, 'backup', command.id, (job) => rehearse(desk, command, job));
  },
  'drill.recovery_code': (desk, command) => {
    if (findEntry(desk.db, command.id) !== null) return conflict('id_used');
    return desk.passwordWork.run(() => tryCode(desk, command));
  },
} satisfies HandlersOf<typeof drillTable>;
