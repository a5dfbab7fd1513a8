import { customerIdSchema, vehicleIdSchema } from '../domain/ids.ts';
import { z } from 'zod';
import { calendarDateSchema } from '../domain/dates/calendar-date.ts';
import { vehicleV1 } from '../domain/entries/stored/vehicle-v1.ts';
import { changesSchema } from '../domain/fields/changes.ts';
import { holderRoleSchema, holdersSchema, retirementSchema, vehicleFieldsSchema } from '../domain/vehicles/vehicle.ts';
import { customerKindSchema } from '../domain/customers/customer.ts';
import { flaggedSchema } from './flagged.ts';
import { command, nothing, query } from './procedure.ts';
import { takeBackCommand } from './taking-back.ts';

/** A car as a customer's folder shows it. */
export const vehicleSchema = z.strictObject({
  vehicleId: vehicleIdSchema,
  fields: vehicleV1,
  /** Fields that two people changed from different values. */
  flagged: flaggedSchema(vehicleV1),
  retired: z.strictObject({ how: retirementSchema, on: calendarDateSchema }).nullable(),
  /** Newest first; the ones that hold now, and the ones before. */
  holders: z.array(
    z.strictObject({
      role: holderRoleSchema,
      kind: z.string(),
      customerId: customerIdSchema.nullable(),
      sinceOn: calendarDateSchema.nullable(),
      isCurrent: z.boolean(),
    }),
  ),
});

/**
 * Who has a car of this plate or chassis number already, as the clerk was told (`vehicle.same`), and it is to be written down all
 * the same. The core refuses a car whose other holders are not named: it is never silently a second one.
 */
const alsoHeldBy = z.array(customerIdSchema).max(10).optional();

export const vehicleTable = {
  /** Who has a car with this plate or chassis number now: asked before it is written down once more. */
  'vehicle.same': query(
    'reception',
    {
      plate: z.string().max(40).nullable(),
      vin: z.string().max(40).nullable(),
      /** The car that is being put right, and so not another. */
      exceptId: vehicleIdSchema.nullable(),
    },
    z
      .array(
        z.strictObject({
          customerId: customerIdSchema,
          kind: customerKindSchema,
          name: z.string(),
          by: z.enum(['plate', 'vin', 'both']),
        }),
      )
      .max(10),
  ),
  'vehicle.add': command(
    'reception',
    { customerId: customerIdSchema, fields: vehicleFieldsSchema, holders: holdersSchema, alsoHeldBy },
    z.strictObject({ vehicleId: vehicleIdSchema }),
  ),
  'vehicle.edit': command(
    'reception',
    {
      customerId: customerIdSchema,
      vehicleId: vehicleIdSchema,
      changes: changesSchema(vehicleV1, vehicleFieldsSchema),
      alsoHeldBy,
    },
    nothing,
  ),
  'vehicle.pass': command(
    'reception',
    { customerId: customerIdSchema, vehicleId: vehicleIdSchema, holders: holdersSchema },
    nothing,
  ),
  'vehicle.retire': command(
    'reception',
    { customerId: customerIdSchema, vehicleId: vehicleIdSchema, how: retirementSchema, on: calendarDateSchema },
    nothing,
  ),
  /** Takes back what was recorded of a car, the newest first. */
  'vehicle.void_change': takeBackCommand,
} as const;
