import { useInfiniteQuery } from '@tanstack/react-query';
import type { Input, Output } from '../../../electron/contract/table.ts';
import { call } from '../../api/desk.ts';

/** One record as a line. */
export type LedgerLine = Output<'ledger.page'>[number];

/** Which records are shown. */
export type LedgerFilter = Pick<Input<'ledger.page'>, 'kinds' | 'staffId' | 'customerId' | 'on'>;

/** All of them. */
export const everything: LedgerFilter = { kinds: [], staffId: null, customerId: null, on: null };

/** Whether none is left out. */
export function isEverything({ kinds, staffId, customerId, on }: LedgerFilter): boolean {
  return kinds.length === 0 && staffId === null && customerId === null && on === null;
}

const pageSize = 100;

/**
 * After so many lines a new stretch begins instead of a longer one: a browser draws no page of 44 million pixels, and
 * nobody scrolls that far.
 */
const longestStretch = 20_000;

/**
 * The ledger from a place on, newest first, page after page as it is wanted. Each page begins below the last line of the one
 * before (a keyset), so that the millionth record comes as fast as the first.
 *
 * @param before the place below which it begins; null for the newest record
 */
export function useLedgerLines(filter: LedgerFilter, before: number | null) {
  const query = useInfiniteQuery({
    queryKey: ['ledger.page', { ...filter, before, limit: pageSize }] as const,
    queryFn: ({ pageParam }) => call('ledger.page', { ...filter, before: pageParam, limit: pageSize }),
    initialPageParam: before,
    getNextPageParam: (page, pages) =>
      page.length < pageSize || pages.length * pageSize >= longestStretch ? undefined : page.at(-1)?.seq,
    // What was scrolled past is not worth asking anew, page after page, when the screen is opened again.
    gcTime: 0,
  });
  const lines = query.data?.pages.flat() ?? [];
  const isCut = !query.hasNextPage && lines.length >= longestStretch;
  return { query, lines, isCut, total: query.hasNextPage ? totalOf(filter, lines) : lines.length };
}

/** How many lines a stretch has in the end: places have no gaps, so that of all records the first one's says it. Else nobody has counted them. */
function totalOf(filter: LedgerFilter, [first]: readonly LedgerLine[]): number | null {
  return isEverything(filter) && first !== undefined ? Math.min(first.seq, longestStretch) : null;
}
