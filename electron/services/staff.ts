import { listStaff } from '../../db/queries/desk.ts';
import { conflict, done, failed, invalid, type Result } from '../contract/failure.ts';
import type { Input, Output } from '../contract/table.ts';
import { readKeyRing, writeKeyRing } from '../keys/key-ring-file.ts';
import { addPasswordSlot } from '../keys/key-ring.ts';
import { ratePassword } from '../keys/password-strength.ts';
import { recordNow, type Desk } from './desk.ts';
import type { DeskHandlers } from './handlers.ts';

async function addStaff(
  desk: Desk,
  { id, label, role, password }: Input<'staff.add'>,
): Promise<Result<Output<'staff.add'>>> {
  const strength = await ratePassword(password, [label], 'ja');
  if (!strength.isAccepted) return invalid('password', 'password_too_weak');
  const read = readKeyRing(desk.folder);
  if (!read.ok) return failed({ kind: 'storage', trouble: 'unreadable' });
  // The command's id is the person's id: a repeat meets the slot that is already there.
  const added = await addPasswordSlot(read.ring, desk.dataKey, { staffId: id, label, password });
  if (!added.ok) {
    if (added.reason === 'duplicate_staff_id') return done({ staffId: id });
    return added.reason === 'duplicate_label' ? conflict('name_taken') : invalid('label', added.reason);
  }
  const written = writeKeyRing(desk.folder, added.ring);
  if (!written.ok)
    return failed({ kind: 'storage', trouble: written.reason === 'disk_full' ? 'disk_full' : 'read_only' });
  recordNow(desk, [
    { id, kind: 'staff.added', subject: null, body: { staffId: id, label, role } },
    { id: desk.ports.ids.next(), kind: 'password.set', subject: null, body: { staffId: id, by: 'manager' } },
  ]);
  return done({ staffId: id });
}

/** The people at the desk. */
export const staffHandlers: Pick<DeskHandlers, 'staff.list' | 'staff.add'> = {
  'staff.list': (desk) => done(listStaff(desk.db)),
  'staff.add': addStaff,
};
