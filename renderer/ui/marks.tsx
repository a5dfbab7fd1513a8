import styles from './marks.module.css';
import { Check, CircleAlert, TriangleAlert } from 'lucide-react';

/** Stands before what is wrong: a shape beside the colour. */
export function AlertMark() {
  return <CircleAlert className={styles.mark} aria-hidden />;
}

/** Stands before what is odd, and may be right. */
export function OddMark() {
  return <TriangleAlert className={styles.mark} aria-hidden />;
}

/** Stands before what is well. */
export function CheckMark() {
  return <Check className={styles.mark} aria-hidden />;
}
