import type { CustomerId } from '../../../../electron/domain/ids.ts';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { historyPageSize } from '../../../../electron/contract/customers.ts';
import { call } from '../../../api/desk.ts';

/** A customer's history, newest first, page by page; without the lines that only say that somebody looked, if so asked. */
export function useHistory(customerId: CustomerId, withoutOpened: boolean) {
  return useInfiniteQuery({
    queryKey: ['customer.history', { customerId, withoutOpened }] as const,
    queryFn: ({ pageParam }) =>
      call('customer.history', {
        customerId,
        withoutOpened,
        ...(pageParam === null ? {} : { before: pageParam }),
      }),
    initialPageParam: null as number | null,
    // What stands there already stays until the other lines have come.
    placeholderData: keepPreviousData,
    getNextPageParam: (page) => (page.length < historyPageSize ? undefined : page.at(-1)?.seq),
  });
}
