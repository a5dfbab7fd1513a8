import type { VehicleId } from '../../electron/domain/ids.ts';
import { and, eq, sql } from 'drizzle-orm';
import { plateKeys } from '../../electron/domain/vehicles/plate.ts';
import { vehicleV1 } from '../../electron/domain/entries/stored/vehicle-v1.ts';
import type { Holder, VehicleFields } from '../../electron/domain/vehicles/vehicle.ts';
import { vinKey } from '../../electron/domain/vehicles/vin.ts';
import type { WriteDb } from '../open.ts';
import { perConnection } from '../prepared.ts';
import { readVehicleFields } from '../queries/vehicle-fields.ts';
import { vehicle, vehicleHolder } from '../schema/vehicles.ts';
import type { EntryRef, Projection } from './projection.ts';
import { clearFlags, flagStaleFields } from './field-conflicts.ts';
import { withSearchLines } from './search-lines.ts';
import { inserter, remover } from './statements.ts';
import { forgetTakenBack, keepTakenBack } from './taken-back.ts';

const streamOf = (id: VehicleId) => `vehicle:${id}`;

function rowOf(fields: VehicleFields): Omit<typeof vehicle.$inferSelect, 'id' | 'retiredHow' | 'retiredOn'> {
  const { plate, vin } = fields;
  const { key, number } = plate === null ? { key: null, number: null } : plateKeys(plate);
  return { ...fields, plateKey: key, plateNumber: number, vinKey: vin === null ? null : vinKey(vin) };
}

const insertVehicle = inserter(vehicle, 'keep');
const insertHolder = inserter(vehicleHolder);
const removers = [remover(vehicle, vehicle.id), remover(vehicleHolder, vehicleHolder.vehicleId)];

const outdateHolder = perConnection((db: WriteDb) =>
  db
    .update(vehicleHolder)
    .set({ isCurrent: false })
    .where(and(eq(vehicleHolder.vehicleId, sql.placeholder('id')), eq(vehicleHolder.role, sql.placeholder('role'))))
    .prepare(),
);

function writeHolders(db: WriteDb, id: VehicleId, holders: readonly Holder[], { header }: EntryRef): void {
  const { id: entryId, tick, device } = header;
  for (const { role, kind: holderKind, customerId, sinceOn } of holders) {
    outdateHolder(db).run({ id, role });
    insertHolder(db, { vehicleId: id, role, entryId, tick, device, holderKind, customerId, sinceOn, isCurrent: true });
  }
}

const holdersOf = perConnection((db: WriteDb) =>
  db
    .select({ customerId: vehicleHolder.customerId })
    .from(vehicleHolder)
    .where(and(eq(vehicleHolder.vehicleId, sql.placeholder('id')), eq(vehicleHolder.isCurrent, true)))
    .prepare(),
);

/** Changes a car, and with it what the box shows of those who hold it, before the change or after. */
function withLinesOfHolders(db: WriteDb, id: VehicleId, coming: readonly Holder[], change: () => void): void {
  const ids = [...holdersOf(db).all({ id }), ...coming].flatMap(({ customerId }) => customerId ?? []);
  withSearchLines(db, ids, change);
}

/** A car, who holds it now and who held it before. */
export const vehicleProjection: Projection<'vehicle'> = {
  tables: ['vehicle', 'vehicle_holder'],
  takenBackBy: 'vehicle.change_voided',
  clear: (db, id) => {
    withLinesOfHolders(db, id, [], () => {
      for (const remove of removers) remove(db, id);
    });
    clearFlags(db, streamOf(id));
    forgetTakenBack(db, streamOf(id));
  },
  on: {
    'vehicle.added': (db, id, body, folded) => {
      withLinesOfHolders(db, id, body.holders, () => {
        insertVehicle(db, { id, ...rowOf(body.fields), retiredHow: null, retiredOn: null });
        writeHolders(db, id, body.holders, folded);
      });
    },
    'vehicle.edited': (db, id, body, { header }) => {
      const known = readVehicleFields(db, id);
      if (known === null) return;
      flagStaleFields(db, streamOf(id), header.id, known, body.changes);
      const fields = vehicleV1.parse({ ...known, ...body.changes.to });
      withLinesOfHolders(db, id, [], () => {
        db.update(vehicle).set(rowOf(fields)).where(eq(vehicle.id, id)).run();
      });
    },
    'vehicle.passed': (db, id, body, folded) => {
      withLinesOfHolders(db, id, body.holders, () => writeHolders(db, id, body.holders, folded));
    },
    'vehicle.retired': (db, id, body) => {
      withLinesOfHolders(db, id, [], () => {
        db.update(vehicle).set({ retiredHow: body.how, retiredOn: body.on }).where(eq(vehicle.id, id)).run();
      });
    },
    'vehicle.change_voided': (db, id, body, folded) => keepTakenBack(db, streamOf(id), body, folded),
  },
};
