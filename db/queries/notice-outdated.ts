import type { ReadDb } from '../open.ts';
import type { OutdatedVersion } from './sharing.ts';

/** How many living customers have agreed to a scope under a version that said less of it, scope by scope. */
export function countOutdated(db: ReadDb, versions: readonly OutdatedVersion[]): ReadonlyMap<string, number> {
  const rows = db
    .prepareQuery<[object], { readonly scope: string; readonly count: number }>(
      `SELECT h.scope, count(DISTINCT h.customer_id) AS count
      FROM consent_head h JOIN customer c ON c.id = h.customer_id
      WHERE h.answer = 'agreed' AND c.deceased_on IS NULL
        AND (h.scope, h.notice_id) IN (SELECT value ->> 'scope', value ->> 'noticeId' FROM json_each(:versions))
      GROUP BY h.scope`,
    )
    .all({ versions: JSON.stringify(versions) });
  return new Map(rows.map(({ scope, count }) => [scope, count]));
}
