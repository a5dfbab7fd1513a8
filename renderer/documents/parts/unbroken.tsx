import type { ReactNode } from 'react';
import styles from './unbroken.module.css';

/** Plates, names, telephone numbers: on one line, unless longer than a whole line. */
export function Unbroken({ children }: { readonly children: ReactNode }) {
  return <span className={styles.unbroken}>{children}</span>;
}
