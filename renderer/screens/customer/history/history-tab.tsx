import type { CustomerId } from '../../../../electron/domain/ids.ts';
import styles from './history-tab.module.css';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { historyPageSize } from '../../../../electron/contract/customers.ts';
import type { Output } from '../../../../electron/contract/table.ts';
import { tokyoDateOf } from '../../../../electron/domain/dates/instant.ts';
import { call } from '../../../api/desk.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { formatWeekday } from '../../../text/screen-format.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { HistoryLine } from './history-line.tsx';
import { ConsentExportButton } from '../consent-export/export-button.tsx';

type Line = Output<'customer.history'>[number];

function byDay(lines: readonly Line[]): ReadonlyMap<string, readonly Line[]> {
  const days = new Map<string, Line[]>();
  for (const line of lines) {
    const day = tokyoDateOf(line.recorded);
    days.set(day, [...(days.get(day) ?? []), line]);
  }
  return days;
}

/** Everything that happened to this customer's record, newest first, day by day. */
export function HistoryTab({ customerId }: { readonly customerId: CustomerId }) {
  const { history, screen } = useText().customers;
  const { language } = useLanguage();
  const [isOpenedHidden, setIsOpenedHidden] = useState(false);
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ['customer.history', { customerId, withoutOpened: isOpenedHidden }] as const,
    queryFn: ({ pageParam }) =>
      call('customer.history', {
        customerId,
        withoutOpened: isOpenedHidden,
        ...(pageParam === null ? {} : { before: pageParam }),
      }),
    initialPageParam: null as number | null,
    // What stands there already stays until the other lines have come.
    placeholderData: keepPreviousData,
    getNextPageParam: (page) => (page.length < historyPageSize ? undefined : page.at(-1)?.seq),
  });
  if (data === undefined) return null;
  const lines = data.pages.flat();
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
      {lines.length === 0 && <p>{history.empty}</p>}
      {[...byDay(lines)].map(([day, ofDay]) => (
        <section key={day} className={styles.day}>
          <h3>{formatWeekday(day, language)}</h3>
          <ol>
            {ofDay.map((line) => (
              <HistoryLine key={line.entryId} customerId={customerId} line={line} />
            ))}
          </ol>
        </section>
      ))}
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
