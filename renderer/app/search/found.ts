import type { Output } from '../../../electron/contract/table.ts';
import { paths } from '../../widgets/navigation/paths.ts';
import type { SearchPurpose } from '../../widgets/navigation/search-focus.tsx';

type Answer = Output<'search.find'>;

/** One line below the box. */
export type Found =
  | { readonly kind: 'customer'; readonly key: string; readonly customer: Answer['customers'][number] }
  | { readonly kind: 'slip'; readonly key: string; readonly slip: NonNullable<Answer['slip']> };

/** What was found, in the order of the list: a slip was named by its very code, so it comes first. */
export function foundIn({ customers, slip }: Pick<Answer, 'customers' | 'slip'>): readonly Found[] {
  return [
    ...(slip === null ? [] : [{ kind: 'slip', key: slip.entryId, slip } as const]),
    ...customers.map((customer) => ({ kind: 'customer', key: customer.customerId, customer }) as const),
  ];
}

/** A slip whose paper says something else than its record. */
export function isDoubtful(found: Found): boolean {
  return found.kind === 'slip' && found.slip.paper === 'differs';
}

/** Where a line leads. */
export function pathOf(found: Found, purpose: SearchPurpose): string {
  const customerId = found.kind === 'slip' ? found.slip.customerId : found.customer.customerId;
  if (purpose === 'receive') return paths.receiveRequest(customerId);
  return found.kind === 'slip' ? paths.slip(customerId, found.slip.entryId) : paths.customer(customerId);
}
