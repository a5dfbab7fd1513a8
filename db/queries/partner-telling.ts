import type { CustomerId } from '../../electron/domain/ids.ts';
import type { ScopeText } from '../../electron/domain/notice/scope.ts';
import {
  isShared,
  namedStopsSchema,
  type Telling,
  type TellingFacts,
} from '../../electron/domain/sharing/partner-telling.ts';
import type { ReadDb } from '../open.ts';
import { perConnection } from '../prepared.ts';
import { readConsentHeads } from './consent.ts';

const statements = perConnection((db: ReadDb) => ({
  agreed: db
    .prepareQuery<[string], ScopeText>(
      `SELECT DISTINCT d.scope FROM decided d
       WHERE d.customer_id = ? AND d.answer = 'agreed' AND d.scope >= 'share:' AND d.scope < 'share;'
         AND NOT EXISTS (SELECT 1 FROM decision_void v WHERE v.voided_id = d.entry_id AND v.customer_id = d.customer_id)`,
    )
    .pluck(),
  tellings: db.prepareQuery<[string], Omit<Telling, 'named'> & { readonly named: string }>(
    `SELECT t.entry_id AS entryId, t.partner, t.about, t.named, t.occurred FROM partner_told t
     WHERE t.customer_id = ?
       AND NOT EXISTS (SELECT 1 FROM decision_void v WHERE v.voided_id = t.entry_id AND v.customer_id = t.customer_id)
     ORDER BY t.entry_id`,
  ),
  count: db.prepareQuery<[], number>('SELECT count(*) FROM partner_to_tell').pluck(),
  list: db.prepareQuery<[number], ToTellRow>(
    `SELECT p.customer_id AS customerId, c.name AS customerName, p.partner
     FROM partner_to_tell p JOIN customer c ON c.id = p.customer_id
     ORDER BY p.since, p.customer_id, p.partner LIMIT ?`,
  ),
}));

/** Everything by which is known what the partners still have to be told of a customer. */
export function readTellingFacts(db: ReadDb, customerId: CustomerId): TellingFacts {
  const { agreed, tellings } = statements(db);
  const heads = [...readConsentHeads(db, customerId)].flatMap(([scope, of]) =>
    isShared(scope) ? of.map((head) => ({ ...head, scope })) : [],
  );
  return {
    heads,
    onceAgreed: new Set(agreed.all(customerId)),
    tellings: tellings.all(customerId).map((row) => ({ ...row, named: namedStopsSchema.parse(JSON.parse(row.named)) })),
  };
}

interface ToTellRow {
  readonly customerId: CustomerId;
  readonly customerName: string;
  readonly partner: string;
}

/** How often somebody still has to tell a partner something. */
export function countToTell(db: ReadDb): number {
  return statements(db).count.get() ?? 0;
}

/** The partners whom somebody still has to tell something, and of whom: what is open longest comes first. What it is, the facts tell. */
export function listPartnersToTell(db: ReadDb, most: number): readonly ToTellRow[] {
  return statements(db).list.all(most);
}
