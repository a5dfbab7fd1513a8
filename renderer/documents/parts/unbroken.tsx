import type { ReactNode } from 'react';
import { Phrases } from './phrases.tsx';
import styles from './unbroken.module.css';

/** Plates, names, telephone numbers: on one line, unless longer than a whole line; then its lines end between its words. */
export function Unbroken({ children }: { readonly children: ReactNode }) {
  return (
    <span className={styles.unbroken}>{typeof children === 'string' ? <Phrases>{children}</Phrases> : children}</span>
  );
}
