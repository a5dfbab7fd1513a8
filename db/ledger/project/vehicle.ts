import { and, eq, inArray } from 'drizzle-orm';
import { parsePlate, plateKey } from '../../../electron/domain/vehicles/plate.ts';
import { vehicleFieldsSchema, type Holder, type VehicleFields } from '../../../electron/domain/vehicles/vehicle.ts';
import type { WriteDb } from '../../open.ts';
import { readVehicleFields } from '../../queries/vehicle-fields.ts';
import { vehicle, vehicleHolder } from '../../schema/vehicle.ts';
import type { Folded, Projection } from '../projection.ts';
import { clearFlags, flagStaleFields } from './field-conflicts.ts';

const streamOf = (id: string) => `vehicle:${id}`;

function rowOf(fields: VehicleFields): Omit<typeof vehicle.$inferInsert, 'id' | 'retiredHow' | 'retiredOn'> {
  const read = fields.plate === null ? null : parsePlate(fields.plate);
  if (!read?.ok) return { ...fields, plateKey: null, plateNumber: null };
  return { ...fields, plateKey: plateKey(read.plate), plateNumber: read.plate.number };
}

function writeHolders(db: WriteDb, id: string, holders: readonly Holder[], { header }: Folded): void {
  const roles = holders.map((holder) => holder.role);
  db.update(vehicleHolder)
    .set({ isCurrent: false })
    .where(and(eq(vehicleHolder.vehicleId, id), inArray(vehicleHolder.role, roles)))
    .run();
  for (const { role, kind, customerId, sinceOn } of holders) {
    const { id: entryId, tick, device } = header;
    db.insert(vehicleHolder)
      .values({ vehicleId: id, role, entryId, tick, device, holderKind: kind, customerId, sinceOn, isCurrent: true })
      .run();
  }
}

/** A car, who holds it now and who held it before. */
export const vehicleProjection: Projection = {
  type: 'vehicle',
  tables: ['vehicle', 'vehicle_holder'],
  clear: (db, id) => {
    db.delete(vehicle).where(eq(vehicle.id, id)).run();
    db.delete(vehicleHolder).where(eq(vehicleHolder.vehicleId, id)).run();
    clearFlags(db, streamOf(id));
  },
  on: {
    'vehicle.added': (db, id, body, folded) => {
      db.insert(vehicle)
        .values({ id, ...rowOf(body.fields) })
        .onConflictDoNothing()
        .run();
      writeHolders(db, id, body.holders, folded);
    },
    'vehicle.edited': (db, id, body, { header }) => {
      const known = readVehicleFields(db, id);
      if (known === null) return;
      flagStaleFields(db, streamOf(id), header.id, known, body.changes.from);
      const fields = vehicleFieldsSchema.parse({ ...known, ...body.changes.to });
      db.update(vehicle).set(rowOf(fields)).where(eq(vehicle.id, id)).run();
    },
    'vehicle.passed': (db, id, body, folded) => writeHolders(db, id, body.holders, folded),
    'vehicle.retired': (db, id, body) => {
      db.update(vehicle).set({ retiredHow: body.how, retiredOn: body.on }).where(eq(vehicle.id, id)).run();
    },
  },
};
