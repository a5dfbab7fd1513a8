import styles from './home.module.css';
import type { ReactNode } from 'react';
import { fill } from '../../../electron/words/fill.ts';
import { useText } from '../../text/language.tsx';
import { Button } from '../../ui/button.tsx';

interface WaitingListProps {
  /** What is waited for, and what ends it. */
  readonly lead: string;
  /** How many there are in all. */
  readonly count: number;
  /** The first of them, each an item of the list. */
  readonly rows: readonly ReactNode[];
  readonly onMore: () => void;
}

/** The first few of what waits, how many others there are, and the way to them. */
export function WaitingList({ lead, count, rows, onMore }: WaitingListProps) {
  const { customers, home } = useText();
  const others = count - rows.length;
  return (
    <>
      <p className={styles.note}>{lead}</p>
      <ul className={styles.rows}>{rows}</ul>
      {others > 0 && (
        <p className={styles.noteLine}>
          <span className={styles.note}>{fill(home.due.more, { count: others })}</span>
          <Button variant="quiet" size="small" onPress={onMore}>
            {customers.pages.more}
          </Button>
        </p>
      )}
    </>
  );
}
