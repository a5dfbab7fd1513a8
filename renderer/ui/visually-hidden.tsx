import styles from './visually-hidden.module.css';
import type { ReactNode } from 'react';

/** Words for screen readers, where eyes see the same by a colour, a line or a place. */
export function VisuallyHidden({ children }: { readonly children: ReactNode }) {
  return <span className={styles.hidden}>{children}</span>;
}
