import { readVehiclesOf } from '../../db/queries/vehicles.ts';
import type { Output } from '../contract/table.ts';
import { vehicleV1 } from '../domain/entries/stored/vehicle-v1.ts';
import type { CustomerId } from '../domain/ids.ts';
import type { DeskContext } from './desk-context.ts';
import { loadFlagged } from './flagged-fields.ts';

/** Every car that a customer holds or has held, newest first, with what was changed of it in two different ways. */
export function loadVehiclesOf(
  desk: Pick<DeskContext, 'db'>,
  customerId: CustomerId,
): Output<'customer.get'>['vehicles'] {
  return readVehiclesOf(desk.db, customerId).map((vehicle) => ({
    ...vehicle,
    flagged: loadFlagged(desk, `vehicle:${vehicle.vehicleId}`, vehicle.fields, vehicleV1),
  }));
}
