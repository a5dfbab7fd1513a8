import styles from './home.module.css';
import { Link } from 'react-router';
import type { Output } from '../../../electron/contract/table.ts';
import { paths } from '../../widgets/navigation/paths.ts';
import { useText } from '../../text/language.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { StopMark } from '../../widgets/customer-list/stop-mark.tsx';
import { useSearchFocus } from '../../widgets/navigation/search-focus.tsx';
import { useByWidth } from '../../ui/use-screen-size.ts';
import { classNames } from '../../ui/class-names.ts';

/** As many as fit. */
const shownAtOnce = { usual: 6, broad: 8 };

/** The customers whose folders were opened last at this PC. */
export function RecentCustomers({ customers }: { readonly customers: Output<'home.day'>['recent'] }) {
  const { recent } = useText().home;
  const { focusBox } = useSearchFocus();
  const most = useByWidth(shownAtOnce);
  return (
    <Card title={recent.title}>
      {customers.length === 0 && (
        <div className={styles.empty}>
          <p>{recent.none}</p>
          <p className={styles.note}>{recent.noneHint}</p>
          <Button onPress={() => focusBox()}>{recent.search}</Button>
        </div>
      )}
      <ul className={styles.rows}>
        {customers.slice(0, most).map(({ customerId, name, kana, plate, hasStop }) => (
          <li key={customerId}>
            <Link className={styles.row} to={paths.customer(customerId)}>
              <span className={styles.who}>
                <span className={styles.name}>{name}</span>
                <span className={styles.note}>{kana}</span>
              </span>
              <span className={classNames(styles.rowEnd, styles.plate)}>{plate}</span>
              {hasStop && <StopMark />}
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}
