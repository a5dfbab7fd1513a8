import styles from './banner.module.css';
import type { ReactNode } from 'react';
import { ButtonSizeContext } from './button.tsx';
import { classNames } from './class-names.ts';

interface BannerProps {
  /** `time` for what should be done some day soon, `stop` for what is wrong, `well` for what is done. */
  readonly variant: 'time' | 'stop' | 'well';
  /** Whom or what it is about, in bold. */
  readonly title?: string;
  /** `low` where much else must stay in sight; `lowest` around a button, which makes it high enough. On a very low screen all are. */
  readonly height?: 'normal' | 'low' | 'lowest';
  /** A long title stands above what it is about, not beside it. */
  readonly isStacked?: boolean;
  /** The buttons for what can be done about it: at the end of its line where there is room. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A word across the page. */
export function Banner({ variant, title, height = 'normal', isStacked = false, actions, children }: BannerProps) {
  return (
    <div className={classNames(styles.banner, styles[variant], styles[height], isStacked && styles.stacked)}>
      {title !== undefined && <strong className={styles.title}>{title}</strong>}
      <div className={styles.body}>{children}</div>
      {actions !== undefined && (
        <div className={styles.actions}>
          <ButtonSizeContext value="small">{actions}</ButtonSizeContext>
        </div>
      )}
    </div>
  );
}
