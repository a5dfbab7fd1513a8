import styles from './tag.module.css';
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

/** How pressing something is. What went wrong is `late`, too. */
export type Tone = 'calm' | 'soon' | 'late';

interface TagProps {
  readonly tone?: Tone;
  readonly size?: 'small' | 'large';
  readonly children: ReactNode;
}

/** A word in a frame, before a line of a list: how something stands. */
export function Tag({ tone = 'calm', size = 'small', children }: TagProps) {
  return <span className={classNames(styles.tag, styles[size], styles[tone])}>{children}</span>;
}
