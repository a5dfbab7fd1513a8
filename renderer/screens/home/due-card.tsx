import styles from './home.module.css';
import { Link } from 'react-router';
import type { Output } from '../../../electron/contract/table.ts';
import { paths } from '../../widgets/navigation/paths.ts';
import { fill } from '../../../electron/words/fill.ts';
import { useText } from '../../text/language.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Clock } from '../../widgets/request/clock.tsx';
import { statusText, typesText } from '../../widgets/request/request-words.ts';
import { useSearchFocus } from '../../widgets/navigation/search-focus.tsx';
import { UnshownLink } from '../../widgets/notice/unshown-link.tsx';
import { useByWidth } from '../../ui/use-screen-size.ts';
import { classNames } from '../../ui/class-names.ts';

type OpenRequest = Output<'request.open'>[number];

/** As many as fit beside the recent customers. */
const shownAtOnce = { usual: 5, broad: 8 };

/** 今日のうちに: requests by what is left of their time, and how many have not seen the new notice. */
export function DueCard({ requests }: { readonly requests: readonly OpenRequest[] }) {
  const { due, actions } = useText().home;
  const { focusBox } = useSearchFocus();
  const most = useByWidth(shownAtOnce);
  const others = requests.length - most;
  return (
    <Card title={due.title}>
      {requests.length === 0 && (
        <div className={styles.empty}>
          <p>{due.none}</p>
          <p className={styles.note}>{due.noneHint}</p>
          <Button onPress={() => focusBox('receive')}>{actions.receive}</Button>
        </div>
      )}
      <ul className={classNames(styles.rows, styles.due)}>
        {requests.slice(0, most).map((line) => (
          <li key={line.requestId}>
            <DueRow line={line} />
          </li>
        ))}
      </ul>
      {others > 0 && (
        <p className={styles.note}>
          {fill(due.more, { count: others })} <Link to={paths.requests}>{due.all}</Link>
        </p>
      )}
      <UnshownLink />
    </Card>
  );
}

function DueRow({ line }: { readonly line: OpenRequest }) {
  const { home, requests: words } = useText();
  const { customerId, requestId, customerName, types, status, dueOn } = line;
  return (
    <Link className={styles.row} to={paths.request(customerId, requestId)}>
      <span>
        <Clock dueOn={dueOn} />
      </span>
      <span className={styles.who}>
        <span className={styles.name}>{fill(home.due.sama, { name: customerName })}</span>
        <span className={styles.note}>{typesText(types, words)}</span>
      </span>
      <span className={classNames(styles.note, styles.rowEnd)}>{statusText(status, types, words)}</span>
    </Link>
  );
}
