import { z } from 'zod';
import { vehicleFieldsSchema } from '../../vehicles/vehicle.ts';
import { changesSchema } from '../changes.ts';
import { defineKind } from '../kind.ts';

/** Fields of a car were changed, each from what the clerk saw to what the clerk typed. */
export const vehicleEdited = defineKind({
  kind: 'vehicle.edited',
  version: 1,
  body: z.strictObject({ vehicleId: z.uuidv7(), changes: changesSchema(vehicleFieldsSchema) }),
  streams: (_header, body) => [`vehicle:${body.vehicleId}`],
  describe: (body) => ({
    ja: `お車の情報を${Object.keys(body.changes.to).length}か所直しました`,
    en: `Vehicle details changed (${Object.keys(body.changes.to).join(', ')})`,
  }),
});
