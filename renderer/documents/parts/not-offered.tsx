import type { SlipTexts } from '../../../electron/words/catalogue.ts';
import styles from './not-offered.module.css';

/** What stands in a cell where the notice offers no such choice. */
export function NotOffered({ texts }: { readonly texts: SlipTexts }) {
  return <span className={styles.nothing}>{texts.notOffered}</span>;
}
