import styles from './requests-screen.module.css';
import { useQuery } from '@tanstack/react-query';
import { Inbox } from 'lucide-react';
import { ask } from '../../api/queries.ts';
import { fill } from '../../../electron/words/fill.ts';
import { useText } from '../../text/language.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { useSearchFocus } from '../../widgets/navigation/search-focus.tsx';
import { RequestList } from './request-list.tsx';

/** Every request that is not finished, the most pressing first. */
export function RequestsScreen() {
  const { requests: words, home } = useText();
  const { focusBox } = useSearchFocus();
  const { data: requests } = useQuery(ask('request.open', {}));
  const isEmpty = requests?.length === 0;
  const receive = (
    <Button variant="primary" onPress={() => focusBox('receive')}>
      {home.actions.receive}
    </Button>
  );
  return (
    <div className={styles.screen}>
      <header className={styles.head}>
        <h1>{words.title}</h1>
        <p>
          {words.lead}
          {requests !== undefined && requests.length > 0 && (
            <strong className={styles.count}>{fill(words.count, { count: requests.length })}</strong>
          )}
        </p>
        {!isEmpty && <div className={styles.receive}>{receive}</div>}
      </header>
      {requests !== undefined && (
        <Card>
          {isEmpty ? (
            <div className={styles.empty}>
              <Inbox aria-hidden />
              <h2>{words.empty.title}</h2>
              <p>{words.empty.lead}</p>
              {receive}
            </div>
          ) : (
            <RequestList requests={requests} />
          )}
        </Card>
      )}
    </div>
  );
}
