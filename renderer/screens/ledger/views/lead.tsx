import styles from './views.module.css';
import type { ReactNode } from 'react';

/** What a view shows, in a sentence. */
export function Lead({ children }: { readonly children: ReactNode }) {
  return <p className={styles.lead}>{children}</p>;
}
