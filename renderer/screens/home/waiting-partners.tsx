import styles from './home.module.css';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Output } from '../../../electron/contract/table.ts';
import { tokyoDateOf } from '../../../electron/domain/dates/instant.ts';
import { fill } from '../../../electron/words/fill.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { formatDay } from '../../text/screen-format.ts';
import { Button } from '../../ui/button.tsx';
import { paths } from '../../widgets/navigation/paths.ts';
import { TellDialog } from '../../widgets/partner-telling/tell-dialog.tsx';
import { TellingTag } from '../../widgets/partner-telling/telling-tag.tsx';
import { WaitingList } from './waiting-list.tsx';

type Partners = Output<'home.waiting'>['partners'];
type ToTell = Partners['list'][number];

/** Stops of joint use of which the partner was promised to be told, and the way to record that they were. */
export function WaitingPartners({ count, list, onMore }: Partners & { readonly onMore: () => void }) {
  const { home, sharing } = useText();
  const [asked, setAsked] = useState<ToTell | null>(null);
  const rows = list.map((open) => (
    <ToTellRow key={`${open.customerId} ${open.partner}`} open={open} onTell={() => setAsked(open)} />
  ));
  return (
    <>
      <WaitingList lead={sharing.telling.lead} count={count} rows={rows} onMore={onMore} />
      {asked !== null && (
        <TellDialog
          customerId={asked.customerId}
          open={asked}
          name={fill(home.due.sama, { name: asked.customerName })}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  );
}

function ToTellRow({ open, onTell }: { readonly open: ToTell; readonly onTell: () => void }) {
  const { home, sharing } = useText();
  const { language } = useLanguage();
  const { telling } = sharing;
  const { customerId, customerName, partnerName, about, since, items } = open;
  return (
    <li className={styles.row}>
      <TellingTag open={open} />
      <Link className={styles.who} to={paths.customer(customerId, 'consent')}>
        <span className={styles.name}>{fill(home.due.sama, { name: customerName })}</span>
        <span className={styles.note}>
          {fill(telling[about], {
            partner: partnerName,
            date: formatDay(tokyoDateOf(since), language),
            items: items.join(telling.comma),
          })}
        </span>
      </Link>
      <Button size="small" onPress={onTell}>
        {telling.action}
      </Button>
    </li>
  );
}
