import './customer-pages.css';
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
  if (query.isPending) return <p className="customer-pages-note">{words.loading}</p>;
  if (customers.length === 0) return <p className="customer-pages-note">{words.nobody}</p>;
  return (
    <>
      <ul className="customer-pages" aria-label={label}>
        {customers.map(({ customerId, name, kana, plate }) => (
          <li key={customerId}>
            <Link className="customer-pages-row" data-part="customer-row" to={paths.customer(customerId)}>
              <strong>{name}</strong>
              <span className="customer-pages-kana">{kana}</span>
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
