import type { CustomerId, NoticeId } from '../../electron/domain/ids.ts';
import { eq, sql } from 'drizzle-orm';
import type { WriteDb } from '../open.ts';
import { perConnection } from '../prepared.ts';
import { consent, stoppingCustomer } from '../schema/consent.ts';

// The answers stand here as they are: given as parameters, SQLite asks of every decision first what took its place, which takes
// ten times as long.
const standing = perConnection((db: WriteDb) =>
  db.prepareQuery<[string], number>(
    "SELECT 1 FROM consent_head WHERE customer_id = ? AND answer IN ('refused', 'withdrawn') LIMIT 1",
  ),
);

const listed = perConnection((db: WriteDb) =>
  db.prepareQuery<[string], number>('SELECT 1 FROM stopping_customer WHERE customer_id = ?'),
);

const shownTo = perConnection((db: WriteDb) =>
  db
    .selectDistinct({ id: consent.customerId })
    .from(consent)
    .where(eq(consent.noticeId, sql.placeholder('noticeId')))
    .prepare(),
);

/** Whether a customer is listed as one who stops something. */
export function isListed(db: WriteDb, id: CustomerId): boolean {
  return listed(db).get(id) !== undefined;
}

/** Lists a customer, or no longer, by the heads of their decisions. Nothing is written where that is as it was. */
export function listStopping(db: WriteDb, id: CustomerId): void {
  const isStopping = standing(db).get(id) !== undefined;
  if (isStopping === isListed(db, id)) return;
  if (isStopping) db.insert(stoppingCustomer).values({ customerId: id }).run();
  else db.delete(stoppingCustomer).where(eq(stoppingCustomer.customerId, id)).run();
}

/** All who answered under a notice. */
export function whoAnsweredUnder(db: WriteDb, noticeId: NoticeId): readonly CustomerId[] {
  return shownTo(db)
    .all({ noticeId })
    .map(({ id }) => id);
}
