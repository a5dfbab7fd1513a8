import type { ReadDb } from '../open.ts';
import { perConnection } from '../prepared.ts';
import type { CustomerSlice } from './customer-slices.ts';
import type { OutdatedVersion } from './sharing.ts';

/** How many customers have agreed to a scope under a version that said less of it. */
export interface OutdatedCount {
  readonly scope: string;
  readonly count: number;
}

const counting = perConnection((db: ReadDb) =>
  db.prepareQuery<[object], OutdatedCount>(
    `SELECT h.scope, count(DISTINCT h.customer_id) AS count
     FROM consent_head h JOIN customer c ON c.id = h.customer_id
     WHERE h.customer_id > :after AND h.customer_id <= :last AND h.answer = 'agreed' AND c.deceased_on IS NULL
       AND (h.scope, h.notice_id) IN (SELECT value ->> 'scope', value ->> 'noticeId' FROM json_each(:versions))
     GROUP BY h.scope`,
  ),
);

/** How many living customers of a stretch have agreed to a scope under a version that said less of it, scope by scope. */
export function countOutdated(
  db: ReadDb,
  versions: readonly OutdatedVersion[],
  slice: CustomerSlice,
): readonly OutdatedCount[] {
  return counting(db).all({ versions: JSON.stringify(versions), ...slice });
}
