import type { CustomerFields } from '../../../electron/domain/customers/customer.ts';
import type { VehicleFields } from '../../../electron/domain/vehicles/vehicle.ts';
import { isBlankCar, isOwnerMissing, readCar } from '../../widgets/car/car-draft.ts';
import type { Reading } from '../../widgets/typed-value/typed-value.ts';
import type { CustomerDraft } from './customer-draft.ts';
import { readPersons, type PersonToSave } from './person-rows.ts';
import { readCustomer } from './read-customer.ts';

interface Checked {
  readonly fields: CustomerFields;
  readonly persons: readonly PersonToSave[];
  /** Null when nothing was typed about a car. */
  readonly car: VehicleFields | null;
}

/** Everything that the form is about to write down, or everything that is wrong with it, the car's places under `car.`. */
export function checkDraft(values: CustomerDraft, isNew: boolean): Reading<Checked> {
  const customer = readCustomer(values);
  const persons = readPersons(values.persons, values.kind);
  const hasCar = isNew && !isBlankCar(values.car);
  const car = hasCar ? readCar(values.car) : null;
  const isOwnerWanted = hasCar && isOwnerMissing(values.car);
  if (customer.ok && persons.ok && !isOwnerWanted && (car === null || car.ok)) {
    return { ok: true, value: { fields: customer.value, persons: persons.value, car: car?.value ?? null } };
  }
  const carProblems = car === null || car.ok ? {} : car.problems;
  return {
    ok: false,
    problems: {
      ...(customer.ok ? {} : customer.problems),
      ...(persons.ok ? {} : persons.problems),
      ...Object.fromEntries(Object.entries(carProblems).map(([place, code]) => [`car.${place}`, code])),
      ...(isOwnerWanted ? { 'car.ownerCustomer': 'required' } : {}),
    },
  };
}
