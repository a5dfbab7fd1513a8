import styles from './notice-sheet.module.css';
import type { ReactNode } from 'react';
import { classNames } from '../../ui/class-names.ts';

interface NoticeSheetProps {
  /** Whether it is drawn as a sheet; not where it lies in something that has a frame. */
  readonly isFramed?: boolean;
  readonly children: ReactNode;
}

/** A sheet to be read: parts under headings, and in them lines, lists and rows. */
export function NoticeSheet({ isFramed = true, children }: NoticeSheetProps) {
  return <article className={classNames(styles.sheet, isFramed && styles.framed)}>{children}</article>;
}

/** A part of a sheet under its heading. */
export function NoticePart({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

interface NoticeLinesProps {
  /** Of the lines, where it is not the language of the screen. */
  readonly lang?: string;
  readonly lines: readonly string[];
}

/** Lines of a part, each with a dot before it. */
export function NoticeLines({ lang, lines }: NoticeLinesProps) {
  return (
    <ul className={styles.lines} lang={lang}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
