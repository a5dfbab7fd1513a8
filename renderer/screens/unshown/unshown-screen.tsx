import styles from './unshown-screen.module.css';
import { call } from '../../api/desk.ts';
import { fill } from '../../../electron/words/fill.ts';
import { formatNumber } from '../../text/format.ts';
import { useText } from '../../text/language.tsx';
import { Card } from '../../ui/card.tsx';
import { CustomerPages } from '../../widgets/customer-list/customer-pages.tsx';
import { useCustomerPages } from '../../widgets/customer-list/use-customer-pages.ts';

/** Customers who have not been shown the notice in force, each a way to their desk, where it can be shown. */
export function UnshownScreen() {
  const { unshown } = useText().home;
  const pages = useCustomerPages(['notice.unshown'], (after) => call('notice.unshown', { after }));
  const { first } = pages;
  return (
    <div className={styles.unshownScreen}>
      <header>
        <h1>{unshown.title}</h1>
        <p>
          {typeof first?.version === 'number' && fill(unshown.lead, { version: first.version })}{' '}
          {first !== null && <strong>{fill(unshown.people, { count: formatNumber(first.count) })}</strong>}
        </p>
      </header>
      <Card>
        <CustomerPages label={unshown.title} pages={pages} />
      </Card>
    </div>
  );
}
