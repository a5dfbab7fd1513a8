import styles from './progress.module.css';
import { Label } from 'react-aria-components/TextField';
import { ProgressBar } from 'react-aria-components/ProgressBar';
import { classNames } from './class-names.ts';

interface ProgressProps {
  readonly label: string;
  /** How much is done, in words: 12,000 / 80,000件. */
  readonly words: string;
  readonly done: number;
  /** 0 while nobody knows yet. */
  readonly total: number;
}

/** How far long work has come. */
export function Progress({ label, words, done, total }: ProgressProps) {
  const isKnown = total > 0;
  const share = isKnown ? Math.min(done / total, 1) : 0;
  return (
    <ProgressBar
      className={classNames(styles.progress)}
      value={share * 100}
      isIndeterminate={!isKnown}
      {...(isKnown ? { valueLabel: words } : {})}
    >
      <div className={styles.head}>
        <Label>{label}</Label>
        <span className={styles.words}>{words}</span>
      </div>
      <svg className={styles.bar} viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden>
        <rect className={styles.done} width={share * 100} height="1" />
      </svg>
    </ProgressBar>
  );
}
