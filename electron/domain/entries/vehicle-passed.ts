import { z } from 'zod';
import { holdersSchema } from '../vehicles/vehicle.ts';
import { describeHolders } from '../vehicles/vehicle-words.ts';
import { defineKind } from './entry-kind.ts';

/** A car has another owner or user now, or another person brought it. The earlier holders stay as its history. */
export const vehiclePassed = defineKind({
  kind: 'vehicle.passed',
  version: 1,
  body: z.strictObject({ vehicleId: z.uuidv7(), holders: holdersSchema }),
  streams: (_header, body) => [`vehicle:${body.vehicleId}`],
  describe: (body) => {
    const { ja, en } = describeHolders(body.holders);
    return { ja: `お車の名義を改めました（${ja}）`, en: `The holders of a vehicle changed (${en})` };
  },
});
