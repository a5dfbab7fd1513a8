import { findEntry } from '../../db/queries/entries.ts';
import { listStaff } from '../../db/queries/desk.ts';
import { conflict, done, failed, invalid, type Result } from '../contract/failure.ts';
import type { Input, Output } from '../contract/table.ts';
import { readKeyRing, writeKeyRing } from '../keys/key-ring-file.ts';
import { addPasswordSlot } from '../keys/key-ring.ts';
import { ratePassword } from '../keys/password-strength.ts';
import { recordNow, type Desk } from './desk.ts';
import type { DeskHandlers } from './handlers.ts';
import { isRepeat, says } from './once.ts';

/** One at a time: of two rings that are read before either is written, the second would lose the first one's person. */
let turn: Promise<unknown> = Promise.resolve();

function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const mine = turn.then(work);
  turn = mine.catch(() => undefined);
  return mine;
}

/**
 * The command's id is the person's id, so that a repeat meets what is there already. First the entry, then the key: whoever
 * can open the file stands in the ledger, and what was interrupted in between is finished by sending the command again.
 */
async function addStaff(
  desk: Desk,
  { id, label, role, password }: Input<'staff.add'>,
): Promise<Result<Output<'staff.add'>>> {
  const known = findEntry(desk.db, id);
  const body = { staffId: id, label, role };
  if (known !== null && !isRepeat(desk, { kind: 'staff.added', subject: null, isSame: says(body) }, known)) {
    return conflict('id_used');
  }
  const strength = await ratePassword(password, [label], 'ja');
  if (!strength.isAccepted) return invalid('password', 'password_too_weak');
  const read = readKeyRing(desk.folder);
  if (!read.ok) return failed({ kind: 'storage', trouble: 'unreadable' });
  const added = await addPasswordSlot(read.ring, desk.dataKey, { staffId: id, label, password });
  if (!added.ok) {
    if (added.reason === 'duplicate_staff_id') return known === null ? conflict('id_used') : done({ staffId: id });
    return added.reason === 'duplicate_label' ? conflict('name_taken') : invalid('label', added.reason);
  }
  if (known === null) {
    recordNow(desk, [
      { id, kind: 'staff.added', subject: null, body },
      { id: desk.ports.ids.next(), kind: 'password.set', subject: null, body: { staffId: id, by: 'manager' } },
    ]);
  }
  const written = writeKeyRing(desk.folder, added.ring);
  if (!written.ok)
    return failed({ kind: 'storage', trouble: written.reason === 'disk_full' ? 'disk_full' : 'read_only' });
  return done({ staffId: id });
}

/** The people at the desk. */
export const staffHandlers: Pick<DeskHandlers, 'staff.list' | 'staff.add'> = {
  'staff.list': (desk) => done(listStaff(desk.db)),
  'staff.add': (desk, input) => inTurn(() => addStaff(desk, input)),
};
