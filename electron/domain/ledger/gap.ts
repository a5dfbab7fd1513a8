import type { CalendarDate } from '../dates/calendar-date.ts';
import type { Instant } from '../dates/instant.ts';
import type { DeviceId } from '../ids.ts';
import type { MarkTrouble, Reached } from './mark.ts';

/** Receipt numbers of one day, from the first serial to the last. */
export interface ReceiptRun {
  readonly on: CalendarDate;
  readonly first: number;
  readonly last: number;
}

/** What the ledger of a PC has lost, as far as its mark can tell. */
export interface Gap {
  /** Whose entries and numbers are lost, and the letters of its numbers. */
  readonly deviceId: DeviceId;
  readonly shop: string;
  readonly letter: string;
  /** The number of the last entry that is here; 0 where there is none of that device. */
  readonly afterN: number;
  /** The number of the last entry that there was; null where no mark tells. */
  readonly upToN: number | null;
  /** When the last entry was recorded that is here, and that there was; null where no mark tells. */
  readonly from: Instant;
  readonly to: Instant | null;
  /** The receipt numbers that were given and are not here. */
  readonly receipts: readonly ReceiptRun[];
}

/** How far a device's chain and numbers reach here. */
export interface Reach {
  readonly deviceId: DeviceId;
  readonly shop: string;
  readonly letter: string;
  readonly n: number;
  /** When its last entry was recorded; of a device that is unknown here, when anything was last. */
  readonly recorded: Instant;
  /** The greatest serial of a day; 0 where there is none. */
  readonly serialOn: (on: CalendarDate) => number;
}

/**
 * What is missing between the end of a chain and its mark.
 *
 * @param mark what tells how far it had got; null where none is left
 */
export function gapBetween(trouble: MarkTrouble, reach: Reach, mark: Reached | null): Gap {
  const { deviceId, shop, letter, n: afterN, recorded: from, serialOn } = reach;
  const gap = { deviceId, shop, letter, afterN, from };
  if (mark === null) return { ...gap, upToN: null, to: null, receipts: [] };
  const receipts = mark.receipts.flatMap(([on, last]) => {
    const known = serialOn(on);
    return last > known ? [{ on, first: known + 1, last }] : [];
  });
  // With a mark missing, what is left may be the older one: that much is lost, and how much more, nobody knows.
  if (trouble === 'mark_missing') return { ...gap, upToN: null, to: null, receipts };
  const isAhead = trouble === 'rolled_back';
  return { ...gap, upToN: isAhead ? mark.n : afterN, to: isAhead ? mark.recorded : from, receipts };
}

/**
 * How many entries are lost; null where nobody knows: no mark is left, or what stands here is longer than the mark and was recorded by
 * somebody else.
 */
export function lostEntries({ afterN, upToN }: Pick<Gap, 'afterN' | 'upToN'>): number | null {
  return upToN === null || upToN < afterN ? null : upToN - afterN;
}

const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');

/** The letters that a new device may get: those behind every letter that is known to have been given. */
export function freeLetters(given: readonly string[]): readonly string[] {
  const greatest = Math.max(-1, ...given.map((letter) => letters.indexOf(letter)));
  return letters.slice(greatest + 1);
}
