import type { CustomerId } from '../../../../electron/domain/ids.ts';
import { useNavigate } from 'react-router';
import { useText } from '../../../text/language.tsx';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { paths } from '../../../widgets/navigation/paths.ts';
import { HistoryDays } from './history-days.tsx';
import { useHistory } from './use-history.ts';

/** As many as stand beside a sheet without making the screen much longer. */
const shownAtOnce = 4;

/** What happened last to this customer's record, and the way to all of it. That somebody looked is told there. */
export function LatestHistory({ customerId }: { readonly customerId: CustomerId }) {
  const { history } = useText().customers;
  const navigate = useNavigate();
  const { data } = useHistory(customerId, true);
  if (data === undefined) return null;
  return (
    <Card
      title={history.latest}
      density="dense"
      aside={
        <Button
          variant="quiet"
          size="inline"
          onPress={() => void navigate(paths.customer(customerId, 'history'), { replace: true })}
        >
          {history.all}
        </Button>
      }
    >
      <HistoryDays customerId={customerId} lines={data.pages.flat().slice(0, shownAtOnce)} />
    </Card>
  );
}
