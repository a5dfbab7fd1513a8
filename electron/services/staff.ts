import type { StaffId } from '../domain/ids.ts';
import { listStaff } from '../../db/queries/staff.ts';
import { findEntry } from '../../db/queries/entries.ts';
import { conflict, failed, invalid, type CallResult } from '../contract/failure.ts';
import { done } from '../domain/result.ts';
import type { staffTable } from '../contract/staff.ts';
import type { Input, Output } from '../contract/table.ts';
import type { BodyOf } from '../domain/entries/index.ts';
import { readKeyRing, writeKeyRing } from '../keys/key-ring-file.ts';
import { decideStaffChange } from '../domain/staff/decide-change.ts';
import { addPasswordSlot, removePasswordSlot } from '../keys/key-ring.ts';
import { ratePassword } from '../keys/password-strength.ts';
import { nowAt, recordNow, type DeskContext } from './desk-context.ts';
import type { HandlersOf } from './handlers.ts';
import { isRepeat, idempotent, sameBody } from './idempotent.ts';
import { staffRefused } from './staff-refused.ts';
import { troubleOf } from './storage-trouble.ts';

/**
 * The command's id is the person's id, so that a repeat meets what is there already. First the entry, then the key: whoever
 * can open the file stands in the ledger, and what was interrupted in between is finished by sending the command again.
 */
async function addStaff(
  desk: DeskContext,
  { id, label, role, password }: Input<'staff.add'>,
): Promise<CallResult<Output<'staff.add'>>> {
  const known = findEntry(desk.db, id);
  const body: BodyOf<'staff.added'> = { staffId: id, label, role };
  if (known !== null && !isRepeat(desk, { kind: 'staff.added', subject: null, isSame: sameBody(body) }, known)) {
    return conflict('id_used');
  }
  const strength = await ratePassword(password, [label], 'ja');
  if (!strength.isAccepted) return invalid('password', 'password_too_weak');
  const read = readKeyRing(desk.folder);
  if (!read.ok) return failed({ kind: 'storage', trouble: 'unreadable' });
  const added = await addPasswordSlot(read.value.ring, desk.dataKey, { staffId: id, label, password });
  if (!added.ok) {
    if (added.error === 'duplicate_staff_id') return known === null ? conflict('id_used') : done({ staffId: id });
    return added.error === 'duplicate_label' ? conflict('name_taken') : invalid('label', added.error);
  }
  if (known === null) {
    recordNow(desk, [
      { id, kind: 'staff.added', subject: null, body },
      { id: desk.ports.ids.next(), kind: 'password.set', subject: null, body: { staffId: id, by: 'manager' } },
    ]);
  }
  const written = writeKeyRing(desk.folder, added.value.ring);
  if (!written.ok) return failed({ kind: 'storage', trouble: troubleOf(written.error) });
  return done({ staffId: id });
}

/** Ends the way in of somebody who has left; nothing to do when that was done before. */
function takeKeyAway(desk: DeskContext, staffId: StaffId): CallResult<Output<'staff.change'>> {
  const read = readKeyRing(desk.folder);
  if (!read.ok) return failed({ kind: 'storage', trouble: 'unreadable' });
  const removed = removePasswordSlot(read.value.ring, desk.dataKey, staffId);
  const written = removed.ok ? writeKeyRing(desk.folder, removed.value.ring) : null;
  return written?.ok === false ? failed({ kind: 'storage', trouble: troubleOf(written.error) }) : done({});
}

/**
 * Gives somebody another role or ends their account. As for `addStaff`, first the entry, then the key: who stands as having left does not come in, and sending the command again takes the key.
 */
function changeStaff(
  desk: DeskContext,
  { id, staffId, role, hasLeft }: Input<'staff.change'>,
): CallResult<Output<'staff.change'>> {
  const isSame = (body: BodyOf<'staff.changed'>) =>
    body.staffId === staffId && body.role === role && (body.leftOn !== null) === hasLeft;
  const recorded = idempotent(
    desk,
    { id, kind: 'staff.changed', subject: null, isSame },
    () => {
      const at = nowAt(desk);
      const decided = decideStaffChange(listStaff(desk.db), { staffId, role, hasLeft }, at);
      if (!decided.ok) return staffRefused(decided.error);
      recordNow(desk, [{ id, kind: 'staff.changed', subject: null, body: decided.value }], at);
      return null;
    },
    () => ({}),
  );
  return recorded.ok && hasLeft ? takeKeyAway(desk, staffId) : recorded;
}

/** The people at the desk. */
export const staffHandlers = {
  'staff.list': (desk) => done(listStaff(desk.db)),
  'staff.add': (desk, input) => desk.passwordWork.run(() => addStaff(desk, input)),
  'staff.change': (desk, input) => desk.passwordWork.run(() => changeStaff(desk, input)),
} satisfies HandlersOf<typeof staffTable>;
