import styles from './point-list.module.css';
import type { ReactNode } from 'react';

interface PointListProps {
  /** The language of the points, where that is not the language of the screen. */
  readonly lang?: string;
  readonly children: ReactNode;
}

/** Points in small print, beside a notice. */
export function PointList({ lang, children }: PointListProps) {
  return (
    <ul className={styles.points} lang={lang}>
      {children}
    </ul>
  );
}
