import type { ReactNode } from 'react';
import { classNames } from '../../ui/class-names.ts';
import styles from './boxes.module.css';

interface BoxesProps {
  readonly words: readonly string[];
  readonly className?: string | undefined;
  /** What stands after the last. */
  readonly children?: ReactNode;
}

/** Boxes of which one is ticked, each with its word. */
export function Boxes({ words, className, children }: BoxesProps) {
  return (
    <span className={classNames(styles.boxes, className)}>
      {words.map((word) => (
        <span key={word} className={styles.choice}>
          <span className={styles.box} aria-hidden="true" />
          {word}
        </span>
      ))}
      {children}
    </span>
  );
}
