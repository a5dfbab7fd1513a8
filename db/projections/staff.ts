import { eq } from 'drizzle-orm';
import { staff, staffName } from '../schema/staff.ts';
import type { Projection } from './projection.ts';

/** The staff, and what each of them was called when. */
export const staffProjection: Projection<'staff'> = {
  tables: ['staff', 'staff_name'],
  clear: (db, id) => {
    db.delete(staff).where(eq(staff.id, id)).run();
    db.delete(staffName).where(eq(staffName.staffId, id)).run();
  },
  on: {
    'staff.added': (db, id, { label, role }) => {
      db.insert(staff).values({ id, label, role, leftOn: null }).onConflictDoNothing().run();
      db.insert(staffName).values({ staffId: id, tick: 0, device: '', label }).onConflictDoNothing().run();
    },
    'staff.changed': (db, id, body) => {
      db.update(staff).set({ role: body.role, leftOn: body.leftOn }).where(eq(staff.id, id)).run();
    },
    'staff.renamed': (db, id, { to }, { header: { tick, device } }) => {
      db.update(staff).set({ label: to }).where(eq(staff.id, id)).run();
      db.insert(staffName).values({ staffId: id, tick, device, label: to }).run();
    },
  },
};
