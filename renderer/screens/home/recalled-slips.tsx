import styles from './home.module.css';
import { useQuery } from '@tanstack/react-query';
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

type Recalled = Output<'slip.recalls'>[number];

/** 控えを回収してください: papers of what was taken back, which customers still have. Nothing where there are none. */
export function RecalledSlips() {
  const { recall } = useText().takingBack;
  const { data: slips = [] } = useQuery(ask('slip.recalls', {}));
  if (slips.length === 0) return null;
  return (
    <Card title={recall.title}>
      <p className={styles.note}>{recall.lead}</p>
      <ul className={styles.rows}>
        {slips.map((slip) => (
          <RecalledRow key={slip.entryId} slip={slip} />
        ))}
      </ul>
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
