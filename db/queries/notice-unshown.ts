import type { NoticeId } from '../../electron/domain/ids.ts';
import type { ReadDb } from '../open.ts';
import { perConnection } from '../prepared.ts';
import { behindCustomer, pageSize } from './customer-pages.ts';
import type { CustomerSlice } from './customer-slices.ts';
import type { ListPlace } from './sharing.ts';

/** Those of a stretch of customers to whom a notice was not shown: of the living, for to nobody else can it be. */
const unshown = `FROM customer c WHERE c.id > :after AND c.id <= :last AND c.deceased_on IS NULL
  AND NOT EXISTS (SELECT 1 FROM counted_notice_shown n WHERE n.customer_id = c.id AND n.notice_id = :noticeId)`;

const counting = perConnection((db: ReadDb) => db.prepareQuery<[object], number>(`SELECT count(*) ${unshown}`).pluck());

/** How many of a stretch of customers have not been shown this notice. */
export function countUnshown(db: ReadDb, noticeId: NoticeId, slice: CustomerSlice): number {
  return counting(db).get({ noticeId, ...slice }) ?? 0;
}

const listing = perConnection((db: ReadDb) =>
  db.prepareQuery<[object], ListPlace>(
    `SELECT c.id, c.kana_key AS kanaKey ${unshown} AND ${behindCustomer}
     ORDER BY c.kana_key, c.id LIMIT ${pageSize + 1}`,
  ),
);

/**
 * The first of a stretch of customers, by reading, who have not been shown this notice; as many as a page can need.
 *
 * @param behind the last customer of the page before; null for the first page
 */
export function findUnshown(
  db: ReadDb,
  noticeId: NoticeId,
  behind: string | null,
  slice: CustomerSlice,
): readonly ListPlace[] {
  return listing(db).all({ noticeId, behind, ...slice });
}
