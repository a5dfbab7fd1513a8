import { eq } from 'drizzle-orm';
import { vehicleFieldsSchema, type VehicleFields } from '../../electron/domain/vehicles/vehicle.ts';
import type { ReadDb } from '../open.ts';
import { vehicle } from '../schema/vehicle.ts';

/** Reads the fields of a car; null when there is none of that id. */
export function readVehicleFields(db: ReadDb, id: string): VehicleFields | null {
  const row = db.select().from(vehicle).where(eq(vehicle.id, id)).get();
  if (row === undefined) return null;
  const { id: _id, plateKey: _key, plateNumber: _number, retiredHow: _how, retiredOn: _on, ...fields } = row;
  return vehicleFieldsSchema.parse(fields);
}
