import styles from './key.module.css';
import type { ReactNode } from 'react';

/** A key that does the same as the button it stands on: for the eyes, the name of the button is its words. */
export function Key({ children }: { readonly children: string }) {
  return (
    <kbd className={styles.key} aria-hidden>
      {children}
    </kbd>
  );
}

/** A key and what it does here. */
export function KeyHint({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <span className={styles.hint}>
      <kbd className={styles.key}>{name}</kbd>
      {children}
    </span>
  );
}
