import { vehicleIdSchema } from '../ids.ts';
import { z } from 'zod';
import { holdersSchema } from '../vehicles/vehicle.ts';
import { defineKind } from './entry-kind.ts';
import { id } from './stored/formats.ts';
import { firstForm } from './stored/stored-forms.ts';
import { holdersV1 } from './stored/vehicle-v1.ts';

/** A car has another owner or user now, or another person brought it. The earlier holders stay as its history. */
export const vehiclePassed = defineKind({
  kind: 'vehicle.passed',
  stored: firstForm(z.strictObject({ vehicleId: id.vehicle, holders: holdersV1 })),
  live: z.strictObject({ vehicleId: vehicleIdSchema, holders: holdersSchema }),
  group: 'customers',
  effect: 'changes',
  streams: { vehicle: (_header, { vehicleId }) => vehicleId },
  facts: ({ holders }) => ({ holders: holders.map(({ role, kind }) => ({ role, kind })) }),
});
