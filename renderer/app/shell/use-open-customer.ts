import { type CustomerId, trustedId } from '../../../electron/domain/ids.ts';
import { useMatch } from 'react-router';

/** The customer on the screen; null when it shows none. */
export function useOpenCustomer(): CustomerId | null {
  const customerId = useMatch('/customers/:customerId/*')?.params.customerId;
  return customerId === undefined || customerId === 'new' ? null : trustedId(customerId);
}
