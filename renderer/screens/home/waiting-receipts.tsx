import styles from './home.module.css';
import { useState } from 'react';
import type { Output } from '../../../electron/contract/table.ts';
import { useText } from '../../text/language.tsx';
import { Button } from '../../ui/button.tsx';
import { SettleReceiptDialog } from '../../widgets/receipt-settling/settle-receipt-dialog.tsx';
import { WaitingList } from './waiting-list.tsx';

/** Receipt numbers whose records are lost, and the way to say what became of each. */
export function WaitingReceipts({ count, receipts, onMore }: Output<'receipt.lost'> & { readonly onMore: () => void }) {
  const { settle } = useText().lost;
  const [asked, setAsked] = useState<string | null>(null);
  const rows = receipts.map((receiptNo) => (
    <li key={receiptNo} className={styles.row}>
      <span className={styles.who}>
        <span className={styles.name}>{receiptNo}</span>
        <span className={styles.note}>{settle.line}</span>
      </span>
      <Button size="small" onPress={() => setAsked(receiptNo)}>
        {settle.action}
      </Button>
    </li>
  ));
  return (
    <>
      <WaitingList lead={settle.lead} count={count} rows={rows} onMore={onMore} />
      {asked !== null && <SettleReceiptDialog receiptNo={asked} onClose={() => setAsked(null)} />}
    </>
  );
}
