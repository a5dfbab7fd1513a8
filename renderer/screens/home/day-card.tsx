import styles from './home.module.css';
import type { Output } from '../../../electron/contract/table.ts';
import { formatNumber } from '../../text/format.ts';
import { useText } from '../../text/language.tsx';
import { Card } from '../../ui/card.tsx';
import { BackupLine } from './backup-line.tsx';
import { DrillLines } from './drill-lines.tsx';
import { LedgerState } from './ledger-state.tsx';
import { useIsManager } from '../../widgets/session/session-context.tsx';
import { NoticeState } from '../../widgets/notice/notice-state.tsx';

/** What was done today at this counter, and whether notice, ledger and backup are as they should be. */
export function DayCard({ counts }: Pick<Output<'home.day'>, 'counts'>) {
  const { count } = useText().home;
  const isManager = useIsManager();
  return (
    <Card>
      <div className={styles.day}>
        <dl className={styles.counts} aria-label={count.label}>
          <Count label={count.answers} value={counts.answers} unit={count.times} />
          <Count label={count.slips} value={counts.slips} unit={count.times} />
          <Count label={count.stops} value={counts.stops} unit={count.times} />
        </dl>
        <div className={styles.states}>
          <NoticeState />
          <LedgerState />
          <BackupLine />
          {isManager && <DrillLines />}
        </div>
      </div>
    </Card>
  );
}

function Count({ label, value, unit }: { readonly label: string; readonly value: number; readonly unit: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <strong>{formatNumber(value)}</strong> {unit}
      </dd>
    </div>
  );
}
