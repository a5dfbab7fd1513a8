import styles from './counter.module.css';
import { useEffect, useRef, type ReactNode } from 'react';

interface CounterHeadingProps {
  readonly lang?: string;
  readonly children: ReactNode;
}

/** The heading of a page. It takes the focus when the page comes, so that it is read out and Tab begins below it. */
export function CounterHeading({ lang, children }: CounterHeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <h1 ref={heading} className={styles.title} tabIndex={-1} lang={lang}>
      {children}
    </h1>
  );
}
