import { z } from 'zod';
import { holdersSchema } from '../../vehicles/vehicle.ts';
import { defineKind } from '../kind.ts';

/** A car has another owner or user now, or another person brought it. The earlier holders stay as its history. */
export const vehiclePassed = defineKind({
  kind: 'vehicle.passed',
  version: 1,
  body: z.strictObject({ vehicleId: z.uuidv7(), holders: holdersSchema }),
  streams: (_header, body) => [`vehicle:${body.vehicleId}`],
  describe: () => ({ ja: 'お車の所有者・使用者を改めました', en: 'The holders of a vehicle changed' }),
});
