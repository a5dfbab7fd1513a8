import type { CustomerId } from '../../electron/domain/ids.ts';
import type { ReadDb } from '../open.ts';

/** More than a household has; a company's switchboard can have more. */
const most = 20;

/**
 * Living customers with the same telephone or address as this one, by reading: their names and nothing else. Whoever asks
 * for one person need not learn anything of another.
 */
export function listHousehold(db: ReadDb, customerId: CustomerId) {
  return db
    .prepareQuery<[object], { readonly customerId: CustomerId; readonly name: string }>(
      `SELECT c.id AS customerId, c.name
       FROM customer c
       WHERE c.id <> :customerId AND c.deceased_on IS NULL AND c.id IN (
         SELECT other.customer_id
         FROM contact_point own JOIN contact_point other ON other.key = own.key AND other.kind IN ('phone', 'fax')
         WHERE own.customer_id = :customerId AND own.kind IN ('phone', 'fax')
         UNION
         SELECT other.id
         FROM customer own JOIN customer other ON other.address_key = own.address_key
         WHERE own.id = :customerId AND other.address_key IS NOT NULL
       )
       ORDER BY c.kana_key, c.id LIMIT ${most}`,
    )
    .all({ customerId });
}
