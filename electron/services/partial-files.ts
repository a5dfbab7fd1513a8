import { forgetPartialFile, listPartialFiles } from '../../db/local/partial-files.ts';
import type { WriteDb } from '../../db/open.ts';
import { storageFailure } from '../domain/storage/storage-failure.ts';
import type { Files } from '../ports/files.ts';
import type { StartupContext } from './start/startup-context.ts';

/** Removes a half-written file, and forgets it once nothing is left of it. One that cannot be reached is kept in mind. */
export async function discardPartialFile(db: WriteDb, files: Files, path: string): Promise<void> {
  const isGone = await files.discard(path);
  if (!isGone || !db.$client.open) return;
  try {
    forgetPartialFile(db, path);
  } catch (error) {
    // The disk takes no more: it is looked for in vain at the next sign-in.
    if (storageFailure(error) === null) throw error;
  }
}

/** What is kept in mind; nothing where its page is damaged, which a question that somebody asks will tell. */
function known(db: WriteDb): readonly string[] {
  try {
    return listPartialFiles(db);
  } catch (error) {
    if (storageFailure(error) === null) throw error;
    return [];
  }
}

/**
 * Removes what an earlier session left half-written because the program was killed or a stick was pulled out. Nobody waits for it: a
 * share that is gone answers after minutes. What cannot be reached now is tried again at the next sign-in.
 */
export async function discardPartialFiles(
  { ports, session }: Pick<StartupContext, 'ports' | 'session'>,
  db: WriteDb,
): Promise<void> {
  for (const path of known(db)) {
    await discardPartialFile(db, ports.files, path);
    if (session.current?.database.db !== db) return;
  }
}
