import { z } from 'zod';
import { defineKind } from './entry-kind.ts';
import { day, id } from './stored/formats.ts';
import { firstForm } from './stored/stored-forms.ts';

/** A car was sold away or scrapped. */
export const vehicleRetired = defineKind({
  kind: 'vehicle.retired',
  stored: firstForm(z.strictObject({ vehicleId: id.vehicle, how: z.enum(['sold', 'scrapped']), on: day })),
  group: 'customers',
  effect: 'changes',
  streams: { vehicle: (_header, { vehicleId }) => vehicleId },
  facts: ({ how, on }) => ({ how, on }),
});
