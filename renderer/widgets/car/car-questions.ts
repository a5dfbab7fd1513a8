import type { Output } from '../../../electron/contract/table.ts';
import type { CustomerId, VehicleId } from '../../../electron/domain/ids.ts';
import type { VehicleFields } from '../../../electron/domain/vehicles/vehicle.ts';
import { vinDoubt, type VinDoubt } from '../../../electron/domain/vehicles/vin.ts';
import { call } from '../../api/desk.ts';

/** What is worth a question before a car is written down. */
export interface CarQuestions {
  /** What is odd about its chassis number; null when nothing is. */
  readonly vin: VinDoubt | null;
  /** Who has a car of this plate or chassis number already. */
  readonly same: Output<'vehicle.same'>;
}

interface Asked {
  /** As it is on record; null for a car that is added. What was not changed is not asked about again. */
  readonly seen: VehicleFields | null;
  readonly vehicleId: VehicleId | null;
}

/** Who has the car already, of those whom the clerk was asked about. */
export function holdersIn(answered: CarQuestions | null): CustomerId[] {
  return answered?.same.map(({ customerId }) => customerId) ?? [];
}

/** What has to be asked about a car that is about to be written down; null when nothing has. */
export async function questionsAbout(car: VehicleFields, { seen, vehicleId }: Asked): Promise<CarQuestions | null> {
  const plate = car.plate === seen?.plate ? null : car.plate;
  const vin = car.vin === seen?.vin ? null : car.vin;
  const doubt = vin === null ? null : vinDoubt(vin);
  const same = plate === null && vin === null ? [] : await call('vehicle.same', { plate, vin, exceptId: vehicleId });
  return doubt === null && same.length === 0 ? null : { vin: doubt, same };
}
