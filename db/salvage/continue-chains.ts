import type { EntryHeader } from '../../electron/domain/ledger/header.ts';
import { receive, type ForeignEntry } from '../ledger/receive.ts';
import { readHead } from '../ledger/store.ts';
import type { WriteDb } from '../open.ts';
import type { FoundEntry, FoundParts } from './found-parts.ts';

/** What became of the entries of a device that were found behind the end of its chain. */
export interface ContinuedChain {
  readonly device: EntryHeader['device'];
  /** How many go on in the chain. */
  readonly appended: number;
  /** What was found and cannot: something before it is lost. In the order of the chain. */
  readonly behind: readonly FoundEntry[];
}

/** So many entries go in together. */
const batchSize = 200;

/** The entry that follows where the chain stands; null where it was not found, or not wholly. */
function following(
  found: FoundParts,
  device: string,
  last: { readonly n: number; readonly hash: string } | null,
): ForeignEntry | null {
  const next = found.at(device, (last?.n ?? 0) + 1).find(({ header }) => header.prev === (last?.hash ?? null));
  return next?.whole ?? null;
}

/**
 * Goes on in the chains of a ledger with the entries that were found, as far as each follows the one before it and is whole: by the
 * writer for entries that come from elsewhere, which judges them once more. It yields after every batch with the number of entries done.
 *
 * @throws when the writer refuses what was judged here
 */
export function* continueChains(db: WriteDb, found: FoundParts): Generator<number, readonly ContinuedChain[]> {
  const chains: ContinuedChain[] = [];
  let done = 0;
  for (const device of found.devices()) {
    let last = readHead(db, device) ?? null;
    let appended = 0;
    for (;;) {
      const batch: ForeignEntry[] = [];
      for (let next = following(found, device, last); next !== null; next = following(found, device, last)) {
        batch.push(next);
        last = { n: (last?.n ?? 0) + 1, hash: next.hash, tick: 0 };
        if (batch.length === batchSize) break;
      }
      if (batch.length === 0) break;
      // No device is this one: whoever goes on with the ledger does so as a new one.
      const taken = receive(db, '', batch);
      if (!taken.ok) throw new Error(`salvage: refused (${taken.fault.code})`);
      appended += taken.accepted;
      done += batch.length;
      yield done;
    }
    chains.push({ device, appended, behind: found.behind(device, last?.n ?? 0) });
  }
  return chains;
}
