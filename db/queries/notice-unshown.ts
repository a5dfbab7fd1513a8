import type { ReadDb } from '../open.ts';
import { perConnection } from '../prepared.ts';
import { behindCustomer, linesOf, pageSize } from './customer-pages.ts';
import type { CustomerSlice } from './customer-slices.ts';

/** Of the living: to nobody else can a notice be shown. `NOT IN`, so that both tables are read once, from end to end. */
const unshown = `FROM customer c WHERE c.deceased_on IS NULL
  AND c.id NOT IN (SELECT customer_id FROM counted_notice_shown WHERE notice_id = :noticeId)`;

/** How many customers have not been shown this notice. */
export function countUnshown(db: ReadDb, noticeId: string): number {
  return db.prepareQuery<[object], number>(`SELECT count(*) ${unshown}`).pluck().get({ noticeId }) ?? 0;
}

const inSlice = perConnection((db: ReadDb) =>
  db
    .prepareQuery<[object], number>(
      `SELECT count(*) FROM customer c WHERE c.id > :after AND c.id <= :last AND c.deceased_on IS NULL
         AND NOT EXISTS (SELECT 1 FROM counted_notice_shown n WHERE n.customer_id = c.id AND n.notice_id = :noticeId)`,
    )
    .pluck(),
);

/** How many of a stretch of customers have not been shown this notice. */
export function countUnshownIn(db: ReadDb, noticeId: string, slice: CustomerSlice): number {
  return inSlice(db).get({ noticeId, ...slice }) ?? 0;
}

/**
 * Customers who have not been shown this notice, by reading; one more than a page holds when there are more.
 *
 * @param after the last customer of the page before; null for the first page
 */
export function listUnshown(db: ReadDb, noticeId: string, after: string | null) {
  const sql = `SELECT c.id ${unshown} AND ${behindCustomer} ORDER BY c.kana_key, c.id LIMIT ${pageSize + 1}`;
  return linesOf(db, db.prepareQuery<[object], string>(sql).pluck().all({ noticeId, behind: after }));
}
