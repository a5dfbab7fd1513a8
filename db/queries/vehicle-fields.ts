import type { VehicleId } from '../../electron/domain/ids.ts';
import { eq, sql } from 'drizzle-orm';
import type { VehicleFields } from '../../electron/domain/vehicles/vehicle.ts';
import type { ReadDb } from '../open.ts';
import { perConnection } from '../prepared.ts';
import { vehicle } from '../schema/vehicles.ts';

const vehicleOf = perConnection((db: ReadDb) =>
  db
    .select()
    .from(vehicle)
    .where(eq(vehicle.id, sql.placeholder('id')))
    .prepare(),
);

/** The fields of a car in its row. They were tidied and judged when they were recorded, and are not again. */
export function vehicleFieldsIn(row: typeof vehicle.$inferSelect): VehicleFields {
  const {
    id: _id,
    plateKey: _key,
    plateNumber: _number,
    vinKey: _vinKey,
    retiredHow: _how,
    retiredOn: _on,
    ...fields
  } = row;
  return fields;
}

/** Reads the fields of a car; null when there is none of that id. */
export function readVehicleFields(db: ReadDb, id: VehicleId): VehicleFields | null {
  const row = vehicleOf(db).get({ id });
  return row === undefined ? null : vehicleFieldsIn(row);
}
