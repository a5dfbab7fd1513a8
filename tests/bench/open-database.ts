import { migrate } from '../../db/migrations/run.ts';
import type { OpenDb } from '../../db/open.ts';
import { findCustomers } from '../../db/queries/customers.ts';
import { openDesk } from '../../electron/services/start/open-desk.ts';
import { benchPorts } from './bench-ports.ts';
import { alternately, repeatedly, type Measurement, type Pair } from './measure.ts';
import { openPlain } from './plain-db.ts';
import type { Stocked } from './stocked.ts';

/** The first question of a morning. */
const asked = 'たかみほん';

/** Opening and the first answer; closing is not counted. */
function openingBy(open: () => OpenDb): Measurement {
  return () => {
    const start = performance.now();
    const opened = open();
    const found = findCustomers(opened.db, asked);
    const took = performance.now() - start;
    if (found.length === 0) throw new Error('bench: nobody found');
    opened.close();
    return took;
  };
}

function opening({ folder, key }: Stocked): Measurement {
  const ports = benchPorts(folder);
  return openingBy(() => {
    const desk = openDesk(folder, key, ports);
    if (!desk.ok) throw new Error(`bench: ${desk.error}`);
    return desk.database;
  });
}

const rounds = { warmUp: 10, counted: 101 };

/** Opening to the first answered query once the key is there, beside the same with an unencrypted copy. */
export function openDatabase(of: Stocked): Promise<Pair> {
  const plain = openingBy(() => {
    const opened = openPlain(of.plain);
    migrate(opened.db, () => undefined);
    return opened;
  });
  return alternately(rounds, opening(of), plain);
}

/** The same alone, for the table of growth. */
export function openDatabaseAlone(of: Stocked): Promise<number> {
  return repeatedly(rounds, opening(of));
}
