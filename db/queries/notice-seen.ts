import type { CustomerId, NoticeId } from '../../electron/domain/ids.ts';
import type { ReadDb } from '../open.ts';
import { perConnection } from '../prepared.ts';
import type { Instant } from '../../electron/domain/dates/instant.ts';

const showing = perConnection((db: ReadDb) =>
  db
    .prepareQuery<[object], number>(
      'SELECT 1 FROM counted_notice_shown WHERE customer_id = :customerId AND notice_id = :noticeId LIMIT 1',
    )
    .pluck(),
);

/** Whether a customer was shown this version of the notice. What was entered in error has shown nothing to anybody. */
export function wasShown(db: ReadDb, customerId: CustomerId, noticeId: NoticeId): boolean {
  return showing(db).get({ customerId, noticeId }) !== undefined;
}

/** A version with when a customer was shown it last. */
export interface SeenVersion {
  readonly noticeId: NoticeId;
  readonly occurred: Instant;
}

const seen = perConnection((db: ReadDb) =>
  db.prepareQuery<[object], SeenVersion>(
    `SELECT notice_id AS noticeId, max(occurred) AS occurred FROM counted_notice_shown WHERE customer_id = :customerId
     GROUP BY notice_id ORDER BY occurred DESC, notice_id`,
  ),
);

// Version 1 of a consent claimed without asking.
const asked = perConnection((db: ReadDb) =>
  db
    .prepareQuery<[object], NoticeId>(
      `SELECT DISTINCT c.notice_id FROM consent c
       WHERE c.customer_id = :customerId AND c.notice_id IS NOT NULL AND c.shown_how IS NOT 'unstated'
         AND EXISTS (
           SELECT 1 FROM counted_decision d
           WHERE d.customer_id = c.customer_id AND d.tick = c.tick AND d.entry_id = c.entry_id
             AND d.answer NOT IN ('refused', 'withdrawn')
         )
       ORDER BY c.notice_id`,
    )
    .pluck(),
);

/**
 * The versions of the notice that a customer was shown, the last first, and those by whose words they gave an answer that is no
 * stop: then the clerk was asked whether it was shown.
 */
export function readSeenVersions(
  db: ReadDb,
  customerId: CustomerId,
): { readonly shown: SeenVersion[]; readonly asked: NoticeId[] } {
  return { shown: seen(db).all({ customerId }), asked: asked(db).all({ customerId }) };
}
