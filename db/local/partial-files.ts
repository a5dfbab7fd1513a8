import { eq } from 'drizzle-orm';
import type { WriteDb } from '../open.ts';
import { partialFile } from '../schema/issues.ts';

/** Notes, durably, that a file is being written there: should the program be killed, names would stay there in clear. */
export function notePartialFile(db: WriteDb, path: string): void {
  db.insert(partialFile).values({ path }).onConflictDoNothing().run();
}

/** Nothing half-written is left there. */
export function forgetPartialFile(db: WriteDb, path: string): void {
  db.delete(partialFile).where(eq(partialFile.path, path)).run();
}

/** Where something half-written may still lie. */
export function listPartialFiles(db: WriteDb): readonly string[] {
  const rows = db.select().from(partialFile).all();
  return rows.map(({ path }) => path);
}
