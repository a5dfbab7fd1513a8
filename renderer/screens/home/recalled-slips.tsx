import styles from './home.module.css';
import { useState } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { Output } from '../../../electron/contract/table.ts';
import { tokyoDateOf } from '../../../electron/domain/dates/instant.ts';
import { fill } from '../../../electron/words/fill.ts';
import { ask, useCommand } from '../../api/queries.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { formatDay } from '../../text/screen-format.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { paths } from '../../widgets/navigation/paths.ts';

type Recalled = Output<'slip.recalls'>['slips'][number];

/** As many as leave the requests and customers below them in sight. */
const shownAtFirst = 3;
/** So many more at a time: a shop that never closes them has thousands. */
const shownMore = 20;

/** 控えを回収してください: papers of what was taken back, which customers still have. Nothing where there are none. */
export function RecalledSlips() {
  const { customers, home, takingBack } = useText();
  const { recall } = takingBack;
  const [most, setMost] = useState(shownAtFirst);
  const { data } = useQuery({ ...ask('slip.recalls', { most }), placeholderData: keepPreviousData });
  if (data === undefined || data.count === 0) return null;
  const { count, slips } = data;
  const others = count - slips.length;
  return (
    <Card title={recall.title}>
      <p className={styles.note}>{recall.lead}</p>
      <ul className={styles.rows}>
        {slips.map((slip) => (
          <RecalledRow key={slip.entryId} slip={slip} />
        ))}
      </ul>
      {others > 0 && (
        <p className={styles.noteLine}>
          <span className={styles.note}>{fill(home.due.more, { count: others })}</span>
          <Button variant="quiet" size="small" onPress={() => setMost(most + shownMore)}>
            {customers.pages.more}
          </Button>
        </p>
      )}
    </Card>
  );
}

function RecalledRow({ slip }: { readonly slip: Recalled }) {
  const { home, slips, takingBack } = useText();
  const { language } = useLanguage();
  const { mutate, isPending } = useCommand('slip.close_recall');
  const { entryId, customerId, customerName, receiptNo, slipKind, voidedAt } = slip;
  const close = (outcome: 'collected' | 'not_collected') => mutate({ customerId, entryId, outcome });
  return (
    <li className={styles.row}>
      <Link className={styles.who} to={paths.slip(customerId, entryId)}>
        <span className={styles.name}>{fill(home.due.sama, { name: customerName })}</span>
        <span className={styles.note}>
          {fill(takingBack.recall.line, {
            kind: slipKind === null ? '' : slips.type[slipKind],
            receiptNo,
            date: formatDay(tokyoDateOf(voidedAt), language),
          })}
        </span>
      </Link>
      <Button size="small" isDisabled={isPending} onPress={() => close('collected')}>
        {takingBack.recall.collected}
      </Button>
      <Button variant="quiet" size="small" isDisabled={isPending} onPress={() => close('not_collected')}>
        {takingBack.recall.notCollected}
      </Button>
    </li>
  );
}
