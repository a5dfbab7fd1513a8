import type { StaffId } from '../../electron/domain/ids.ts';
import { eq } from 'drizzle-orm';
import type { ReadDb } from '../open.ts';
import { nameOfDay, type RecordedBy, type StaffNaming } from '../../electron/domain/staff/staff-name.ts';
import { perConnection } from '../prepared.ts';
import { staff, staffName } from '../schema/staff.ts';

/** A member of staff who has not left; null for anybody else. */
export function readStaff(db: ReadDb, staffId: StaffId) {
  const row = db.select().from(staff).where(eq(staff.id, staffId)).get();
  return row === undefined || row.leftOn !== null ? null : { staffId: row.id, label: row.label, role: row.role };
}

/** Whether somebody had an account and has left. */
export function hasLeft(db: ReadDb, staffId: StaffId): boolean {
  const row = db.select({ leftOn: staff.leftOn }).from(staff).where(eq(staff.id, staffId)).get();
  return row !== undefined && row.leftOn !== null;
}

/** Everybody who has not left, in the order of their names. */
export function listStaff(db: ReadDb) {
  const rows = db.select().from(staff).orderBy(staff.label).all();
  return rows.filter((row) => row.leftOn === null).map(({ id, label, role }) => ({ staffId: id, label, role }));
}

const namings = perConnection((db: ReadDb) =>
  db.select().from(staffName).orderBy(staffName.staffId, staffName.tick, staffName.device).prepare(),
);

/** What everybody was called when, also those who have left. */
export function readStaffNamings(db: ReadDb): StaffNaming[] {
  return namings(db)
    .all()
    .map(({ staffId, label, tick, device }) => ({
      id: staffId,
      name: label,
      since: device === '' ? null : { tick, device },
    }));
}

/** A function that says what whoever recorded an entry was called then; empty for nobody of this shop. */
export function staffLabels(db: ReadDb): (entry: RecordedBy) => string {
  const nameOf = nameOfDay(readStaffNamings(db));
  return (entry) => nameOf(entry) ?? '';
}
