import type { ReactNode } from 'react';
import { classNames } from '../../ui/class-names.ts';
import styles from './page.module.css';

interface PageProps {
  /** Half an A4 sheet or a whole one, an A5 sheet, or a strip of the roll. */
  readonly size: 'half' | 'full' | 'a5' | 'roll';
  /** How small print is set, where there is any: running on, line by line so that it can be cut, or one note below the other. */
  readonly notes?: 'flow' | 'lines' | 'stack';
  /** For whom it is, where there are several. */
  readonly copy?: string;
  /** What stands across it in large pale letters. */
  readonly watermark: string | null;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** So many letters go across a page in the largest size. */
const mostLarge = 4;

/** A page of paper. Its parts look at its size and its way with notes where they differ from one paper to another. */
export function Page({ size, notes, copy, watermark, className, children }: PageProps) {
  return (
    <section className={classNames(styles.page, className)} data-size={size} data-notes={notes} data-copy={copy}>
      {watermark === null ? null : (
        <p
          className={styles.watermark}
          data-length={watermark.length > mostLarge ? 'long' : undefined}
          aria-hidden="true"
        >
          <span>{watermark}</span>
        </p>
      )}
      {children}
    </section>
  );
}
