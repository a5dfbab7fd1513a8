import { asc, desc, eq, inArray, sql } from 'drizzle-orm';
import type { ReadDb } from '../open.ts';
import { perConnection } from '../prepared.ts';
import { vehicle, vehicleHolder } from '../schema/vehicles.ts';
import { vehicleFieldsIn } from './vehicle-fields.ts';

const carsOf = perConnection((db: ReadDb) => {
  const id = sql.placeholder('id');
  const held = db.select({ id: vehicleHolder.vehicleId }).from(vehicleHolder).where(eq(vehicleHolder.customerId, id));
  return {
    // IN and not EXISTS, for which SQLite would look at every car of the shop.
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

/** Every car that a customer holds or has held, newest first, with its holders, newest first. */
export function readVehiclesOf(db: ReadDb, customerId: string) {
  const asked = carsOf(db);
  return asked.vehicles.all({ id: customerId }).map((row) => ({
    vehicleId: row.id,
    fields: vehicleFieldsIn(row),
    retired: row.retiredHow === null || row.retiredOn === null ? null : { how: row.retiredHow, on: row.retiredOn },
    holders: asked.holders.all({ id: row.id }),
  }));
}
