import type { SlipSnapshot } from '../../../electron/domain/slips/snapshot.ts';
import type { SlipTexts } from '../../../electron/words/catalogue.ts';
import styles from './customer-name.module.css';

interface CustomerNameProps {
  readonly name: string;
  /** Null where it is the customer who signs: nobody calls themself 様. */
  readonly kind: SlipSnapshot['customerKind'] | null;
  readonly texts: SlipTexts;
}

/** The name with 様 or 御中, or as the customer writes it. */
export function CustomerName({ name, kind, texts }: CustomerNameProps) {
  return (
    <p className={styles.name}>
      <strong>{name}</strong>
      {kind === null ? null : <span className={styles.honorific}>{texts.honorific[kind]}</span>}
    </p>
  );
}
