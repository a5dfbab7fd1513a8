import { eq } from 'drizzle-orm';
import { staff } from '../schema/staff.ts';
import type { Projection } from './projection.ts';

/** The staff. */
export const staffProjection: Projection<'staff'> = {
  tables: ['staff'],
  clear: (db, id) => void db.delete(staff).where(eq(staff.id, id)).run(),
  on: {
    'staff.added': (db, id, body) => {
      db.insert(staff).values({ id, label: body.label, role: body.role, leftOn: null }).onConflictDoNothing().run();
    },
    'staff.changed': (db, id, body) => {
      db.update(staff).set({ role: body.role, leftOn: body.leftOn }).where(eq(staff.id, id)).run();
    },
  },
};
