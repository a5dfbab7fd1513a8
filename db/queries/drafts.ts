import { desc, eq } from 'drizzle-orm';
import type { ReadDb, WriteDb } from '../open.ts';
import { customer } from '../schema/customers.ts';
import { staff } from '../schema/staff.ts';
import { parkedDraft } from '../schema/drafts.ts';

/** Puts a form aside; parking it again under the same id replaces what was there. */
export function parkDraft(db: WriteDb, draft: typeof parkedDraft.$inferInsert): void {
  db.insert(parkedDraft).values(draft).onConflictDoUpdate({ target: parkedDraft.id, set: draft }).run();
}

/** A parked form; null when there is none of that id. */
export function findDraft(db: ReadDb, id: string) {
  return db.select().from(parkedDraft).where(eq(parkedDraft.id, id)).get() ?? null;
}

/** Forgets a parked form: it was recorded, or thrown away. */
export function dropDraft(db: WriteDb, id: string): void {
  db.delete(parkedDraft).where(eq(parkedDraft.id, id)).run();
}

/** The parked forms of this PC, newest first. */
export function listDrafts(db: ReadDb) {
  return db
    .select({
      draftId: parkedDraft.id,
      form: parkedDraft.form,
      customerId: parkedDraft.customerId,
      customerName: customer.name,
      staffLabel: staff.label,
      parkedAt: parkedDraft.parkedAt,
      isOnScreen: parkedDraft.isOnScreen,
    })
    .from(parkedDraft)
    .leftJoin(customer, eq(customer.id, parkedDraft.customerId))
    .leftJoin(staff, eq(staff.id, parkedDraft.staffId))
    .orderBy(desc(parkedDraft.parkedAt))
    .limit(50)
    .all();
}
