import styles from './customer-pages.module.css';
import { Link } from 'react-router';
import { paths } from '../navigation/paths.ts';
import { useText } from '../../text/language.tsx';
import { Button } from '../../ui/button.tsx';
import type { CustomerPage, useCustomerPages } from './use-customer-pages.ts';

interface CustomerPagesProps {
  readonly label: string;
  readonly pages: ReturnType<typeof useCustomerPages<CustomerPage>>;
}

/** A list of customers, each a way to their desk, and a button for those who come after. */
export function CustomerPages({ label, pages: { query, customers } }: CustomerPagesProps) {
  const { pages: words } = useText().customers;
  if (query.isPending) return <p className={styles.note}>{words.loading}</p>;
  if (customers.length === 0) return <p className={styles.note}>{words.nobody}</p>;
  return (
    <>
      <ul className={styles.customerPages} aria-label={label}>
        {customers.map(({ customerId, name, kana, plate }) => (
          <li key={customerId}>
            <Link className={styles.row} data-part="customer-row" to={paths.customer(customerId)}>
              <strong>{name}</strong>
              <span className={styles.kana}>{kana}</span>
              <span>{plate}</span>
            </Link>
          </li>
        ))}
      </ul>
      {query.hasNextPage && (
        <Button onPress={() => void query.fetchNextPage()} isPending={query.isFetchingNextPage}>
          {query.isFetchingNextPage ? words.loading : words.more}
        </Button>
      )}
    </>
  );
}
