import type { SlipSnapshot } from '../../../electron/domain/slips/snapshot.ts';
import type { SlipTexts } from '../../../electron/words/catalogue.ts';
import styles from './customer-name.module.css';

interface CustomerNameProps {
  readonly name: string;
  readonly kind: SlipSnapshot['customerKind'];
  readonly texts: SlipTexts;
}

/** The name with 様 or 御中. */
export function CustomerName({ name, kind, texts }: CustomerNameProps) {
  return (
    <p className={styles.name}>
      <strong>{name}</strong>
      <span className={styles.honorific}>{texts.honorific[kind]}</span>
    </p>
  );
}
