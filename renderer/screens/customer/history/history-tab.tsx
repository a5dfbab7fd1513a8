import type { CustomerId } from '../../../../electron/domain/ids.ts';
import styles from './history-tab.module.css';
import { useState } from 'react';
import { useText } from '../../../text/language.tsx';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { ConsentExportButton } from '../consent-export/export-button.tsx';
import { HistoryDays } from './history-days.tsx';
import { useHistory } from './use-history.ts';

/** Everything that happened to this customer's record, newest first, day by day. */
export function HistoryTab({ customerId }: { readonly customerId: CustomerId }) {
  const { history, screen } = useText().customers;
  const [isOpenedHidden, setIsOpenedHidden] = useState(false);
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useHistory(customerId, isOpenedHidden);
  if (data === undefined) return null;
  return (
    <Card
      title={screen.history}
      aside={
        <div className={styles.filter}>
          <Checkbox
            name="hideOpened"
            label={history.hideOpened}
            isSelected={isOpenedHidden}
            onChange={setIsOpenedHidden}
            variant="plain"
          />
          <ConsentExportButton customerId={customerId} />
        </div>
      }
    >
      <HistoryDays customerId={customerId} lines={data.pages.flat()} />
      {hasNextPage && (
        <div>
          <Button isPending={isFetchingNextPage} onPress={() => void fetchNextPage()}>
            {history.more}
          </Button>
        </div>
      )}
    </Card>
  );
}
