import type { ReactNode } from 'react';
import styles from './page-body.module.css';

/** The room between head and foot of a page: what stands in it is measured, and has to fit. */
export function PageBody({ children }: { readonly children: ReactNode }) {
  return (
    <div className={styles.body} data-page-body>
      {children}
    </div>
  );
}
