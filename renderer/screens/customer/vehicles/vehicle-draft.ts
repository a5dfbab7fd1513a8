import { newId } from '../../../api/new-id.ts';
import { freshIdSchema, vehicleIdSchema } from '../../../../electron/domain/ids.ts';
import { z } from 'zod';
import { vehicleV1 } from '../../../../electron/domain/entries/stored/vehicle-v1.ts';
import { retirementSchema } from '../../../../electron/domain/vehicles/vehicle.ts';
import { today } from '../../../text/screen-format.ts';
import { pickedSchema } from '../../../widgets/customer-picker/picked.ts';
import { blankCar, carDraftOf, carDraftSchema, ownerChoices } from '../../../widgets/car/car-draft.ts';
import type { Vehicle } from '../../../widgets/car/holding.ts';

const writeSchema = z.strictObject({
  task: z.literal('write'),
  /** Null for a car that is added. */
  vehicleId: vehicleIdSchema.nullable(),
  /** The id that a new car gets: the same one again after a press that got no answer. */
  newId: freshIdSchema,
  /** What the clerk saw when they began: somebody else may change it meanwhile. Null for a car that is added. */
  seen: vehicleV1.nullable(),
  car: carDraftSchema,
});

const passSchema = z.strictObject({
  task: z.literal('pass'),
  vehicleId: vehicleIdSchema,
  what: z.enum(['both', 'user', 'owner']),
  user: pickedSchema.nullable(),
  owner: z.enum(ownerChoices),
  ownerCustomer: pickedSchema.nullable(),
  /** As typed. */
  since: z.string(),
});

const retireSchema = z.strictObject({
  task: z.literal('retire'),
  vehicleId: vehicleIdSchema,
  how: retirementSchema,
  /** As typed. */
  on: z.string(),
});

/** A form about a car of a customer. */
export const vehicleDraftSchema = z.discriminatedUnion('task', [writeSchema, passSchema, retireSchema]);

/** The schemas of the three forms, each for its own draft. */
export const vehicleSchemas = { write: writeSchema, pass: passSchema, retire: retireSchema } as const;

/** What was typed about a car. */
export type VehicleDraft = z.infer<typeof vehicleDraftSchema>;

/** What was typed of one of the three forms. */
export type VehicleValues<T extends VehicleDraft['task']> = Extract<VehicleDraft, { readonly task: T }>;

/** The form in which a car is written down, or put right. */
export function writeValues(vehicle: Vehicle | null): VehicleValues<'write'> {
  return {
    task: 'write',
    vehicleId: vehicle?.vehicleId ?? null,
    newId: newId(),
    seen: vehicle?.fields ?? null,
    car: vehicle === null ? blankCar : carDraftOf(vehicle.fields),
  };
}

/** The form in which a car gets another user or owner. Most owners use their cars themselves. */
export function passValues({ vehicleId }: Vehicle): VehicleValues<'pass'> {
  return { task: 'pass', vehicleId, what: 'both', user: null, owner: 'same', ownerCustomer: null, since: '' };
}

/** The form in which a car is given up. */
export function retireValues({ vehicleId }: Vehicle): VehicleValues<'retire'> {
  return { task: 'retire', vehicleId, how: 'sold', on: today() };
}
