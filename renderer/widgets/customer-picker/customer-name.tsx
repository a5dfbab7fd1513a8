import type { CustomerId } from '../../../electron/domain/ids.ts';
import styles from './customer-name.module.css';
import { useQuery } from '@tanstack/react-query';
import { ask } from '../../api/queries.ts';
import { useText } from '../../text/language.tsx';

/** The name of another customer, with 様 or 御中. */
export function CustomerName({ customerId }: { readonly customerId: CustomerId }) {
  const { honorific } = useText().customers;
  const { data } = useQuery(ask('customer.name', { customerId }));
  if (data === undefined) return null;
  const { name, kind } = data;
  return (
    <span className={styles.name}>
      {name} {honorific[kind]}
    </span>
  );
}
