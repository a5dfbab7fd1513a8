import type { CustomerId } from '../../electron/domain/ids.ts';
import { eq, sql } from 'drizzle-orm';
import { phoneKey } from '../../electron/domain/customers/phone.ts';
import { withoutSpokenHonorific } from '../../electron/domain/text/honorific.ts';
import { keyKana, keyText } from '../../electron/domain/text/search-key.ts';
import type { ReadDb } from '../open.ts';
import { perConnection } from '../prepared.ts';
import { customer } from '../schema/customers.ts';
import type { searchLine } from '../schema/search.ts';

const mostFound = 50;

/** Behind everything that begins with a key: U+10FFFF stands in no key. */
const behind = (key: string) => `${key}\u{10ffff}`;

/** By what a typed text can find a customer: name or reading, telephone or its last four, plate number. What is null finds nobody. */
function waysOf(spoken: string) {
  const typed = withoutSpokenHonorific(spoken);
  const digits = phoneKey(typed);
  const name = keyText(typed);
  const isNumber = digits !== '' && digits.length === name.length;
  return {
    name: name === '' ? null : name,
    kana: name === '' ? null : keyKana(typed),
    phone: isNumber ? digits : null,
    last4: isNumber && digits.length === 4 ? digits : null,
    plate: isNumber && digits.length <= 4 ? String(Number(digits)) : null,
  };
}

type Line = Omit<typeof searchLine.$inferSelect, 'foundBy' | 'term' | 'kanaKey'>;

// A name or a whole number finds by an index that holds the reading too, and only those that are shown are read whole: every
// page that is read has to be decrypted, and a common name stands on hundreds of them. What finds many hits at once finds their
// lines.
const linesFoundBy = perConnection((db: ReadDb) =>
  db.prepareQuery<[Record<string, string | number | null>], Line>(
    `SELECT customer_id AS customerId, kind, name, kana, plate FROM (
       SELECT customer_id, kind, name, kana, kana_key, plate FROM customer_line WHERE customer_id IN (SELECT id FROM (
         SELECT id, kana_key FROM customer WHERE name_key >= :name AND name_key < :behindName UNION
         SELECT id, kana_key FROM customer WHERE kana_key >= :kana AND kana_key < :behindKana UNION
         SELECT id, kana_key FROM customer WHERE id IN (SELECT customer_id FROM contact_point WHERE key = :phone)
         ORDER BY 2, 1 LIMIT :most)) UNION
       SELECT customer_id, kind, name, kana, kana_key, plate FROM search_line WHERE found_by = 'last4' AND term = :last4 UNION
       SELECT customer_id, kind, name, kana, kana_key, plate FROM search_line WHERE found_by = 'plate' AND term = :plate
     ) ORDER BY kana_key, customer_id LIMIT :most`,
  ),
);

/** Customers that a typed text finds, by reading; at most 50. */
export function findCustomers(db: ReadDb, typed: string): Line[] {
  const ways = waysOf(typed);
  const behindName = ways.name === null ? null : behind(ways.name);
  const behindKana = ways.kana === null ? null : behind(ways.kana);
  return linesFoundBy(db).all({ ...ways, behindName, behindKana, most: mostFound });
}

const lineOf = perConnection((db: ReadDb) =>
  db.prepareQuery<[CustomerId], Line>(
    'SELECT customer_id AS customerId, kind, name, kana, plate FROM customer_line WHERE customer_id = ?',
  ),
);

/** One customer as a line of a list; null when there is none of that id. */
export function customerLine(db: ReadDb, customerId: CustomerId): Line | null {
  return lineOf(db).get(customerId) ?? null;
}

/** What a customer is called; null when there is none of that id. */
export function customerName(db: ReadDb, customerId: CustomerId) {
  return nameOf(db).get({ customerId }) ?? null;
}

const nameOf = perConnection((db: ReadDb) =>
  db
    .select({ kind: customer.kind, name: customer.name })
    .from(customer)
    .where(eq(customer.id, sql.placeholder('customerId')))
    .prepare(),
);

const headOf = perConnection((db: ReadDb) =>
  db
    .select({ name: customer.name, kind: customer.kind, bornOn: customer.bornOn })
    .from(customer)
    .where(eq(customer.id, sql.placeholder('customerId')))
    .prepare(),
);

/** Who a customer is, without how to reach them; null when there is none of that id. */
export function readCustomerHead(db: ReadDb, customerId: CustomerId) {
  return headOf(db).get({ customerId }) ?? null;
}
