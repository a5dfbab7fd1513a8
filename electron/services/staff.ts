import type { FreshId, StaffId } from '../domain/ids.ts';
import { hasLeft, listStaff, readStaff } from '../../db/queries/staff.ts';
import { findEntry } from '../../db/queries/entries.ts';
import { conflict, failed, invalid, type CallResult } from '../contract/failure.ts';
import { done } from '../domain/result.ts';
import type { staffTable } from '../contract/staff.ts';
import type { Input, Output } from '../contract/table.ts';
import type { AnyNewEntry } from '../../db/ledger/append.ts';
import type { Role } from '../domain/staff/role.ts';
import type { BodyOf } from '../domain/entries/index.ts';
import { readKeyRing } from '../keys/key-ring-file.ts';
import { decideStaffChange } from '../domain/staff/decide-change.ts';
import { foldName, isNameTaken } from '../domain/staff/same-name.ts';
import type { KeyRing } from '../keys/key-ring-format.ts';
import { addPasswordSlot } from '../keys/key-ring.ts';
import { ratePassword } from '../keys/password-strength.ts';
import { nowAt, recordNow, type DeskContext } from './desk-context.ts';
import type { HandlersOf } from './handlers.ts';
import { isRepeat, idempotent, sameBody, type Refusal } from './idempotent.ts';
import { keyHolders, ringAsRecorded, writeAsRecorded, writeRing } from './staff-keys.ts';
import { staffRefused } from './staff-refused.ts';
import { renameStaff } from './staff-rename.ts';
import { troubleOf } from './storage-trouble.ts';

/** Somebody of this name whose key was never written: adding them was interrupted between the entry and the key. */
function interrupted(desk: DeskContext, ring: KeyRing, label: string) {
  const holders = keyHolders(ring);
  return listStaff(desk.db).find(
    (person) => foldName(person.label) === foldName(label) && !holders.has(person.staffId),
  );
}

/**
 * The command's id is the person's id, so that a repeat meets what is there already. First the entry, then the key: whoever
 * can open the file stands in the ledger. What was interrupted in between is finished by sending the command again, and also by
 * adding the same name anew: the person who is there gets the key, and the role that they are given now.
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
  const ring = ringAsRecorded(read.value.ring, desk.db, desk.dataKey);
  const half = known === null ? interrupted(desk, ring, label) : undefined;
  const staffId: StaffId = half?.staffId ?? id;
  if (known === null && isNameTaken(listStaff(desk.db), label, staffId)) return conflict('name_taken');
  const added = await addPasswordSlot(ring, desk.dataKey, { staffId, label: half?.label ?? label, password });
  if (!added.ok) {
    if (added.error === 'duplicate_staff_id') return known === null ? conflict('id_used') : done({ staffId });
    return added.error === 'duplicate_label' ? conflict('name_taken') : invalid('label', added.error);
  }
  if (known === null) recordNow(desk, entriesOf(desk, id, body, half));
  const written = writeRing(desk.folder, desk.db, added.value.ring);
  if (!written.ok) return failed({ kind: 'storage', trouble: troubleOf(written.error) });
  return done({ staffId });
}

/** What is recorded of a password that the manager gave. */
function given(staffId: StaffId) {
  return { kind: 'password.set', subject: null, body: { staffId, by: 'manager' } } as const;
}

/** Who was added and got a password; of somebody who stands there already what is new. */
function entriesOf(
  desk: DeskContext,
  id: FreshId,
  body: BodyOf<'staff.added'>,
  half: { readonly staffId: StaffId; readonly role: Role } | undefined,
): AnyNewEntry[] {
  const { role } = body;
  const next = () => desk.ports.ids.next();
  if (half === undefined) {
    return [
      { id, kind: 'staff.added', subject: null, body },
      { id: next(), ...given(body.staffId) },
    ];
  }
  const changed: AnyNewEntry = {
    id: next(),
    kind: 'staff.changed',
    subject: null,
    body: { staffId: half.staffId, role, leftOn: null },
  };
  return [{ id, ...given(half.staffId) }, ...(half.role === role ? [] : [changed])];
}

/** Whether somebody has left and their key was not taken then: that was interrupted. */
function stillHasKey(desk: DeskContext, staffId: StaffId): boolean {
  const read = readKeyRing(desk.folder);
  return read.ok && hasLeft(desk.db, staffId) && keyHolders(read.value.ring).has(staffId);
}

/** Ends the way in of somebody who has left; nothing to do when that was done before. */
function takeKeyAway(desk: DeskContext): CallResult<Output<'staff.change'>> {
  const read = readKeyRing(desk.folder);
  if (!read.ok) return failed({ kind: 'storage', trouble: 'unreadable' });
  const written = writeAsRecorded(desk.folder, read.value.ring, desk.db, desk.dataKey);
  return written.ok ? done({}) : failed({ kind: 'storage', trouble: troubleOf(written.error) });
}

function decideAndRecord(desk: DeskContext, { id, ...change }: Input<'staff.change'>): Refusal {
  const read = readKeyRing(desk.folder);
  if (!read.ok) return failed({ kind: 'storage', trouble: 'unreadable' });
  const holders = keyHolders(read.value.ring);
  // Somebody who was never given a key, because adding them was interrupted, is no manager who could come in.
  const people = listStaff(desk.db).filter(({ staffId }) => holders.has(staffId) || staffId === change.staffId);
  const at = nowAt(desk);
  const decided = decideStaffChange(people, change, at, desk.person.staffId);
  if (!decided.ok) return staffRefused(decided.error);
  recordNow(desk, [{ id, kind: 'staff.changed', subject: null, body: decided.value }], at);
  return null;
}

/**
 * Gives somebody another role or ends their account. As for `addStaff`, first the entry, then the key: who stands as having left
 * does not come in. Sending the command again takes a key that is still there, and so does a new one for somebody who has left.
 */
function changeStaff(desk: DeskContext, command: Input<'staff.change'>): CallResult<Output<'staff.change'>> {
  const { id, staffId, role, hasLeft: isLeaving } = command;
  if (isLeaving && findEntry(desk.db, id) === null && stillHasKey(desk, staffId)) return takeKeyAway(desk);
  const isSame = (body: BodyOf<'staff.changed'>) =>
    body.staffId === staffId && body.role === role && (body.leftOn !== null) === isLeaving;
  const recorded = idempotent(
    desk,
    { id, kind: 'staff.changed', subject: null, isSame },
    () => decideAndRecord(desk, command),
    () => ({}),
  );
  return recorded.ok && isLeaving ? takeKeyAway(desk) : recorded;
}

/**
 * The people at the desk.
 *
 * @param lock ends the session: whoever has another role now signs in anew, and has what goes with it
 * @param rename gives this person another name where they are at the desk
 */
export function staffHandlers(lock: () => void, rename: (staffId: StaffId, label: string) => void) {
  return {
    'staff.list': (desk) => done(listStaff(desk.db)),
    'staff.add': (desk, input) => desk.passwordWork.run(() => addStaff(desk, input)),
    'staff.change': (desk, input) =>
      desk.passwordWork.run(() => {
        const changed = changeStaff(desk, input);
        const { staffId, role } = desk.person;
        if (changed.ok && input.staffId === staffId && input.role !== role) lock();
        return changed;
      }),
    'staff.rename': (desk, input) =>
      desk.passwordWork.run(() => {
        const renamed = renameStaff(desk, input);
        const own = readStaff(desk.db, desk.person.staffId);
        if (own !== null) rename(own.staffId, own.label);
        return renamed;
      }),
  } satisfies HandlersOf<typeof staffTable>;
}
