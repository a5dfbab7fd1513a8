import { z } from 'zod';
import { lineSchema } from '../text/clean.ts';
import { defineKind } from './entry-kind.ts';
import { id, line } from './stored/formats.ts';
import { firstForm } from './stored/stored-forms.ts';

/** What was recorded of a car was recorded in error: the car is as if it had not been, and it stays readable. */
export const vehicleChangeVoided = defineKind({
  kind: 'vehicle.change_voided',
  stored: firstForm(z.strictObject({ vehicleId: id.vehicle, voidedId: id.entry, reason: line(200) })),
  live: z.strictObject({ vehicleId: id.vehicle, voidedId: id.entry, reason: lineSchema(200) }),
  group: 'customers',
  effect: 'changes',
  streams: { vehicle: (_header, { vehicleId }) => vehicleId },
  facts: ({ reason }) => ({ reason }),
});
