import { sliceReader, type AuditRow } from '../../../db/queries/audit.ts';
import type { ChainRange, Manifest } from '../../domain/audit/manifest.ts';
import type { EntryHeader } from '../../domain/ledger/header.ts';
import type { DeskContext } from '../desk-context.ts';

const sliceSize = 2_000;

/**
 * Reads the header of an entry on its way out. Loosely: the ledger checked it when it came in, and whoever gets the bundle
 * checks it again; `readHeader` takes five times as long.
 */
export function headerOf({ header }: AuditRow): EntryHeader {
  const read: EntryHeader = JSON.parse(header);
  return read;
}

/**
 * Which entries of a slice are wanted; null when all are. To ask every entry means to read its header, and the whole ledger is
 * what is exported most.
 */
function filterOf({ ranges, heads }: Pick<Manifest, 'ranges' | 'heads'>): ((entry: AuditRow) => boolean) | null {
  const rangeOf = new Map<string, ChainRange>(ranges.map((range) => [range.device, range]));
  const areWhole = heads.every(({ device, n }) => {
    const range = rangeOf.get(device);
    return range?.start === null && range.end.n === n;
  });
  if (areWhole) return null;
  return (entry) => {
    const { device, n } = headerOf(entry);
    const range = rangeOf.get(device);
    return range !== undefined && n > (range.start?.n ?? 0) && n <= range.end.n;
  };
}

/**
 * The entries of the ranges in the order (tick, device), slice by slice, with a turn of the event loop after each: the window
 * stays alive, and a million entries need no more memory than two thousand. What is recorded meanwhile lies beyond the ranges.
 */
export async function* readInSlices(
  { db, ports }: Pick<DeskContext, 'db' | 'ports'>,
  part: Pick<Manifest, 'ranges' | 'heads'>,
): AsyncGenerator<readonly AuditRow[]> {
  const readSlice = sliceReader(db);
  const isInside = filterOf(part);
  const lastTick = Math.max(0, ...part.ranges.map(({ end }) => end.tick));
  let after = Math.min(lastTick, ...part.ranges.map(({ start }) => start?.tick ?? 0));
  for (;;) {
    const slice = readSlice(after, lastTick, sliceSize);
    const last = slice.at(-1);
    if (last === undefined) return;
    yield isInside === null ? slice : slice.filter(isInside);
    await ports.nextTurn();
    after = headerOf(last).tick;
  }
}
