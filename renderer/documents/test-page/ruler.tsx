import { fill } from '../../../electron/words/fill.ts';
import styles from './ruler.module.css';

interface RulerProps {
  /** In millimetres. */
  readonly length: number;
  /** How long it is, with a place for the number. */
  readonly text: string;
}

/** A line of a true length with a mark at each centimetre: a printer that scales makes it shorter. */
export function Ruler({ length, text }: RulerProps) {
  const marks = Array.from({ length: length / 10 + 1 }, (_, index) => `M${index * 10} 0v${index % 5 === 0 ? 4 : 2.5}`);
  return (
    <figure className={styles.ruler}>
      <svg viewBox={`0 0 ${length} 4`} style={{ width: `${length}mm` }} aria-hidden="true">
        <path d={`M0 0h${length}${marks.join('')}`} />
      </svg>
      <figcaption>{fill(text, { length })}</figcaption>
    </figure>
  );
}
