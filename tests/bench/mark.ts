import { join } from 'node:path';
import { record } from '../../db/ledger/append.ts';
import { onCommitted } from '../../db/ledger/committed.ts';
import type { OpenDb } from '../../db/open.ts';
import { readThisDevice } from '../../db/queries/devices.ts';
import { listStaff } from '../../db/queries/staff.ts';
import { trustedId } from '../../electron/domain/ids.ts';
import { nowOf } from '../../electron/ports/clock.ts';
import { nodeMachine } from '../../electron/ports/machine.ts';
import { lookAtMarks, MarkKeeper, withMarks } from '../../electron/services/start/marks.ts';
import { openDesk } from '../../electron/services/start/open-desk.ts';
import { benchPorts } from './bench-ports.ts';
import { assertDurable } from './folder.ts';
import { alternately, repeatedly, timed, type Measurement, type Pair } from './measure.ts';
import { withScratchCopy, type Stocked } from './stocked.ts';

function hostOf({ folder }: Stocked) {
  return { folder, ports: benchPorts(folder), machine: nodeMachine(join(folder, 'marks')) };
}

function open({ folder, key }: Stocked): OpenDb {
  const desk = openDesk(folder, key, benchPorts(folder));
  if (!desk.ok) throw new Error(`bench: ${desk.error}`);
  return desk.database;
}

function thisDevice({ db }: OpenDb) {
  const device = readThisDevice(db);
  if (device === null) throw new Error('bench: no device');
  return device;
}

/** One entry, durable: an entrance, the smallest there is. */
function recording(database: OpenDb, of: Stocked): Measurement {
  const { db } = database;
  const { ports } = hostOf(of);
  const device = thisDevice(database);
  const staff = listStaff(db)[0]?.staffId ?? trustedId('');
  const author = { device: device.id, staff, shop: device.shop, at: nowOf(ports.clock) };
  const body = { by: 'password', failedAttempts: 0 } as const;
  return () => {
    const entry = { id: ports.ids.next(), kind: 'session.opened', subject: null, body } as const;
    return timed(() => record(db, author, [entry]));
  };
}

const rounds = { warmUp: 60, counted: 400 };

/**
 * One durable entry with its marks written beside it, in both places, and one without them in the same database. Milliseconds.
 */
export function markOnRecord(of: Stocked): Promise<Pair> {
  assertDurable(of.folder);
  return withScratchCopy(of, async (copy) => {
    const host = hostOf(copy);
    const machineId = await host.machine.id();
    const database = open(copy);
    const { db } = database;
    const device = thisDevice(database);
    const keeper = new MarkKeeper(host, db, copy.key, device, lookAtMarks(host, db, copy.key, machineId));
    keeper.begin();
    const recordOne = recording(database, copy);
    const heardBy =
      (listen: Parameters<typeof onCommitted>[1]): Measurement =>
      (round) => {
        onCommitted(db, listen);
        return recordOne(round);
      };
    try {
      return await alternately(
        rounds,
        heardBy((end) => keeper.advance(end)),
        heardBy(() => undefined),
      );
    } finally {
      keeper.close();
      database.close();
    }
  });
}

/** What a start takes longer for its marks: to look for them, to compare, and to write them, in both places. Milliseconds. */
export function markAtStart(of: Stocked): Promise<number> {
  return withScratchCopy(of, async (copy) => {
    const host = hostOf(copy);
    const machineId = await host.machine.id();
    const once = async () => {
      const database = open(copy);
      const device = thisDevice(database);
      let opened = database;
      const took = await timed(() => {
        const look = lookAtMarks(host, database.db, copy.key, machineId);
        if (look.verdict.state !== 'agrees') throw new Error(`bench: ${look.verdict.state}`);
        opened = withMarks(host, database, copy.key, device, look);
      });
      opened.close();
      return took;
    };
    return repeatedly({ warmUp: 5, counted: 51 }, once);
  });
}
