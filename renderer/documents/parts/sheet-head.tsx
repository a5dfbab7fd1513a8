import type { ReactNode } from 'react';
import { Stamp } from './stamp.tsx';
import styles from './sheet-head.module.css';

interface SheetHeadProps {
  readonly title: string;
  /** The word that says that it is for practice; null where it counts. */
  readonly practice: string | null;
  /** What else names it, at the end of the line. */
  readonly children: ReactNode;
}

/** The head of a page of a sheet that is no slip. */
export function SheetHead({ title, practice, children }: SheetHeadProps) {
  return (
    <header className={styles.head}>
      <h1>{title}</h1>
      {practice === null ? null : <Stamp word={practice} />}
      {children}
    </header>
  );
}
