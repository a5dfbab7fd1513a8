import { fill } from '../../../electron/words/fill.ts';
import styles from './page-number.module.css';

interface PageNumberProps {
  readonly page: number;
  readonly pages: number;
  /** How it is said, with a place for each number. */
  readonly text: string;
}

/** Which of how many pages this is. */
export function PageNumber({ page, pages, text }: PageNumberProps) {
  return <span className={styles.number}>{fill(text, { page, pages })}</span>;
}
