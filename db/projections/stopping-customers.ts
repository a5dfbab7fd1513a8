import type { CustomerId, NoticeId } from '../../electron/domain/ids.ts';
import { and, eq, inArray, sql } from 'drizzle-orm';
import type { WriteDb } from '../open.ts';
import { perConnection } from '../prepared.ts';
import { consent, consentHead, stoppingCustomer } from '../schema/consent.ts';

const standing = perConnection((db: WriteDb) =>
  db
    .select({ one: sql`1` })
    .from(consentHead)
    .where(
      and(eq(consentHead.customerId, sql.placeholder('id')), inArray(consentHead.answer, ['refused', 'withdrawn'])),
    )
    .limit(1)
    .prepare(),
);

const listed = perConnection((db: WriteDb) =>
  db
    .select()
    .from(stoppingCustomer)
    .where(eq(stoppingCustomer.customerId, sql.placeholder('id')))
    .prepare(),
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
  return listed(db).get({ id }) !== undefined;
}

/** Lists a customer, or no longer, by the heads of their decisions. Nothing is written where that is as it was. */
export function listStopping(db: WriteDb, id: CustomerId): void {
  const isStopping = standing(db).get({ id }) !== undefined;
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
