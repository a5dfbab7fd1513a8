import type { ReactNode } from 'react';
import styles from './legend.module.css';

/** A line below tables that says how they are to be read. */
export function Legend({ children }: { readonly children: ReactNode }) {
  return <p className={styles.legend}>{children}</p>;
}
