import type { StaffId } from '../../../electron/domain/ids.ts';
import { tokyoDateOf, instantAt } from '../../../electron/domain/dates/instant.ts';
import { record } from '../../../db/ledger/append.ts';
import type { WriteDb } from '../../../db/open.ts';
import { readThisDevice } from '../../../db/queries/devices.ts';
import { Random } from './random.ts';
import { openShops } from './shops.ts';
import { uuidAt } from './uuid.ts';
import type { Visit } from './visit.ts';
import { visits, type DemoPlan } from './visits.ts';

/** Entries that are written in one transaction: many, because each one ends with a wait for the disk. */
const batchSize = 2_000;

function* batches(all: Iterable<Visit>): Generator<readonly Visit[]> {
  let batch: Visit[] = [];
  let size = 0;
  for (const visit of all) {
    batch.push(visit);
    size += visit.entries.length;
    if (size >= batchSize) {
      yield batch;
      batch = [];
      size = 0;
    }
  }
  yield batch;
}

/** The story to be told; its shops are those of the desk. */
export type DemoStory = Omit<DemoPlan, 'counters' | 'setting'>;

/**
 * Fills a desk that was just set up with invented customers, their cars, consents and requests: through `record`, like
 * everything else, so that the ledger and its tables are what a shop would have. It yields the number of entries after
 * every transaction.
 *
 * @param managerId who opens the shops, from `setup.finish`
 * @throws when the desk was not set up
 */
export function* writeStory(db: WriteDb, story: DemoStory, managerId: StaffId): Generator<number> {
  const opening = story.until - (story.days + 1) * 86_400_000;
  const at = instantAt(opening);
  const random = new Random(story.seed ^ 0x5eed);
  const own = readThisDevice(db);
  if (own === null) throw new Error('demo: the desk was not set up');
  const author = { device: own.id, staff: managerId, shop: own.shop, at };
  const shops = openShops(db, author, tokyoDateOf(at), () => uuidAt(random, opening));
  let entries = 0;
  for (const batch of batches(visits({ ...story, ...shops }))) {
    db.$client.transaction(() => batch.forEach((visit) => record(db, visit.author, visit.entries))).immediate();
    entries += batch.reduce((sum, visit) => sum + visit.entries.length, 0);
    yield entries;
  }
}
