import { z } from 'zod';
import type { Instant } from '../dates/instant.ts';
import { parseReceiptNumber } from '../slips/receipt-number.ts';
import { latestDays, mostMarkedDays, type Mark } from '../ledger/mark.ts';

/** Places of a chain, from the first to the last. */
export const runSchema = z.strictObject({ first: z.int().min(1), last: z.int().min(1) });

/** Places of a chain, from the first to the last. */
export type Run = Readonly<z.infer<typeof runSchema>>;

/** Numbers that stand in order, as runs without a gap. */
export function runsOf(numbers: readonly number[]): readonly Run[] {
  const runs: { first: number; last: number }[] = [];
  for (const n of numbers) {
    const run = runs.at(-1);
    if (run?.last === n - 1) run.last = n;
    else runs.push({ first: n, last: n });
  }
  return runs;
}

/** How many places there are in runs. */
export function placesIn(runs: readonly Run[]): number {
  return runs.reduce((sum, { first, last }) => sum + last - first + 1, 0);
}

/** An entry that was found behind a gap of its chain. */
export interface EntryBehind {
  readonly n: number;
  readonly tick: number;
  readonly hash: string;
  readonly recorded: Instant;
  /** Whether its body and all that belongs to it was found, too. */
  readonly isWhole: boolean;
  readonly receiptNo: string | null;
}

/** What of a chain is not in the ledger that is gone on with, and why. Together they are all places behind its end. */
export interface ChainLosses {
  /** Nothing was found. */
  readonly missing: readonly Run[];
  /** The header was found, and not what belongs to it. */
  readonly withoutBody: readonly Run[];
  /** Found wholly, and behind one of those: the chain cannot go on there. */
  readonly behind: readonly Run[];
}

/**
 * What a chain lacks between its end and how far it had got.
 *
 * @param afterN the end of the chain in the ledger that is gone on with
 * @param upToN how far it had got; null where only what was found tells
 */
export function lossesOf(afterN: number, upToN: number | null, found: readonly EntryBehind[]): ChainLosses {
  const byPlace = new Map<number, boolean>();
  for (const { n, isWhole } of found) byPlace.set(n, isWhole || byPlace.get(n) === true);
  const end = Math.max(afterN, upToN ?? 0, ...byPlace.keys());
  const places = Array.from({ length: end - afterN }, (_, at) => afterN + 1 + at);
  const those = (isWhole: boolean | undefined) => runsOf(places.filter((n) => byPlace.get(n) === isWhole));
  return { missing: those(undefined), withoutBody: those(false), behind: those(true) };
}

/** The greatest serial of each day, of a mark and of receipt numbers of the same PC. */
function receiptsUpTo(mark: Mark, receiptNumbers: readonly (string | null)[]): Mark['receipts'] {
  const found = receiptNumbers.flatMap((receiptNo): Mark['receipts'] => {
    const given = parseReceiptNumber(receiptNo ?? '');
    const isOfIt = given?.shop === mark.shop && given.device === mark.letter;
    return isOfIt ? [[given.on, given.serial]] : [];
  });
  return latestDays([...mark.receipts, ...found], mostMarkedDays);
}

/**
 * How far a PC had got, as its mark and what was found together tell: a mark may lag behind.
 *
 * @param mark the mark, or where the chain stands in the ledger that is gone on with
 */
export function furthest(mark: Mark, found: readonly EntryBehind[]): Mark {
  const receipts = receiptsUpTo(
    mark,
    found.map(({ receiptNo }) => receiptNo),
  );
  const last = found.reduce<EntryBehind | null>((far, one) => (far === null || one.n > far.n ? one : far), null);
  if (last === null || last.n <= mark.n) return { ...mark, receipts };
  const { n, tick, hash, recorded } = last;
  return { ...mark, n, tick, hash, recorded, receipts };
}
