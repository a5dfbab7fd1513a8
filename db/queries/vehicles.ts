import type { CustomerId } from '../../electron/domain/ids.ts';
import { and, asc, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { ReadDb } from '../open.ts';
import { perConnection } from '../prepared.ts';
import { vehicle, vehicleHolder } from '../schema/vehicles.ts';
import { vehicleFieldsIn } from './vehicle-fields.ts';

const carsOf = perConnection((db: ReadDb) => {
  const id = sql.placeholder('id');
  const held = db.select({ id: vehicleHolder.vehicleId }).from(vehicleHolder).where(eq(vehicleHolder.customerId, id));
  return {
    // IN and not EXISTS, for which SQLite would look at every car of the shop.
    vehicle: db.select().from(vehicle).where(eq(vehicle.id, id)).prepare(),
    vehicles: db.select().from(vehicle).where(inArray(vehicle.id, held)).orderBy(desc(vehicle.id)).prepare(),
    holders: db
      .select({
        role: vehicleHolder.role,
        kind: vehicleHolder.holderKind,
        customerId: vehicleHolder.customerId,
        sinceOn: vehicleHolder.sinceOn,
        isCurrent: vehicleHolder.isCurrent,
      })
      .from(vehicleHolder)
      .where(eq(vehicleHolder.vehicleId, id))
      .orderBy(desc(vehicleHolder.tick), desc(vehicleHolder.device), asc(vehicleHolder.role))
      .prepare(),
  };
});

function withHolders(db: ReadDb, row: typeof vehicle.$inferSelect) {
  return {
    vehicleId: row.id,
    fields: vehicleFieldsIn(row),
    retired: row.retiredHow === null || row.retiredOn === null ? null : { how: row.retiredHow, on: row.retiredOn },
    holders: carsOf(db).holders.all({ id: row.id }),
  };
}

/** A car with its holders, newest first; null when there is none of that id. */
export function readVehicle(db: ReadDb, id: string) {
  const row = carsOf(db).vehicle.get({ id });
  return row === undefined ? null : withHolders(db, row);
}

/** Every car that a customer holds or has held, newest first, with its holders, newest first. */
export function readVehiclesOf(db: ReadDb, customerId: CustomerId) {
  return carsOf(db)
    .vehicles.all({ id: customerId })
    .map((row) => withHolders(db, row));
}

const currentCarsOf = perConnection((db: ReadDb) => {
  const held = db
    .select({ id: vehicleHolder.vehicleId })
    .from(vehicleHolder)
    .where(and(eq(vehicleHolder.customerId, sql.placeholder('customerId')), eq(vehicleHolder.isCurrent, true)));
  return db
    .select({ plate: vehicle.plate, carName: vehicle.carName, vin: vehicle.vin })
    .from(vehicle)
    .where(and(inArray(vehicle.id, held), isNull(vehicle.retiredHow)))
    .orderBy(desc(vehicle.id))
    .prepare();
});

/** What tells apart the cars that a customer holds now, newest first. One that was passed on is somebody else's. */
export function readCurrentCars(db: ReadDb, customerId: CustomerId) {
  return currentCarsOf(db).all({ customerId });
}
