import { eq } from 'drizzle-orm';
import { tellCommitted } from '../ledger/committed.ts';
import type { WriteDb } from '../open.ts';
import { issueUnderWay } from '../schema/issues.ts';

/** More than the entry of an end ever needs: it changes some twenty pages of 4 KiB. */
const roomBytes = 128 * 1024;

/**
 * Notes that something leaves the house, and makes sure that the disk has room to record how it ends. What cannot be noted does
 * not leave. The room is taken and given back at once: the file has grown by then, and after the checkpoint the log is written
 * from its beginning again, so that neither needs more of the disk.
 *
 * @throws what SQLite throws, SQLITE_FULL above all
 */
export function beginIssue(db: WriteDb, id: string, ifLost: string | null): void {
  const isIt = eq(issueUnderWay.id, id);
  db.$client.transaction(() => {
    db.insert(issueUnderWay)
      .values({ id, ifLost, room: Buffer.alloc(roomBytes) })
      .run();
    db.update(issueUnderWay).set({ room: null }).where(isIt).run();
  })();
  try {
    db.$client.pragma('wal_checkpoint(RESTART)');
  } catch (error) {
    db.delete(issueUnderWay).where(isIt).run();
    throw error;
  }
}

/** Its end was heard. `record` says so in the ledger: both are done, or neither. */
export function endIssue(db: WriteDb, id: string, record: () => void): void {
  db.$client.transaction(() => {
    db.delete(issueUnderWay).where(eq(issueUnderWay.id, id)).run();
    record();
  })();
  tellCommitted(db, null);
}

/** What left the house and was never heard of again: the program was killed, or the disk took no more. */
export function listLostIssues(db: WriteDb) {
  return db.select().from(issueUnderWay).all();
}
