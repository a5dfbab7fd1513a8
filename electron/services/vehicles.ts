import { readVehicleFields } from '../../db/queries/vehicle-fields.ts';
import { conflict, failed, invalid } from '../contract/failure.ts';
import type { vehicleTable } from '../contract/vehicles.ts';
import type { Holder } from '../domain/vehicles/vehicle.ts';
import type { AnyNewEntry } from '../../db/ledger/append.ts';
import { isCustomer, isStillAs } from './customers.ts';
import { recordNow, type DeskContext } from './desk-context.ts';
import type { HandlersOf } from './handlers.ts';
import { idempotent, sameBody, type Refusal } from './idempotent.ts';

function unknownHolder(desk: DeskContext, holders: readonly Holder[]): Refusal {
  const isUnknown = holders.some(({ customerId }) => customerId !== null && !isCustomer(desk, customerId));
  return isUnknown ? invalid('holders', 'unknown_customer') : null;
}

/** Records what happened to a car, when there is such a car and such a customer. */
function recordKnown(desk: DeskContext, entry: Extract<AnyNewEntry, { body: { vehicleId: string } }>): Refusal {
  const isKnown = entry.subject !== null && isCustomer(desk, entry.subject);
  if (!isKnown || readVehicleFields(desk.db, entry.body.vehicleId) === null) return failed({ kind: 'not_found' });
  recordNow(desk, [entry]);
  return null;
}

/** Cars: writing down, changing, passing on, retiring. */
export const vehicleHandlers = {
  'vehicle.add': (desk, { id, customerId, fields, holders }) => {
    const body = { vehicleId: id, fields, holders };
    return idempotent(
      desk,
      { id, kind: 'vehicle.added', subject: customerId, isSame: sameBody(body) },
      () => {
        if (!isCustomer(desk, customerId)) return failed({ kind: 'not_found' });
        const refused = unknownHolder(desk, holders);
        if (refused !== null) return refused;
        recordNow(desk, [{ id, kind: 'vehicle.added', subject: customerId, body }]);
        return null;
      },
      () => ({ vehicleId: id }),
    );
  },

  'vehicle.edit': (desk, { id, customerId, vehicleId, changes }) => {
    const body = { vehicleId, changes };
    return idempotent(
      desk,
      { id, kind: 'vehicle.edited', subject: customerId, isSame: sameBody(body) },
      () => {
        const known = readVehicleFields(desk.db, vehicleId);
        if (known !== null && !isStillAs(known, changes.from)) return conflict('vehicle_changed');
        return recordKnown(desk, { id, kind: 'vehicle.edited', subject: customerId, body });
      },
      () => ({}),
    );
  },

  'vehicle.pass': (desk, { id, customerId, vehicleId, holders }) => {
    const body = { vehicleId, holders };
    return idempotent(
      desk,
      { id, kind: 'vehicle.passed', subject: customerId, isSame: sameBody(body) },
      () =>
        unknownHolder(desk, holders) ?? recordKnown(desk, { id, kind: 'vehicle.passed', subject: customerId, body }),
      () => ({}),
    );
  },

  'vehicle.retire': (desk, { id, customerId, vehicleId, how, on }) => {
    const body = { vehicleId, how, on };
    return idempotent(
      desk,
      { id, kind: 'vehicle.retired', subject: customerId, isSame: sameBody(body) },
      () => recordKnown(desk, { id, kind: 'vehicle.retired', subject: customerId, body }),
      () => ({}),
    );
  },
} satisfies HandlersOf<typeof vehicleTable>;
