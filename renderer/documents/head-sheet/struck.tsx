import styles from './struck.module.css';

/** Room that is left free, with a line across it, so that nothing can be added there: a notary stamps no document with blanks. */
export function Struck({ children }: { readonly children: string }) {
  return (
    <div className={styles.struck} data-part="struck">
      <svg aria-hidden="true" preserveAspectRatio="none" viewBox="0 0 1 1">
        <line x1="0" y1="1" x2="1" y2="0" />
      </svg>
      <p>{children}</p>
    </div>
  );
}
