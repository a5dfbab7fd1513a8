import { vehicleIdSchema } from '../ids.ts';
import { z } from 'zod';
import { changesSchema } from '../fields/changes.ts';
import { vehicleFieldsSchema } from '../vehicles/vehicle.ts';
import { defineKind } from './entry-kind.ts';
import { changes, id } from './stored/formats.ts';
import { firstForm } from './stored/stored-forms.ts';
import { vehicleV1 } from './stored/vehicle-v1.ts';

/** Fields of a car were changed, each from what the clerk saw to what the clerk typed. */
export const vehicleEdited = defineKind({
  kind: 'vehicle.edited',
  stored: firstForm(z.strictObject({ vehicleId: id.vehicle, changes: changes(vehicleV1) })),
  live: z.strictObject({ vehicleId: vehicleIdSchema, changes: changesSchema(vehicleV1, vehicleFieldsSchema) }),
  group: 'customers',
  effect: 'changes',
  streams: { vehicle: (_header, { vehicleId }) => vehicleId },
  facts: ({ changes: { to } }) => ({ fields: vehicleFieldsSchema.keyof().options.filter((field) => field in to) }),
});
