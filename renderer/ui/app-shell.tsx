import styles from './app-shell.module.css';
import { useRef, type ReactNode, type RefObject } from 'react';
import { useKeptFocus } from './kept-focus.ts';

interface AppShellProps {
  /** The bar on top. */
  readonly top: ReactNode;
  /** A line below the bar that concerns the whole screen. */
  readonly strip?: ReactNode;
  /** What stands at the side. */
  readonly rail?: ReactNode;
  /** What was done last, above the foot. */
  readonly news?: ReactNode;
  /** The line of keys at the foot, or the buttons that lead on. */
  readonly foot?: ReactNode;
  /** The middle, for whoever sends the focus there. */
  readonly main?: RefObject<HTMLElement | null> | undefined;
  readonly children: ReactNode;
}

/** The frame of every screen: what is at the top, side and foot stays, and only the middle scrolls. */
export function AppShell({ top, strip, rail, news, foot, main, children }: AppShellProps) {
  const own = useRef<HTMLElement>(null);
  const middle = main ?? own;
  useKeptFocus(middle);
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <div className={styles.top}>{top}</div>
        {strip}
      </header>
      <div className={styles.middle}>
        {rail !== undefined && <div className={styles.rail}>{rail}</div>}
        <main ref={middle} className={styles.main} tabIndex={-1}>
          {children}
        </main>
      </div>
      {news}
      {foot !== undefined && <footer className={styles.foot}>{foot}</footer>}
    </div>
  );
}
