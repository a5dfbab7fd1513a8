import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { copyBytes, copyFacts, type CopyFacts } from '../../db/backup-copy.ts';
import type { WriteDb } from '../../db/open.ts';
import { lastToRecord, readChainEnd, readDatabaseId } from '../../db/queries/marks.ts';
import { snapshotInto } from '../../db/snapshot.ts';
import { checkCopy, type MarkedPlace } from '../../electron/services/backup/check-copy.ts';
import { databaseFile } from '../../electron/services/start/data-folder.ts';
import { assertDurable } from './folder.ts';
import { alternately, median, timed, type Pair } from './measure.ts';
import { openStocked, withScratchCopy, type Stocked } from './stocked.ts';

const rounds = { warmUp: 0, counted: 5 };

/** Where the ledger ends, as its mark would say. */
function endOf(db: WriteDb): MarkedPlace {
  const database = readDatabaseId(db);
  const device = lastToRecord(db);
  const end = device === null ? null : readChainEnd(db, device);
  if (database === null || device === null || end === null) throw new Error('bench: an empty ledger');
  return { database, device, tick: end.tick, hash: end.hash };
}

async function check(folder: string, key: Buffer, facts: CopyFacts, mark: MarkedPlace): Promise<void> {
  const steps = checkCopy(folder, key, facts, mark);
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) {
      if (step.value !== null) throw new Error(`bench: the copy is not whole: ${step.value}`);
      return;
    }
    // As the desk does, which answers meanwhile.
    await setImmediate();
  }
}

/**
 * The two halves of a backup of some hundred megabytes, copying and verifying, each beside `VACUUM INTO` alone. Milliseconds.
 */
export function backup(of: Stocked): Promise<{ readonly copy: Pair; readonly verification: Pair }> {
  assertDurable(of.folder);
  return withScratchCopy(
    of,
    async ({ folder, file, key }) => {
      const database = openStocked({ file, key });
      const { db } = database;
      const place = join(folder, 'copy');
      const copyInto = (work: (target: string) => void) => {
        rmSync(place, { recursive: true, force: true });
        mkdirSync(place);
        return timed(() => work(join(place, databaseFile)));
      };
      const checks: number[] = [];
      const mark = endOf(db);
      try {
        const copy = await alternately(
          rounds,
          async () => {
            let facts = copyFacts(db);
            const took = await copyInto((target) => {
              facts = copyFacts(db);
              copyBytes(db);
              snapshotInto(db, target);
            });
            checks.push(await timed(() => check(place, key, facts, mark)));
            return took;
          },
          () => copyInto((target) => snapshotInto(db, target)),
        );
        return { copy, verification: { figure: median(checks), baseline: copy.baseline } };
      } finally {
        database.close();
      }
    },
    of.ledger,
  );
}
