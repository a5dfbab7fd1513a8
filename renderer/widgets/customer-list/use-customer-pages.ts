import type { CustomerId } from '../../../electron/domain/ids.ts';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { Output } from '../../../electron/contract/table.ts';

/** A page of a list of customers, as the core tells it. */
export type CustomerPage = Output<'sharing.customers'>;

/**
 * A long list of customers, page after page as it is wanted.
 *
 * @param key what is listed
 * @param read asks for the page behind a customer; null for the first
 */
export function useCustomerPages<P extends CustomerPage>(
  key: readonly unknown[],
  read: (after: CustomerId | null) => Promise<P>,
) {
  const query = useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam }) => read(pageParam),
    initialPageParam: null as CustomerId | null,
    getNextPageParam: ({ after }) => after ?? undefined,
    // Somebody may have answered by the time the list is looked at again.
    gcTime: 0,
    staleTime: 0,
  });
  const pages = query.data?.pages ?? [];
  return { query, first: pages[0] ?? null, customers: pages.flatMap(({ customers }) => customers) };
}
