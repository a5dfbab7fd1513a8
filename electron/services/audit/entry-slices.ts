import { readSlice } from '../../../db/queries/audit.ts';
import type { ChainRange } from '../../domain/audit/manifest.ts';
import type { EntryHeader } from '../../domain/ledger/header.ts';
import type { Desk } from '../desk.ts';

/** An entry on its way out: the exact header, its hash, and its reading. */
export interface OutgoingEntry {
  readonly text: string;
  readonly hash: string;
  readonly header: EntryHeader;
}

const sliceSize = 2_000;

function outgoing({ header: text, hash }: { readonly header: string; readonly hash: string }): OutgoingEntry {
  // Read loosely: the ledger checked it when it came in, and whoever gets the bundle checks it again; `readHeader` takes
  // five times as long.
  const header: EntryHeader = JSON.parse(text);
  return { text, hash, header };
}

/**
 * The entries of the ranges in the order (tick, device), slice by slice, with a turn of the event loop after each: the window
 * stays alive, and a million entries need no more memory than two thousand.
 */
export async function* readInSlices(
  { db, ports }: Pick<Desk, 'db' | 'ports'>,
  ranges: readonly ChainRange[],
): AsyncGenerator<readonly OutgoingEntry[]> {
  const rangeOf = new Map(ranges.map((range) => [range.device, range]));
  const isInside = ({ device, n }: EntryHeader) => {
    const range = rangeOf.get(device);
    return range !== undefined && n > (range.start?.n ?? 0) && n <= range.end.n;
  };
  const lastTick = Math.max(0, ...ranges.map(({ end }) => end.tick));
  let after = Math.min(lastTick, ...ranges.map(({ start }) => start?.tick ?? 0));
  for (;;) {
    const slice = readSlice(db, after, lastTick, sliceSize).map(outgoing);
    const last = slice.at(-1);
    if (last === undefined) return;
    yield slice.filter(({ header }) => isInside(header));
    await ports.nextTurn();
    after = last.header.tick;
  }
}
