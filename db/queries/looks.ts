import type { Look } from '../../electron/domain/audit/unusual-reading.ts';
import type { ReadDb } from '../open.ts';
import { perConnection } from '../prepared.ts';

const looksIn = perConnection((db: ReadDb) =>
  db.prepareQuery<[string], Look>(
    `SELECT seq, recorded AS at, staff AS staffId, header ->> '$.shop' AS shop, subject AS customerId
     FROM ledger_entry WHERE seq IN (SELECT value FROM json_each(?)) AND kind = 'customer.opened' AND subject IS NOT NULL`,
  ),
);

/** Those of some entries with which somebody opened a customer. */
export function readLooks(db: ReadDb, places: readonly number[]): readonly Look[] {
  return looksIn(db).all(JSON.stringify(places));
}
