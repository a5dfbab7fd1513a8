import type { DraftId } from '../../electron/domain/ids.ts';
import { desc, eq } from 'drizzle-orm';
import type { ReadDb } from '../open.ts';
import { customer } from '../schema/customers.ts';
import { staff } from '../schema/staff.ts';
import { parkedDraft } from '../schema/drafts.ts';

/** A parked form; null when there is none of that id. */
export function findDraft(db: ReadDb, id: DraftId) {
  return db.select().from(parkedDraft).where(eq(parkedDraft.id, id)).get() ?? null;
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
