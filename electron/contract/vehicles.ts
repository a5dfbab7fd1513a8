import { customerIdSchema, vehicleIdSchema } from '../domain/ids.ts';
import { z } from 'zod';
import { calendarDateSchema } from '../domain/dates/calendar-date.ts';
import { changesSchema } from '../domain/fields/changes.ts';
import { holderRoleSchema, holdersSchema, retirementSchema, vehicleFieldsSchema } from '../domain/vehicles/vehicle.ts';
import { command, nothing } from './procedure.ts';

/** A car as a customer's folder shows it. */
export const vehicleSchema = z.strictObject({
  vehicleId: vehicleIdSchema,
  fields: vehicleFieldsSchema,
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

export const vehicleTable = {
  'vehicle.add': command(
    'reception',
    { customerId: customerIdSchema, fields: vehicleFieldsSchema, holders: holdersSchema },
    z.strictObject({ vehicleId: vehicleIdSchema }),
  ),
  'vehicle.edit': command(
    'reception',
    { customerId: customerIdSchema, vehicleId: vehicleIdSchema, changes: changesSchema(vehicleFieldsSchema) },
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
} as const;
