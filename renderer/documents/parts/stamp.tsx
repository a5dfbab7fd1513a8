import styles from './stamp.module.css';

/** A word in a frame: whose copy it is, a reissue, a practice slip. The frame of a strong one is thicker. */
export function Stamp({ word, isStrong = false }: { readonly word: string; readonly isStrong?: boolean }) {
  return (
    <strong className={styles.stamp} {...(isStrong && { 'data-strong': true })}>
      {word}
    </strong>
  );
}
