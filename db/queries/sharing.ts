import type { CustomerId, NoticeId } from '../../electron/domain/ids.ts';
import type { SharingReason, SharingWhy, LeftOut } from '../../electron/domain/sharing/standing.ts';
import type { SharingTarget } from '../../electron/domain/sharing/target.ts';
import type { ScopeText } from '../../electron/domain/notice/scope.ts';
import { effectOf, kindNames } from '../../electron/domain/entries/index.ts';
import type { ReadDb } from '../open.ts';
import { perConnection } from '../prepared.ts';
import { behindCustomer, linesOf, pageSize } from './customer-pages.ts';
import type { CustomerSlice } from './customer-slices.ts';

/** What joint use is counted under: the notice in force and what it allows. */
export interface SharingTerms {
  readonly noticeId: NoticeId;
  readonly hasResponsibleParty: boolean;
  readonly targets: readonly SharingTarget[];
  /** The versions of the notice under which an agreement to a scope covers less than the notice in force says. */
  readonly outdated: readonly OutdatedVersion[];
}

/** A version of the notice that said less of a scope. */
export interface OutdatedVersion {
  readonly scope: ScopeText;
  readonly noticeId: NoticeId;
}

/** How many customers stand alike with a target. */
export interface SharingCount {
  readonly scope: ScopeText;
  readonly reason: SharingReason;
  readonly leftOut: LeftOut | null;
  readonly count: number;
}

/**
 * The customers of a slice with every target, as `sharingStanding` of the domain sees them; a test holds the two against each
 * other. Of each table the stretch of these customers is read once, in the order in which it lies, and joined in memory: to
 * look every customer up would mean to decrypt the same pages again and again.
 */
const standings = `
WITH target AS MATERIALIZED (
  SELECT value ->> 'scope' AS scope, value ->> 'isAboutCars' AS is_about_cars,
    value ->> 'hasFamilyItem' AS has_family_item
  FROM json_each(:targets)
),
outdated AS MATERIALIZED (
  SELECT value ->> 'scope' AS scope, value ->> 'noticeId' AS notice_id FROM json_each(:outdated)
),
state AS MATERIALIZED (
  SELECT customer_id, scope,
    iif(answer = 'agreed' AND EXISTS (
      SELECT 1 FROM outdated o WHERE o.scope = c.scope AND instr(c.notices, o.notice_id)
    ), 'outdated', answer) AS answer
  FROM consent_state c
  WHERE customer_id > :after AND customer_id <= :last AND scope >= :firstScope AND scope <= :lastScope
),
-- Their cars, and each of those with all who hold it now: another customer may be its owner.
theirs AS MATERIALIZED (
  SELECT DISTINCT vehicle_id FROM vehicle_holder WHERE customer_id > :after AND customer_id <= :last AND is_current
),
car AS (
  SELECT vehicle_id, max(customer_id) FILTER (WHERE role = 'owner') AS owner,
    max(customer_id) FILTER (WHERE role = 'user') AS user, max(role = 'owner') AS has_owner
  FROM vehicle_holder WHERE vehicle_id IN (SELECT vehicle_id FROM theirs) AND is_current GROUP BY vehicle_id
),
held AS (
  SELECT owner AS customer_id, vehicle_id, owner IS NOT user AS is_of_another FROM car WHERE owner IS NOT NULL
  UNION
  SELECT user, vehicle_id, has_owner AND owner IS NOT user FROM car WHERE user IS NOT NULL
),
facts AS MATERIALIZED (
  SELECT id, max(is_deceased) AS is_deceased, max(has_family) AS has_family, max(is_shown) AS is_shown,
    sum(is_car) AS cars, sum(is_of_another) AS cars_of_others
  FROM (
    SELECT id, 1 AS is_known, deceased_on IS NOT NULL AS is_deceased, family IS NOT NULL AS has_family, 0 AS is_shown,
      0 AS is_car, 0 AS is_of_another
    FROM customer WHERE id > :after AND id <= :last
    UNION ALL
    SELECT customer_id, 0, 0, 0, 1, 0, 0 FROM counted_notice_shown
    WHERE customer_id > :after AND customer_id <= :last AND notice_id = :noticeId
    UNION ALL
    SELECT h.customer_id, 0, 0, 0, 0, 1, h.is_of_another FROM held h JOIN vehicle v ON v.id = h.vehicle_id
    WHERE v.retired_on IS NULL
  )
  GROUP BY id
  HAVING max(is_known)
),
reasoned AS (
  SELECT t.scope, f.id AS customer_id,
    CASE
      WHEN s.answer = 'withdrawn' THEN 'stopped'
      WHEN s.answer = 'refused' THEN 'refused'
      WHEN f.is_deceased THEN 'deceased'
      WHEN NOT f.is_shown THEN 'notice_not_shown'
      WHEN s.answer = 'pending' THEN 'pending'
      WHEN s.answer IS NULL THEN 'unasked'
      WHEN s.answer = 'outdated' THEN 'outdated'
      WHEN t.is_about_cars AND f.cars > 0 AND f.cars_of_others = f.cars THEN 'owner_is_not_user'
      WHEN NOT :hasResponsibleParty THEN 'no_responsible_party'
      ELSE 'agreed'
    END AS reason,
    CASE
      WHEN t.has_family_item AND f.has_family THEN 'family_information'
      WHEN t.is_about_cars AND f.cars_of_others > 0 THEN 'some_cars'
    END AS omitted
  FROM target t CROSS JOIN facts f LEFT JOIN state s ON s.customer_id = f.id AND s.scope = t.scope
),
standing AS (
  SELECT scope, customer_id, reason, iif(reason = 'agreed', omitted, NULL) AS left_out FROM reasoned
)`;

