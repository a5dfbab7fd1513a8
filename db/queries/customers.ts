import { and, asc, desc, eq, exists, gte, lt, or, sql, type SQL } from 'drizzle-orm';
import { phoneKey } from '../../electron/domain/customers/phone.ts';
import { keyKana, keyText } from '../../electron/domain/text/search-key.ts';
import type { ReadDb } from '../open.ts';
import { contactPoint, customer, fieldConflict } from '../schema/customer.ts';
import { vehicle, vehicleHolder } from '../schema/vehicle.ts';
import { readVehicleFields } from './vehicle-fields.ts';

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
  const any = or(...conditions(typed));
  if (any === undefined) return [];
  return db
    .select({ customerId: customer.id, kind: customer.kind, name: customer.name, kana: customer.kana })
    .from(customer)
    .where(any)
    .orderBy(asc(customer.kanaKey), asc(customer.id))
    .limit(mostFound)
    .all()
    .map((row) => ({ ...row, plate: platesOf(db, row.customerId)[0] ?? null }));
}

/** One customer as a line of a list; null when there is none of that id. */
export function customerLine(db: ReadDb, customerId: string) {
  const row = db
    .select({ customerId: customer.id, kind: customer.kind, name: customer.name, kana: customer.kana })
    .from(customer)
    .where(eq(customer.id, customerId))
    .get();
  return row === undefined ? null : { ...row, plate: platesOf(db, customerId)[0] ?? null };
}

function platesOf(db: ReadDb, customerId: string): readonly (string | null)[] {
  return db
    .selectDistinct({ plate: vehicle.plate, id: vehicle.id })
    .from(vehicle)
    .innerJoin(vehicleHolder, eq(vehicleHolder.vehicleId, vehicle.id))
    .where(
      and(
        eq(vehicleHolder.customerId, customerId),
        eq(vehicleHolder.isCurrent, true),
        sql`${vehicle.retiredOn} IS NULL`,
      ),
    )
    .orderBy(desc(vehicle.id))
    .all()
    .map((row) => row.plate);
}

/** Every car that a customer holds or has held, newest first, with its holders, newest first. */
export function readVehiclesOf(db: ReadDb, customerId: string) {
  const rows = db
    .select()
    .from(vehicle)
    .where(
      exists(
        db
          .select()
          .from(vehicleHolder)
          .where(and(eq(vehicleHolder.vehicleId, vehicle.id), eq(vehicleHolder.customerId, customerId))),
      ),
    )
    .orderBy(desc(vehicle.id))
    .all();
  return rows.flatMap((row) => {
    const fields = readVehicleFields(db, row.id);
    if (fields === null) return [];
    const holders = db
      .select()
      .from(vehicleHolder)
      .where(eq(vehicleHolder.vehicleId, row.id))
      .orderBy(desc(vehicleHolder.tick), desc(vehicleHolder.device), asc(vehicleHolder.role))
      .all();
    return [
      {
        vehicleId: row.id,
        fields,
        retired: row.retiredHow === null || row.retiredOn === null ? null : { how: row.retiredHow, on: row.retiredOn },
        holders: holders.map(({ role, holderKind, customerId: holder, sinceOn, isCurrent }) => ({
          role,
          kind: holderKind,
          customerId: holder,
          sinceOn,
          isCurrent,
        })),
      },
    ];
  });
}

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
