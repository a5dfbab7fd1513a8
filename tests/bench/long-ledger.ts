import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { Random } from '../../build/demo/story/random.ts';
import { uuidAt } from '../../build/demo/story/uuid.ts';
import { storyDigest } from '../../build/demo/story-digest.ts';
import { record } from '../../db/ledger/append.ts';
import type { WriteDb } from '../../db/open.ts';
import { readThisDevice } from '../../db/queries/devices.ts';
import { countEntries } from '../../db/queries/entries.ts';
import { listStaff } from '../../db/queries/staff.ts';
import type { CustomerId } from '../../electron/domain/ids.ts';
import { instantAt } from '../../electron/domain/dates/instant.ts';
import { keyRingFile } from '../../electron/keys/key-ring-file.ts';
import { databaseFile, trainingMark } from '../../electron/services/start/data-folder.ts';
import { keptShop, keyFile, stockedIn, storyEnd, withDb, type Stocked } from './stocked.ts';

/** So long a ledger is verified and exported. */
const wanted = 1_000_000;
const batchSize = 2_000;
const minuteMs = 60_000;

/** Opens one customer after the other until the ledger is long: most of what a shop writes over the years is that it looked somebody up. */
function openCustomers(db: WriteDb): void {
  const own = readThisDevice(db);
  const manager = listStaff(db).find(({ role }) => role === 'manager');
  if (own === null || manager === undefined) throw new Error('bench: the desk was not set up');
  const customers = db.prepareQuery<[], CustomerId>('SELECT id FROM customer ORDER BY id').pluck().all();
  const random = new Random(wanted);
  const author = { device: own.id, staff: manager.staffId, shop: own.shop };
  for (let done = countEntries(db), ms = storyEnd; done < wanted; done += batchSize, ms += minuteMs) {
    const opened = Array.from({ length: Math.min(batchSize, wanted - done) }, () => ({
      id: uuidAt(random, ms),
      kind: 'customer.opened' as const,
      subject: random.pick(customers),
      body: {},
    }));
    record(db, { ...author, at: instantAt(ms) }, opened);
  }
}

/** The shop years later: its database is one whose ledger has a million entries. Made once and kept. */
export async function longLedger(of: Stocked, say: (line: string) => void): Promise<Stocked> {
  const folder = await keptShop(`million-${storyDigest()}`, (work) => {
    cpSync(of.file, join(work, databaseFile));
    for (const file of [keyRingFile, trainingMark, keyFile]) cpSync(join(of.folder, file), join(work, file));
    const start = performance.now();
    withDb(stockedIn(work, of.customers), openCustomers);
    say(`made the ledger of ${wanted} entries in ${Math.round((performance.now() - start) / 1000)} s`);
  });
  return stockedIn(folder, of.customers);
}
