import type { BodyOf } from '../domain/entries/index.ts';
import type { CustomerId, VehicleId } from '../domain/ids.ts';
import { readVehicle } from '../../db/queries/vehicles.ts';
import { findSameCars } from '../../db/queries/same-cars.ts';
import type { vehicleTable } from '../contract/vehicles.ts';
import type { AnyNewEntry } from '../../db/ledger/append.ts';
import type { Changes } from '../domain/fields/changes.ts';
import { done, type Result } from '../domain/result.ts';
import {
  decideVehicleAdded,
  decideVehicleEdited,
  decideVehiclePassed,
  decideVehicleRetired,
  type NamedFacts,
  type SameCarFacts,
  type VehicleFacts,
  type VehicleRefusal,
} from '../domain/vehicles/decide-vehicle.ts';
import type { Holder, VehicleFields } from '../domain/vehicles/vehicle.ts';
import { isCustomer } from './customers.ts';
import { recordNow, type DeskContext } from './desk-context.ts';
import type { HandlersOf } from './handlers.ts';
import { idempotent, sameBody, type Refusal } from './idempotent.ts';
import { vehicleRefused } from './vehicle-refused.ts';
import { takeBack } from './taking-back.ts';

function loadNamed(desk: DeskContext, customerId: CustomerId, holders: readonly Holder[] = []): NamedFacts {
  return {
    isCustomer: isCustomer(desk, customerId),
    areHoldersKnown: holders.every((holder) => holder.customerId === null || isCustomer(desk, holder.customerId)),
  };
}

function loadFacts(
  desk: DeskContext,
  { customerId, vehicleId }: { readonly customerId: CustomerId; readonly vehicleId: VehicleId },
  holders: readonly Holder[] = [],
): VehicleFacts {
  return { ...loadNamed(desk, customerId, holders), car: readVehicle(desk.db, vehicleId) };
}

/** Who has a car of this plate or chassis number now, beside the car that is put right. */
function sameAs(
  desk: DeskContext,
  {
    plate = null,
    vin = null,
  }: { readonly plate?: string | null | undefined; readonly vin?: string | null | undefined },
  exceptId: VehicleId | null,
  toldOf: readonly CustomerId[] = [],
): SameCarFacts {
  return { heldBy: findSameCars(desk.db, { plate, vin, exceptId }).map(({ customerId }) => customerId), toldOf };
}

/** What a car gets by an edit; what is only said to be right is not looked for with others. */
function gained({ from, to }: Changes<VehicleFields>): Pick<Changes<VehicleFields>['to'], 'plate' | 'vin'> {
  return { plate: from.plate === to.plate ? null : to.plate, vin: from.vin === to.vin ? null : to.vin };
}

/** Records what was decided of a car. */
function recordDecided<B>(
  desk: DeskContext,
  decided: Result<B, VehicleRefusal>,
  entryOf: (body: B) => AnyNewEntry,
): Refusal {
  if (!decided.ok) return vehicleRefused(decided.error);
  recordNow(desk, [entryOf(decided.value)]);
  return null;
}

/** Cars: writing down, changing, passing on, retiring, and who has the same one. */
export const vehicleHandlers = {
  'vehicle.same': (desk, car) => done(findSameCars(desk.db, car)),

  'vehicle.add': (desk, { id, customerId: subject, fields, holders, alsoHeldBy }) => {
    const kind = 'vehicle.added';
    const said: BodyOf<typeof kind> = { vehicleId: id, fields, holders };
    return idempotent(
      desk,
      { id, kind, subject, isSame: sameBody(said) },
      () => {
        const same = sameAs(desk, fields, null, alsoHeldBy);
        const decided = decideVehicleAdded(loadNamed(desk, subject, holders), same, said);
        return recordDecided(desk, decided, (body) => ({ id, kind, subject, body }));
      },
      () => ({ vehicleId: id }),
    );
  },

  'vehicle.edit': (desk, { id, customerId: subject, vehicleId, changes, alsoHeldBy }) => {
    const kind = 'vehicle.edited';
    const said = { vehicleId, changes };
    return idempotent(
      desk,
      { id, kind, subject, isSame: sameBody(said) },
      () => {
        const facts = loadFacts(desk, { customerId: subject, vehicleId });
        const same = sameAs(desk, gained(changes), vehicleId, alsoHeldBy);
        const decided = decideVehicleEdited(facts, same, subject, said);
        return recordDecided(desk, decided, (body) => ({ id, kind, subject, body }));
      },
      () => ({}),
    );
  },

  'vehicle.pass': (desk, { id, customerId: subject, vehicleId, holders }) => {
    const kind = 'vehicle.passed';
    const said = { vehicleId, holders };
    return idempotent(
      desk,
      { id, kind, subject, isSame: sameBody(said) },
      () => {
        const facts = loadFacts(desk, { customerId: subject, vehicleId }, holders);
        const decided = decideVehiclePassed(facts, subject, said);
        return recordDecided(desk, decided, (body) => ({ id, kind, subject, body }));
      },
      () => ({}),
    );
  },

  'vehicle.retire': (desk, { id, customerId: subject, vehicleId, how, on }) => {
    const kind = 'vehicle.retired';
    const said = { vehicleId, how, on };
    return idempotent(
      desk,
      { id, kind, subject, isSame: sameBody(said) },
      () => {
        const facts = loadFacts(desk, { customerId: subject, vehicleId });
        const decided = decideVehicleRetired(facts, subject, said);
        return recordDecided(desk, decided, (body) => ({ id, kind, subject, body }));
      },
      () => ({}),
    );
  },

  'vehicle.void_change': (desk, input) => takeBack(desk, input, 'vehicle.change_voided'),
} satisfies HandlersOf<typeof vehicleTable>;
