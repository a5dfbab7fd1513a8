import type { DraftId } from '../../electron/domain/ids.ts';
import { eq } from 'drizzle-orm';
import type { WriteDb } from '../open.ts';
import { parkedDraft } from '../schema/drafts.ts';

/** Puts a form aside; parking it again under the same id replaces what was there. */
export function parkDraft(db: WriteDb, draft: typeof parkedDraft.$inferInsert): void {
  db.insert(parkedDraft).values(draft).onConflictDoUpdate({ target: parkedDraft.id, set: draft }).run();
}

/** Forgets a parked form: it was recorded, or thrown away. */
export function dropDraft(db: WriteDb, id: DraftId): void {
  db.delete(parkedDraft).where(eq(parkedDraft.id, id)).run();
}
