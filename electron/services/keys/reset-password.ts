import { findEntry } from '../../../db/queries/entries.ts';
import { conflict, failed, type CallResult } from '../../contract/failure.ts';
import type { Input, Output } from '../../contract/table.ts';
import type { BodyOf } from '../../domain/entries/index.ts';
import { done } from '../../domain/result.ts';
import { resetPasswordSlot } from '../../keys/key-ring.ts';
import { recordNow, type DeskContext } from '../desk-context.ts';
import { isRepeat } from '../idempotent.ts';
import { ringAsRecorded, writeRing } from '../staff-keys.ts';
import { troubleOf } from '../storage-trouble.ts';
import { otherRing, ringOf } from './prove.ts';

/**
 * Takes somebody's password and gives them a one-time word. First the entry, then the key, as wherever somebody gets one. A repeat
 * gives another word: the first one is known to nobody, since its answer was lost.
 */
export async function resetPassword(
  desk: DeskContext,
  { id, staffId }: Input<'keys.reset_password'>,
): Promise<CallResult<Output<'keys.reset_password'>>> {
  if (staffId === desk.person.staffId) return conflict('own_account');
  const isSame = (body: BodyOf<'password.reset'>) => body.staffId === staffId;
  const known = findEntry(desk.db, id);
  if (known !== null && !isRepeat(desk, { kind: 'password.reset', subject: null, isSame }, known)) {
    return conflict('id_used');
  }
  const ring = ringOf(desk);
  if (!ring.ok) return ring;
  const reset = await resetPasswordSlot(ringAsRecorded(ring.value, desk.db, desk.dataKey), desk.dataKey, staffId);
  if (!reset.ok) return reset.error === 'unknown_staff' ? failed({ kind: 'not_found' }) : otherRing();
  if (known === null) {
    const body = { staffId, failedAttempts: desk.attempts.failures(staffId) };
    recordNow(desk, [{ id, kind: 'password.reset', subject: null, body }]);
  }
  const written = writeRing(desk.folder, desk.db, reset.value.ring);
  if (!written.ok) return failed({ kind: 'storage', trouble: troubleOf(written.error) });
  // Whoever forgot a password has often tried it too often: the count is on record, and the word is to be typed at once.
  desk.attempts.succeeded(staffId);
  return done({ word: reset.value.word });
}
