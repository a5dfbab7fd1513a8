import styles from './request-list.module.css';
import { Link } from 'react-router';
import type { Output } from '../../../electron/contract/table.ts';
import { paths } from '../../widgets/navigation/paths.ts';
import { useText } from '../../text/language.tsx';
import { Clock } from '../../widgets/request/clock.tsx';
import { statusText, typesText } from '../../widgets/request/request-words.ts';
import { classNames } from '../../ui/class-names.ts';

/** All open requests, each a way to its screen. */
export function RequestList({ requests }: { readonly requests: Output<'request.open'> }) {
  const { requests: words } = useText();
  const { head } = words;
  return (
    <div className={styles.list}>
      <div className={classNames(styles.row, styles.head)} aria-hidden>
        <span>{head.due}</span>
        <span>{head.customer}</span>
        <span>{head.types}</span>
        <span>{head.receiptNo}</span>
        <span>{head.at}</span>
      </div>
      <ul aria-label={words.listLabel}>
        {requests.map(({ customerId, requestId, customerName, types, status, receiptNo, dueOn }) => (
          <li key={requestId}>
            <Link className={styles.row} to={paths.request(customerId, requestId)}>
              <span>
                <Clock dueOn={dueOn} />
              </span>
              <strong className={styles.name}>{customerName}</strong>
              <span>{typesText(types, words)}</span>
              <span className={styles.number}>{receiptNo}</span>
              <span>{statusText(status, types, words)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
