import type { HeadSheet } from '../../../electron/domain/printable/head-sheet.ts';
import { fill } from '../../../electron/words/fill.ts';
import { Phrases } from '../parts/phrases.tsx';
import type { HeadTexts } from './head-texts.ts';
import styles from './meaning.module.css';

/** What the sheet shows and what it does not, and how somebody compares it with an export. */
export function Meaning({ month, texts }: Pick<HeadSheet, 'month'> & { readonly texts: HeadTexts }) {
  const { title, lines } = texts.proof;
  return (
    <section className={styles.meaning} data-piece="meaning">
      <h2>{title}</h2>
      <ol>
        {lines.map((line) => (
          <li key={line}>
            <Phrases>{fill(line, { file: `audit-${month}.zip` })}</Phrases>
          </li>
        ))}
      </ol>
    </section>
  );
}
