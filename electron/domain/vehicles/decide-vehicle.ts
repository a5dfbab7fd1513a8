import type { CustomerId } from '../ids.ts';
import { isStillAs, type Changes } from '../fields/changes.ts';
import { done, fail, type Result } from '../result.ts';
import { canDo, type Holding, type VehicleTask } from './holding.ts';
import type { Holder, VehicleFields } from './vehicle.ts';

/** Why nothing is recorded of a car. */
export type VehicleRefusal =
  | 'no_such_customer'
  | 'no_such_vehicle'
  /** A holder is named by an id that is no customer's. */
  | 'unknown_holder'
  /** Somebody changed it, passed it on or ended its holding since the screen was drawn. */
  | 'vehicle_changed'
  /** Another car on record has this plate or chassis number, and the clerk was not told so. */
  | 'same_car';

/** What is known of whoever a command names. */
export interface NamedFacts {
  /** Whether there is such a customer, in whose folder it happens. */
  readonly isCustomer: boolean;
  /** Whether every holder that is named by an id is a customer. */
  readonly areHoldersKnown: boolean;
}

/** What is known of a car, and of whoever a command names. */
export interface VehicleFacts extends NamedFacts {
  /** Null when there is no such car. */
  readonly car: (Holding & { readonly fields: VehicleFields }) | null;
}

/** Who has the same car already, and of whom of them the clerk was told and wants it written down all the same. */
export interface SameCarFacts {
  readonly heldBy: readonly CustomerId[];
  readonly toldOf: readonly CustomerId[];
}

function isSurprise({ heldBy, toldOf }: SameCarFacts): boolean {
  return heldBy.some((customerId) => !toldOf.includes(customerId));
}

/** Decides whether a car is written down: never silently as a second one. */
export function decideVehicleAdded<B extends { readonly holders: readonly Holder[] }>(
  { isCustomer, areHoldersKnown }: NamedFacts,
  same: SameCarFacts,
  body: B,
): Result<B, VehicleRefusal> {
  if (!isCustomer) return fail('no_such_customer');
  if (!areHoldersKnown) return fail('unknown_holder');
  return isSurprise(same) ? fail('same_car') : done(body);
}

/** Decides whether fields of a car are changed: only from what the clerk saw, and never silently into those of another car. */
export function decideVehicleEdited<B extends { readonly changes: Changes<VehicleFields> }>(
  facts: VehicleFacts,
  same: SameCarFacts,
  customerId: CustomerId,
  body: B,
): Result<B, VehicleRefusal> {
  const refused = checkTask('write', facts, customerId);
  if (refused !== null) return fail(refused);
  if (facts.car === null || !isStillAs(facts.car.fields, body.changes.from)) return fail('vehicle_changed');
  return isSurprise(same) ? fail('same_car') : done(body);
}

/** Decides whether a car gets another owner or user. */
export function decideVehiclePassed<B extends { readonly holders: readonly Holder[] }>(
  facts: VehicleFacts,
  customerId: CustomerId,
  body: B,
): Result<B, VehicleRefusal> {
  if (!facts.areHoldersKnown) return fail('unknown_holder');
  const refused = checkTask('pass', facts, customerId);
  return refused === null ? done(body) : fail(refused);
}

/** Decides whether a car was sold or scrapped. */
export function decideVehicleRetired<B>(
  facts: VehicleFacts,
  customerId: CustomerId,
  body: B,
): Result<B, VehicleRefusal> {
  const refused = checkTask('retire', facts, customerId);
  return refused === null ? done(body) : fail(refused);
}

function checkTask(
  task: VehicleTask,
  { isCustomer, car }: VehicleFacts,
  customerId: CustomerId,
): VehicleRefusal | null {
  if (!isCustomer) return 'no_such_customer';
  if (car === null) return 'no_such_vehicle';
  return canDo(task, car, customerId) ? null : 'vehicle_changed';
}
