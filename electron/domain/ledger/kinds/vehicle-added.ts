import { z } from 'zod';
import { holdersSchema, vehicleFieldsSchema } from '../../vehicles/vehicle.ts';
import { defineKind } from '../kind.ts';

/** A car was written down, with who owns it, uses it and brought it. */
export const vehicleAdded = defineKind({
  kind: 'vehicle.added',
  version: 1,
  body: z.strictObject({ vehicleId: z.uuidv7(), fields: vehicleFieldsSchema, holders: holdersSchema }),
  streams: (_header, body) => [`vehicle:${body.vehicleId}`],
  describe: (body) => ({
    ja: `お車を登録しました（${body.fields.plate ?? 'ナンバーなし'}）`,
    en: `A vehicle was added (${body.fields.plate ?? 'no plate'})`,
  }),
});
