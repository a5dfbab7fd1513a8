import type { StaffId } from '../../electron/domain/ids.ts';
import { eq } from 'drizzle-orm';
import type { ReadDb } from '../open.ts';
import { staff } from '../schema/staff.ts';

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

/** What somebody is called, whether they are still here or not; null for nobody of this shop. */
export function staffLabelOf(db: ReadDb, staffId: StaffId): string | null {
  return db.select({ label: staff.label }).from(staff).where(eq(staff.id, staffId)).get()?.label ?? null;
}
