import type { CustomerId } from '../../electron/domain/ids.ts';
import { and, asc, desc, eq, gte, lt, sql, type SQL } from 'drizzle-orm';
import { phoneKey } from '../../electron/domain/customers/phone.ts';
import { keyKana, keyText } from '../../electron/domain/text/search-key.ts';
import type { ReadDb } from '../open.ts';
import { perConnection } from '../prepared.ts';
import { contactPoint, customer, fieldConflict } from '../schema/customers.ts';
import { vehicle, vehicleHolder } from '../schema/vehicles.ts';

const mostFound = 50;

/** Everything that begins with a key, by range, so that the index serves it. U+10FFFF stands in no key. */
function beginsWith(column: typeof customer.nameKey | typeof customer.kanaKey, key: string): SQL | undefined {
  return and(gte(column, key), lt(column, `${key}\u{10ffff}`));
}

function heldBy(condition: SQL) {
  return sql`${customer.id} IN (SELECT ${vehicleHolder.customerId} FROM ${vehicleHolder}
    JOIN ${vehicle} ON ${vehicle.id} = ${vehicleHolder.vehicleId} WHERE ${vehicleHolder.isCurrent} AND ${condition})`;
}

function reachedBy(condition: SQL) {
  return sql`${customer.id} IN (SELECT ${contactPoint.customerId} FROM ${contactPoint} WHERE ${condition})`;
}

/** By what a typed text can find a customer: name or reading, telephone or its last four, plate number. */
function conditions(typed: string): readonly (SQL | undefined)[] {
  const digits = phoneKey(typed);
  const name = keyText(typed);
  const isNumber = digits !== '' && digits.length === keyText(typed).length;
  const byName = name === '' ? [] : [beginsWith(customer.nameKey, name), beginsWith(customer.kanaKey, keyKana(typed))];
  if (!isNumber) return byName;
  return [
    ...byName,
    reachedBy(eq(contactPoint.key, digits)),
    ...(digits.length === 4 ? [reachedBy(eq(contactPoint.last4, digits))] : []),
    ...(digits.length <= 4 ? [heldBy(eq(vehicle.plateNumber, Number(digits)))] : []),
  ];
}

/** Customers that a typed text finds, by reading; at most 50. */
export function findCustomers(db: ReadDb, typed: string) {
  const ways = conditions(typed);
  if (ways.length === 0) return [];
  // Each way finds by an index that holds the reading too, and only those that are shown are read whole: every page that is
  // read has to be decrypted, and a common name stands on hundreds of them.
  const found = sql.join(
    ways.map((way) => sql`SELECT ${customer.id}, ${customer.kanaKey} FROM ${customer} WHERE ${way}`),
    sql` UNION `,
  );
  return db
    .select({ customerId: customer.id, kind: customer.kind, name: customer.name, kana: customer.kana })
    .from(customer)
    .where(sql`${customer.id} IN (SELECT id FROM (${found} ORDER BY 2, 1 LIMIT ${mostFound}))`)
    .orderBy(asc(customer.kanaKey), asc(customer.id))
    .all()
    .map((row) => ({ ...row, plate: newestPlateOf(db).get({ customerId: row.customerId })?.plate ?? null }));
}

/** One customer as a line of a list; null when there is none of that id. */
export function customerLine(db: ReadDb, customerId: CustomerId) {
  const row = db
    .select({ customerId: customer.id, kind: customer.kind, name: customer.name, kana: customer.kana })
    .from(customer)
    .where(eq(customer.id, customerId))
    .get();
  return row === undefined ? null : { ...row, plate: newestPlateOf(db).get({ customerId })?.plate ?? null };
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

const newestPlateOf = perConnection((db: ReadDb) =>
  db
    .select({ plate: vehicle.plate })
    .from(vehicle)
    .innerJoin(vehicleHolder, eq(vehicleHolder.vehicleId, vehicle.id))
    .where(
      and(
        eq(vehicleHolder.customerId, sql.placeholder('customerId')),
        eq(vehicleHolder.isCurrent, true),
        sql`${vehicle.retiredOn} IS NULL`,
      ),
    )
    .orderBy(desc(vehicle.id))
    .limit(1)
    .prepare(),
);

/** Fields of a customer or a car that two people changed from different values: a person has to look. */
export function readFlaggedFields(db: ReadDb, stream: string): readonly string[] {
  return db
    .selectDistinct({ field: fieldConflict.field })
    .from(fieldConflict)
    .where(eq(fieldConflict.stream, stream))
    .orderBy(fieldConflict.field)
    .all()
    .map((row) => row.field);
}
