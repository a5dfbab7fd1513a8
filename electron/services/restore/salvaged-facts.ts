import type { FoundEntry } from '../../../db/salvage/found-parts.ts';
import type { Output } from '../../contract/table.ts';
import { isReadable, readBody } from '../../domain/entries/index.ts';
import { isStop } from '../../domain/consent/decision.ts';
import type { Mark, MarkVerdict } from '../../domain/ledger/mark.ts';
import { furthest, type EntryBehind } from '../../domain/backup/salvage.ts';
import type { Gone } from '../start/lost.ts';

/** So many runs are told and recorded at most. */
export const mostRuns = 1_000;

/** What an entry gave out and stopped, as far as its body was found and can be read. */
function saidBy({ header, whole }: FoundEntry): { readonly receiptNo: string | null; readonly isStop: boolean } {
  const { kind, kv } = header;
  const text = whole?.body?.text;
  const nothing = { receiptNo: null, isStop: false };
  if (text === undefined || !isReadable(kind, kv)) return nothing;
  try {
    if (kind === 'consent.recorded') {
      const { slip, decisions } = readBody(kind, kv, text);
      return { receiptNo: slip.receiptNo, isStop: decisions.some(({ answer }) => isStop(answer)) };
    }
    if (kind === 'request.received') return { receiptNo: readBody(kind, kv, text).slip.receiptNo, isStop: false };
    return nothing;
  } catch {
    // A text that its kind does not allow: it is counted, and says nothing.
    return nothing;
  }
}

/** The entries of a chain behind its gap, as what is lost is reckoned by. */
export function behindOf(entries: readonly FoundEntry[]): readonly EntryBehind[] {
  return entries.map((entry) => {
    const { n, tick, recorded } = entry.header;
    return { n, tick, hash: entry.hash, recorded, isWhole: entry.whole !== null, receiptNo: saidBy(entry).receiptNo };
  });
}

/** What was found of the entries behind a gap, for whoever enters them again: of how many customers, under which numbers, which of them stops. */
export function tellBehind(
  entries: readonly FoundEntry[],
): Extract<Output<'restore.salvage'>, { outcome: 'salvaged' }>['found'] {
  const customers = new Set(entries.flatMap(({ header }) => (header.subject === null ? [] : [header.subject])));
  const said = entries.map(saidBy);
  const numbers = (those: typeof said) =>
    [...new Set(those.flatMap(({ receiptNo }) => (receiptNo === null ? [] : [receiptNo])))].slice(0, mostRuns);
  return {
    customers: customers.size,
    receipts: numbers(said),
    stops: numbers(said.filter((one) => one.isStop)),
  };
}

/**
 * What the ledger lacks that was built: up to its mark, or further where entries were found that the mark does not know. Where a mark is
 * missing and nothing was found behind the end, nobody knows.
 *
 * @param standing where the chain of this PC stands in it
 */
export function goneOf({ state, last }: MarkVerdict, standing: Mark, behind: readonly EntryBehind[]): Gone {
  if (state === 'rolled_back' && last !== null) {
    return { state, last: last.device === standing.device ? furthest(last, behind) : last };
  }
  if (state === 'mark_missing' && behind.length === 0) return { state, last };
  return { state: 'rolled_back', last: furthest(standing, behind) };
}
