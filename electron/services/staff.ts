import { listStaff, readSettings } from '../../db/queries/desk.ts';
import { findEntry } from '../../db/queries/entries.ts';
import { conflict, done, failed, invalid, type Result } from '../contract/failure.ts';
import type { Input, Output } from '../contract/table.ts';
import { readKeyRing, writeKeyRing } from '../keys/key-ring-file.ts';
import { tokyoDateOf } from '../domain/dates/instant.ts';
import { addPasswordSlot, removePasswordSlot, replacePasswordSlot, unlockWithPassword } from '../keys/key-ring.ts';
import { ratePassword } from '../keys/password-strength.ts';
import { nowAt, recordNow, type Desk } from './desk.ts';
import type { DeskHandlers } from './handlers.ts';
import { isRepeat, once, says } from './once.ts';
import { troubleOf } from './storage-trouble.ts';

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
  if (!written.ok) return failed({ kind: 'storage', trouble: troubleOf(written.reason) });
  return done({ staffId: id });
}

/** Gives somebody another role or ends their account; a desk without a manager could never get one again. */
function changeStaff(
  desk: Desk,
  { id, staffId, role, hasLeft }: Input<'staff.change'>,
): Result<Output<'staff.change'>> {
  const others = listStaff(desk.db).filter((person) => person.staffId !== staffId);
  if (others.length === listStaff(desk.db).length) return failed({ kind: 'not_found' });
  const isManager = role === 'manager' && !hasLeft;
  if (!isManager && !others.some((person) => person.role === 'manager')) return conflict('last_manager');
  return once(
    desk,
    {
      id,
      kind: 'staff.changed',
      subject: null,
      isSame: (body) => body.staffId === staffId && body.role === role && (body.leftOn !== null) === hasLeft,
    },
    () => {
      if (hasLeft) {
        const read = readKeyRing(desk.folder);
        if (!read.ok) return failed({ kind: 'storage', trouble: 'unreadable' });
        const removed = removePasswordSlot(read.ring, desk.dataKey, staffId);
        const written = removed.ok ? writeKeyRing(desk.folder, removed.ring) : null;
        if (written?.ok === false) return failed({ kind: 'storage', trouble: troubleOf(written.reason) });
      }
      const leftOn = hasLeft ? tokyoDateOf(nowAt(desk)) : null;
      recordNow(desk, [{ id, kind: 'staff.changed', subject: null, body: { staffId, role, leftOn } }]);
      return null;
    },
    () => ({}),
  );
}

async function changePassword(
  desk: Desk,
  { id, current, next }: Input<'password.change'>,
): Promise<Result<Output<'password.change'>>> {
  const { staffId, label } = desk.person;
  const read = readKeyRing(desk.folder);
  if (!read.ok) return failed({ kind: 'storage', trouble: 'unreadable' });
  const unlocked = await unlockWithPassword(read.ring, staffId, current);
  if (!unlocked.ok) return failed({ kind: 'wrong_secret' });
  unlocked.dataKey.fill(0);
  const strength = await ratePassword(next, [label], 'ja');
  if (!strength.isAccepted) return invalid('next', 'password_too_weak');
  const rewrapped = await replacePasswordSlot(read.ring, desk.dataKey, { staffId, label, password: next });
  if (!rewrapped.ok) return invalid('next', rewrapped.reason);
  const written = writeKeyRing(desk.folder, rewrapped.ring);
  if (!written.ok) return failed({ kind: 'storage', trouble: troubleOf(written.reason) });
  recordNow(desk, [{ id, kind: 'password.set', subject: null, body: { staffId, by: 'self' } }]);
  return done({});
}

function configure(desk: Desk, { id, settings }: Input<'settings.set'>): Result<Output<'settings.set'>> {
  const body = { deviceId: desk.device.id, settings };
  return once(
    desk,
    { id, kind: 'desk.configured', subject: null, isSame: says(body) },
    () => {
      recordNow(desk, [{ id, kind: 'desk.configured', subject: null, body }]);
      return null;
    },
    () => ({}),
  );
}

/** The people at the desk, and how this desk behaves. */
export const staffHandlers: Pick<
  DeskHandlers,
  'staff.list' | 'staff.add' | 'staff.change' | 'password.change' | 'settings.get' | 'settings.set' | 'printer.list'
> = {
  'staff.list': (desk) => done(listStaff(desk.db)),
  'staff.add': (desk, input) => inTurn(() => addStaff(desk, input)),
  'staff.change': changeStaff,
  'password.change': (desk, input) => inTurn(() => changePassword(desk, input)),
  'settings.get': (desk) => done(readSettings(desk.db, desk.device.id)),
  'settings.set': configure,
  'printer.list': async (desk) => done([...(await desk.ports.printer.list())]),
};
