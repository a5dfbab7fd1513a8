import { eq } from 'drizzle-orm';
import type { WriteDb } from '../open.ts';
import { owedLook } from '../schema/marks.ts';

/** Notes a look that is to be recorded later; the same one is noted once. */
export function oweLook(db: WriteDb, look: typeof owedLook.$inferInsert): void {
  db.insert(owedLook).values(look).onConflictDoNothing().run();
}

/** The looks that are to be recorded, in their order. */
export function listOwedLooks(db: WriteDb) {
  return db.select().from(owedLook).orderBy(owedLook.at, owedLook.id).all();
}

/** It is recorded. */
export function settleOwedLook(db: WriteDb, id: string): void {
  db.delete(owedLook).where(eq(owedLook.id, id)).run();
}
