import styles from './line-window.module.css';
import { useEffect, useRef, useState, type ReactNode } from 'react';

interface LineWindowProps<T> {
  readonly label: string;
  readonly items: readonly T[];
  readonly keyOf: (item: T) => string;
  /** The cells of a line. */
  readonly renderCells: (item: T) => ReactNode;
  /** The cells of the line above all others, which stays in sight. */
  readonly head: ReactNode;
  /** What stands below the last line. */
  readonly foot: ReactNode;
  /** The last lines are in sight, or nearly: more are wanted. */
  readonly onNearEnd: () => void;
}

/** Every line is this high, so that the place of each follows from its number. The style sheet says the same. */
const lineHeight = 44;

/** So many lines above and below are drawn as well: a turn of the wheel shows no gap. */
const spare = 12;

/** Until the real height is known. */
const likelyHeight = 600;

/** A long list of which only what is in sight is drawn. The arrow keys, Page Up and Page Down, Home and End move it. */
export function LineWindow<T>({ label, items, keyOf, renderCells, head, foot, onNearEnd }: LineWindowProps<T>) {
  const box = useRef<HTMLElement>(null);
  const [top, setTop] = useState(0);
  const [height, setHeight] = useState(likelyHeight);
  useEffect(() => {
    const element = box.current;
    if (element === null || !('ResizeObserver' in window)) return undefined;
    const observer = new ResizeObserver(() => setHeight(element.clientHeight));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const first = Math.max(0, Math.floor(top / lineHeight) - spare);
  const last = Math.min(items.length, Math.ceil((top + height) / lineHeight) + spare);
  const isNearEnd = last >= items.length;
  useEffect(() => {
    if (isNearEnd) onNearEnd();
  }, [isNearEnd, onNearEnd]);
  return (
    <section
      ref={box}
      className={styles.lineWindow}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable without a mouse
      tabIndex={0}
      aria-label={label}
      onScroll={(event) => setTop(event.currentTarget.scrollTop)}
    >
      <table aria-label={label}>
        <thead>
          <tr>{head}</tr>
        </thead>
        <tbody>
          <Gap lines={first} />
          {items.slice(first, last).map((item) => (
            <tr key={keyOf(item)} className={styles.line}>
              {renderCells(item)}
            </tr>
          ))}
          <Gap lines={items.length - last} />
        </tbody>
      </table>
      {foot}
    </section>
  );
}

/** Stands for the lines that are not drawn. */
function Gap({ lines }: { readonly lines: number }) {
  const line = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    // By script: the content security policy allows no style in the page itself.
    line.current?.style.setProperty('block-size', `${lines * lineHeight}px`);
  }, [lines]);
  return lines > 0 && <tr ref={line} aria-hidden />;
}
