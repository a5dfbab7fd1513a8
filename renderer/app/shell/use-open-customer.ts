import { useMatch } from 'react-router';

/** The customer on the screen; null when it shows none. */
export function useOpenCustomer(): string | null {
  const customerId = useMatch('/customers/:customerId/*')?.params.customerId;
  return customerId === undefined || customerId === 'new' ? null : customerId;
}
