import {
  countEntries,
  readEntriesAmong,
  readEntriesAt,
  readEntriesBefore,
  readEntriesOfCustomer,
  type LineFilter,
  type RecordedEntry,
} from '../../db/queries/entries.ts';
import { blockSize, readBlock, type BlockGroup } from '../../db/queries/ledger-blocks.ts';
import type { ReadDb } from '../../db/open.ts';
import type { Input } from '../contract/table.ts';
import type { DeskContext } from './desk-context.ts';
import { placesOfDays } from './places-of-days.ts';

/** The whole blocks that were read over a connection. No entry ever changes, so that they stay true; they go when the desk is locked. */
const known = new WeakMap<ReadDb, Map<number, readonly BlockGroup[]>>();

async function blockOf({ db, ports }: DeskContext, block: number, newest: number): Promise<readonly BlockGroup[]> {
  const blocks = known.get(db) ?? new Map<number, readonly BlockGroup[]>();
  known.set(db, blocks);
  const groups = blocks.get(block);
  if (groups !== undefined) return groups;
  const read = readBlock(db, block);
  if ((block + 1) * blockSize <= newest + 1) blocks.set(block, read);
  // The window is served between two blocks.
  await ports.nextTurn();
  return read;
}

/** The places below `before` where such entries stand, newest first: block by block, until there are enough. */
async function findPlaces(
  desk: DeskContext,
  before: number,
  limit: number,
  { kinds, staffId }: LineFilter,
): Promise<readonly number[]> {
  const newest = countEntries(desk.db);
  const found: number[] = [];
  const from = Math.floor((Math.min(before, newest + 1) - 1) / blockSize);
  for (let block = from; block >= 0 && found.length < limit; block -= 1) {
    const groups = await blockOf(desk, block, newest);
    const wanted = groups.filter(
      (group) => (kinds.length === 0 || kinds.includes(group.kind)) && (staffId === null || group.staffId === staffId),
    );
    const places = wanted.flatMap((group) => group.places).filter((place) => place < before);
    found.push(...places.toSorted((a, b) => b - a));
  }
  return found.slice(0, limit);
}

/**
 * A page of the ledger, newest first. By kind or person it is found in blocks that are kept in memory: an index for it would
 * make every consent wait for its pages, and only the manager asks.
 */
export async function ledgerPage(
  desk: DeskContext,
  { before, limit, customerId, on, kinds, staffId }: Input<'ledger.page'>,
): Promise<readonly RecordedEntry[]> {
  const below = before ?? Number.MAX_SAFE_INTEGER;
  const wanted: LineFilter = { kinds, staffId };
  if (on !== null) {
    const places = await placesOfDays(desk, on, on);
    return readEntriesAmong(desk.db, places, below, limit, { customerId, ...wanted });
  }
  if (customerId !== null) return readEntriesOfCustomer(desk.db, below, limit, { customerId, ...wanted });
  if (kinds.length === 0 && staffId === null) return readEntriesBefore(desk.db, below, limit);
  return readEntriesAt(desk.db, await findPlaces(desk, below, limit, wanted));
}
