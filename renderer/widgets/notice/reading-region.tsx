import styles from './reading-dialog.module.css';
import { useEffect, useRef, type ReactNode } from 'react';
import { ScrollRegion } from '../../ui/scroll-region.tsx';

interface ReadingRegionProps {
  readonly label: string;
  readonly children: ReactNode;
}

/** A text to be read by or to the customer, in a dialog: it has the focus, so that the arrows scroll it at once. */
export function ReadingRegion({ label, children }: ReadingRegionProps) {
  const text = useRef<HTMLElement>(null);
  useEffect(() => text.current?.focus({ preventScroll: true }), []);
  return (
    <ScrollRegion ref={text} className={styles.reading} label={label}>
      {children}
    </ScrollRegion>
  );
}
