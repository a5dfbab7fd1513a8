import { z } from 'zod';
import { vehicleFieldsSchema } from '../vehicles/vehicle.ts';
import { changesSchema } from '../fields/changes.ts';
import { describeVehicleFields } from '../vehicles/vehicle-words.ts';
import { defineKind } from './entry-kind.ts';

/** Fields of a car were changed, each from what the clerk saw to what the clerk typed. */
export const vehicleEdited = defineKind({
  kind: 'vehicle.edited',
  version: 1,
  body: z.strictObject({ vehicleId: z.uuidv7(), changes: changesSchema(vehicleFieldsSchema) }),
  streams: (_header, body) => [`vehicle:${body.vehicleId}`],
  describe: (body) => {
    const { ja, en } = describeVehicleFields(body.changes.to);
    return { ja: `お車の情報を直しました（${ja}）`, en: `Vehicle details were changed (${en})` };
  },
});
