import styles from './card.module.css';
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

interface CardProps {
  readonly title?: string;
  /** Stands at the end of the title's line. */
  readonly aside?: ReactNode;
  readonly density?: 'normal' | 'dense';
  /** The language of its words, where that is not the language of the screen. */
  readonly lang?: string;
  readonly children: ReactNode;
}

/** One matter on its own sheet. */
export function Card({ title, aside, density = 'normal', lang, children }: CardProps) {
  return (
    <section className={classNames(styles.card, styles[density])} lang={lang}>
      {title !== undefined && (
        <header className={styles.head}>
          <h2>{title}</h2>
          {aside}
        </header>
      )}
      {children}
    </section>
  );
}
