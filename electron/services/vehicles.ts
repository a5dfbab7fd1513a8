import { readVehicleFields } from '../../db/queries/vehicle-fields.ts';
import { conflict, failed, invalid } from '../contract/failure.ts';
import type { Holder } from '../domain/vehicles/vehicle.ts';
import type { AnyNewEntry } from '../../db/ledger/append.ts';
import { isCustomer, isStillAs } from './customers.ts';
import { recordNow, type Desk } from './desk.ts';
import type { DeskHandlers } from './handlers.ts';
import { once, type Refusal } from './once.ts';

function unknownHolder(desk: Desk, holders: readonly Holder[]): Refusal {
  const isUnknown = holders.some(({ customerId }) => customerId !== null && !isCustomer(desk, customerId));
  return isUnknown ? invalid('holders', 'unknown_customer') : null;
}

function recordKnown(desk: Desk, vehicleId: string, entry: AnyNewEntry): Refusal {
  if (readVehicleFields(desk.db, vehicleId) === null) return failed({ kind: 'not_found' });
  recordNow(desk, [entry]);
  return null;
}

/** Cars: writing down, changing, passing on, retiring. */
export const vehicleHandlers: Pick<DeskHandlers, 'vehicle.add' | 'vehicle.edit' | 'vehicle.pass' | 'vehicle.retire'> = {
  'vehicle.add': (desk, { id, customerId, fields, holders }) =>
    once(
      desk,
      { id, kind: 'vehicle.added', subject: customerId },
      () => {
        if (!isCustomer(desk, customerId)) return failed({ kind: 'not_found' });
        const refused = unknownHolder(desk, holders);
        if (refused !== null) return refused;
        const body = { vehicleId: id, fields, holders };
        recordNow(desk, [{ id, kind: 'vehicle.added', subject: customerId, body }]);
        return null;
      },
      () => ({ vehicleId: id }),
    ),

  'vehicle.edit': (desk, { id, customerId, vehicleId, changes }) =>
    once(
      desk,
      { id, kind: 'vehicle.edited', subject: customerId },
      () => {
        const known = readVehicleFields(desk.db, vehicleId);
        if (known !== null && !isStillAs(known, changes.from)) return conflict('vehicle_changed');
        return recordKnown(desk, vehicleId, {
          id,
          kind: 'vehicle.edited',
          subject: customerId,
          body: { vehicleId, changes },
        });
      },
      () => ({}),
    ),

  'vehicle.pass': (desk, { id, customerId, vehicleId, holders }) =>
    once(
      desk,
      { id, kind: 'vehicle.passed', subject: customerId },
      () =>
        unknownHolder(desk, holders) ??
        recordKnown(desk, vehicleId, { id, kind: 'vehicle.passed', subject: customerId, body: { vehicleId, holders } }),
      () => ({}),
    ),

  'vehicle.retire': (desk, { id, customerId, vehicleId, how, on }) =>
    once(
      desk,
      { id, kind: 'vehicle.retired', subject: customerId },
      () =>
        recordKnown(desk, vehicleId, {
          id,
          kind: 'vehicle.retired',
          subject: customerId,
          body: { vehicleId, how, on },
        }),
      () => ({}),
    ),
};
