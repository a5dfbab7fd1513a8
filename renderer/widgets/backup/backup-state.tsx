import styles from './backup-state.module.css';
import { Check, CircleAlert, TriangleAlert } from 'lucide-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { backupAge, daysSinceBackup } from '../../../electron/domain/backup/age.ts';
import type { Instant } from '../../../electron/domain/dates/instant.ts';
import { fill } from '../../../electron/words/fill.ts';
import { ask } from '../../api/queries.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { formatLately, now } from '../../text/screen-format.ts';

interface BackupStateProps {
  /** What can be done about it, at the end of the line. */
  readonly action?: ReactNode;
}

/** How old the last verified backup is, and whether a later one did not come about. */
export function BackupState({ action }: BackupStateProps) {
  const { state } = useText().backup;
  const { data: status } = useQuery(ask('backup.status', {}));
  if (status === undefined) return null;
  const { last, failed } = status;
  const isSecondMissing = last !== null && last.second !== 'none' && last.second !== 'written';
  return (
    <div className={styles.state}>
      <span className={styles.note}>{state.label}</span>
      <Age last={last?.at ?? null} />
      {failed !== null && <Warning>{state.failed}</Warning>}
      {isSecondMissing && <Warning>{state.second}</Warning>}
      {action}
    </div>
  );
}

function Age({ last }: { readonly last: Instant | null }) {
  const { state } = useText().backup;
  const { language } = useLanguage();
  const age = backupAge(last, now());
  if (last === null || age === 'none') return <Warning>{state.none}</Warning>;
  if (age === 'fresh')
    return (
      <span className={styles.fresh}>
        <Check aria-hidden /> {fill(state.verified, { moment: formatLately(last, language) })}
      </span>
    );
  const words = fill(state.late, { days: Math.floor(daysSinceBackup(last, now())) });
  if (age === 'late') return <Warning>{words}</Warning>;
  return (
    <span className={styles.overdue}>
      <CircleAlert aria-hidden /> {words}
    </span>
  );
}

function Warning({ children }: { readonly children: string }) {
  return (
    <span className={styles.late}>
      <TriangleAlert aria-hidden /> {children}
    </span>
  );
}