/** `share:` and `recall:`, and nothing else, lie between these two. */
const jointUse = { firstScope: 'recall:', lastScope: 'share;' } as const;

function boundTo({ noticeId, hasResponsibleParty, targets, outdated }: SharingTerms) {
  return {
    noticeId,
    hasResponsibleParty: Number(hasResponsibleParty),
    targets: JSON.stringify(targets),
    outdated: JSON.stringify(outdated),
  };
}

const counting = perConnection((db: ReadDb) =>
  db.prepareQuery<[object], SharingCount>(
    `${standings} SELECT scope, reason, left_out AS leftOut, count(*) AS count FROM standing GROUP BY 1, 2, 3`,
  ),
);

/** How many customers of a slice are in, out or unknown with every target of the notice, and why. */
export function countSharing(db: ReadDb, terms: SharingTerms, slice: CustomerSlice): readonly SharingCount[] {
  return counting(db).all({ ...boundTo(terms), ...jointUse, ...slice });
}

/** Entries after which no customer stands otherwise: somebody looked, or paper came out. */
const withoutChange = kindNames.filter((kind) => effectOf(kind) !== 'changes');

/** The newest entry after which a customer may stand otherwise; while it is the same, the counts are. */
export function newestChange(db: ReadDb): number {
  return (
    db
      .prepareQuery<[object], number>(
        `SELECT seq FROM ledger_entry WHERE kind NOT IN (SELECT value FROM json_each(:withoutChange))
         ORDER BY seq DESC LIMIT 1`,
      )
      .pluck()
      .get({ withoutChange: JSON.stringify(withoutChange) }) ?? 0
  );
}

/** Which customers of a target are listed. */
export interface SharingFilter {
  readonly scope: ScopeText;
  readonly why: SharingWhy;
  /** The last customer of the page before; null for the first page. */
  readonly behind: string | null;
}

/** A customer's place in a list by reading. */
export interface ListPlace {
  readonly id: CustomerId;
  readonly kanaKey: string;
}

const listing = perConnection((db: ReadDb) =>
  db.prepareQuery<[object], ListPlace>(
    `${standings}
     SELECT c.id, c.kana_key AS kanaKey FROM standing s JOIN customer c ON c.id = s.customer_id
     WHERE :why IN (s.reason, s.left_out) AND ${behindCustomer}
     ORDER BY c.kana_key, c.id LIMIT ${pageSize + 1}`,
  ),
);

/** The first customers of a slice, by reading, who stand like this with a target; as many as a page can need. */
export function findSharing(
  db: ReadDb,
  terms: SharingTerms,
  { scope, why, behind }: SharingFilter,
  slice: CustomerSlice,
): readonly ListPlace[] {
  const targets = terms.targets.filter((one) => one.scope === scope);
  return listing(db).all({
    ...boundTo({ ...terms, targets }),
    firstScope: scope,
    lastScope: scope,
    why,
    behind,
    ...slice,
  });
}

/** The page that begins a list which was found slice by slice; one more than it holds when there are more. */
export function pageOfPlaces(db: ReadDb, places: readonly ListPlace[]) {
  const byReading = places.toSorted((a, b) =>
    (a.kanaKey === b.kanaKey ? a.id < b.id : a.kanaKey < b.kanaKey) ? -1 : 1,
  );
  return linesOf(
    db,
    byReading.slice(0, pageSize + 1).map(({ id }) => id),
  );
}
