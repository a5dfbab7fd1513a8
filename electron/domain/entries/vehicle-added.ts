import { z } from 'zod';
import { holdersSchema, vehicleFieldsSchema } from '../vehicles/vehicle.ts';
import { describeCar } from '../vehicles/vehicle-words.ts';
import { defineKind } from './entry-kind.ts';

/** A car was written down, with who owns it, uses it and brought it. */
export const vehicleAdded = defineKind({
  kind: 'vehicle.added',
  version: 1,
  body: z.strictObject({ vehicleId: z.uuidv7(), fields: vehicleFieldsSchema, holders: holdersSchema }),
  streams: (_header, body) => [`vehicle:${body.vehicleId}`],
  describe: (body) => {
    const { ja, en } = describeCar(body.fields);
    return { ja: `お車を登録しました（${ja}）`, en: `A vehicle was added (${en})` };
  },
});
