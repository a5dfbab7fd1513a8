import { conflict, failed, invalid, type Failure } from '../contract/failure.ts';
import type { Failed } from '../domain/result.ts';
import type { VehicleRefusal } from '../domain/vehicles/decide-vehicle.ts';

const answers: Readonly<Record<VehicleRefusal, Failed<Failure>>> = {
  no_such_customer: failed({ kind: 'not_found' }),
  no_such_vehicle: failed({ kind: 'not_found' }),
  unknown_holder: invalid('holders', 'unknown_customer'),
  vehicle_changed: conflict('vehicle_changed'),
  same_car: conflict('same_car'),
};

/** How the window learns why nothing was recorded of a car. */
export function vehicleRefused(refusal: VehicleRefusal): Failed<Failure> {
  return answers[refusal];
}
