import type { CustomerFields } from '../../../electron/domain/customers/customer.ts';
import type { VehicleFields } from '../../../electron/domain/vehicles/vehicle.ts';
import { isBlankCar, isOwnerMissing, readCar } from '../../widgets/car/car-draft.ts';
import type { Reading } from '../../widgets/typed-value/typed-value.ts';
import type { CustomerDraft } from './customer-draft.ts';
import { readCustomer } from './read-customer.ts';

interface Checked {
  readonly fields: CustomerFields;
  /** Null when nothing was typed about a car. */
  readonly car: VehicleFields | null;
}

/** Everything that the form is about to write down, or everything that is wrong with it, the car's places under `car.`. */
export function checkDraft(values: CustomerDraft, isNew: boolean): Reading<Checked> {
  const person = readCustomer(values);
  const hasCar = isNew && !isBlankCar(values.car);
  const car = hasCar ? readCar(values.car) : null;
  const isOwnerWanted = hasCar && isOwnerMissing(values.car);
  if (person.ok && !isOwnerWanted && (car === null || car.ok)) {
    return { ok: true, value: { fields: person.value, car: car?.value ?? null } };
  }
  const carProblems = car === null || car.ok ? {} : car.problems;
  return {
    ok: false,
    problems: {
      ...(person.ok ? {} : person.problems),
      ...Object.fromEntries(Object.entries(carProblems).map(([place, code]) => [`car.${place}`, code])),
      ...(isOwnerWanted ? { 'car.ownerCustomer': 'required' } : {}),
    },
  };
}
