import type { CustomerId } from '../../../../electron/domain/ids.ts';
import styles from './history-tab.module.css';
import type { Output } from '../../../../electron/contract/table.ts';
import { tokyoDateOf } from '../../../../electron/domain/dates/instant.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { formatWeekday } from '../../../text/screen-format.ts';
import { HistoryLine } from './history-line.tsx';

type Line = Output<'customer.history'>[number];

interface HistoryDaysProps {
  readonly customerId: CustomerId;
  /** Newest first. */
  readonly lines: readonly Line[];
}

/** What happened, day by day. */
export function HistoryDays({ customerId, lines }: HistoryDaysProps) {
  const { history } = useText().customers;
  const { language } = useLanguage();
  if (lines.length === 0) return <p>{history.empty}</p>;
  return [...Map.groupBy(lines, ({ recorded }) => tokyoDateOf(recorded))].map(([day, ofDay]) => (
    <section key={day} className={styles.day}>
      <h3>{formatWeekday(day, language)}</h3>
      <ol>
        {ofDay.map((line) => (
          <HistoryLine key={line.entryId} customerId={customerId} line={line} />
        ))}
      </ol>
    </section>
  ));
}
