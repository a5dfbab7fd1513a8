import { join } from 'node:path';
import { practicePassword } from '../../build/demo/practice-folder.ts';
import { openDb, type WriteDb } from '../../db/open.ts';
import type { StaffId } from '../../electron/domain/ids.ts';
import { readKeyRing } from '../../electron/keys/key-ring-file.ts';
import { unlockWithPassword } from '../../electron/keys/key-ring.ts';
import { databaseFile } from '../../electron/services/start/data-folder.ts';
import { opened } from './new-database.ts';

/** Opens the database of a practice folder that no program has open, for some work, and closes it again. */
export async function withPracticeDb(folder: string, work: (db: WriteDb, manager: StaffId) => void): Promise<void> {
  const ring = readKeyRing(folder);
  if (!ring.ok) throw new Error('there is no key ring');
  const slot = ring.value.ring.slots.find(({ kind }) => kind === 'password');
  if (slot?.kind !== 'password') throw new Error('nobody has a password');
  const unlocked = await unlockWithPassword(ring.value.ring, slot.staffId, practicePassword);
  if (!unlocked.ok) throw new Error('the folder did not open');
  const database = opened(openDb(join(folder, databaseFile), unlocked.value.dataKey));
  try {
    work(database.db, slot.staffId);
  } finally {
    database.close();
  }
}
