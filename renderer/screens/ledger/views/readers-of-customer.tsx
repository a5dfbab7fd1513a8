import styles from './views.module.css';
import { readingKinds } from './views.ts';
import type { CustomerId } from '../../../../electron/domain/ids.ts';
import { useText } from '../../../text/language.tsx';
import { CustomerPicker } from '../../../widgets/customer-picker/customer-picker.tsx';
import { everything } from '../use-ledger-lines.ts';
import { Lead } from './lead.tsx';
import { ViewLines } from './view-lines.tsx';

interface ReadersOfCustomerProps {
  readonly customerId: CustomerId | null;
  readonly onPick: (customerId: CustomerId | null) => void;
}

/** Who looked at a customer, and when (policy 8; the question that a disclosure of one's own data leads to). */
export function ReadersOfCustomer({ customerId, onPick }: ReadersOfCustomerProps) {
  const { filter: words, readers } = useText().ledger;
  return (
    <>
      <div className={styles.fields}>
        <CustomerPicker
          name="customer"
          label={words.customer}
          none={words.customerNone}
          change={words.clearCustomer}
          customerId={customerId}
          onPick={(picked) => onPick(picked?.customerId ?? null)}
        />
        <Lead>{readers.lead}</Lead>
      </div>
      {customerId === null ? (
        <p className={styles.ask}>{readers.ask}</p>
      ) : (
        <ViewLines filter={{ ...everything, kinds: [...readingKinds], customerId }} />
      )}
    </>
  );
}
