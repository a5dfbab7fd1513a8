import styles from './tag.module.css';
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

interface TagProps {
  /** `soon` and `late` are for time alone, and `late` for what went wrong. */
  readonly tone?: 'calm' | 'soon' | 'late';
  readonly size?: 'small' | 'large';
  readonly children: ReactNode;
}

/** A word in a frame, before a line of a list: how something stands. */
export function Tag({ tone = 'calm', size = 'small', children }: TagProps) {
  return <span className={classNames(styles.tag, styles[size], styles[tone])}>{children}</span>;
}
