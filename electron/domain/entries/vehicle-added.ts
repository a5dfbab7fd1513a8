import { vehicleIdSchema } from '../ids.ts';
import { z } from 'zod';
import { holdersSchema, vehicleFieldsSchema } from '../vehicles/vehicle.ts';
import { defineKind } from './entry-kind.ts';
import { id } from './stored/formats.ts';
import { firstForm } from './stored/stored-forms.ts';
import { holdersV1, vehicleV1 } from './stored/vehicle-v1.ts';

/** A car was written down, with who owns it, uses it and brought it. */
export const vehicleAdded = defineKind({
  kind: 'vehicle.added',
  stored: firstForm(z.strictObject({ vehicleId: id.vehicle, fields: vehicleV1, holders: holdersV1 })),
  live: z.strictObject({ vehicleId: vehicleIdSchema, fields: vehicleFieldsSchema, holders: holdersSchema }),
  group: 'customers',
  effect: 'changes',
  streams: { vehicle: (_header, { vehicleId }) => vehicleId },
  facts: ({ fields: { plate, carName } }) => ({ plate, carName }),
});
