import { formatEraDateWithIso } from '../../../electron/domain/dates/era-format.ts';
import type { RecoverySheet } from '../../../electron/domain/printable/recovery-sheet.ts';
import type { SlipTexts } from '../../../electron/words/catalogue.ts';
import { fill } from '../../../electron/words/fill.ts';
import { Phrases } from '../parts/phrases.tsx';
import { Stamp } from '../parts/stamp.tsx';
import { Unbroken } from '../parts/unbroken.tsx';
import styles from './recovery-page.module.css';

interface RecoveryPageProps {
  readonly sheet: RecoverySheet;
  readonly texts: SlipTexts;
}

/** The recovery code on one sheet: what it is, whose, the code to be typed from it, what it opens, and lines to write on when and where it is put away. */
export function RecoveryPage({ sheet, texts }: RecoveryPageProps) {
  const { recovery } = texts;
  const { code, companyName, shopName, deskLetters, printedOn, isTraining } = sheet;
  return (
    <article className={styles.page} data-page-body>
      <header>
        <h1>{recovery.title}</h1>
        {isTraining && <Stamp word={texts.training} />}
      </header>
      <p className={styles.desk}>
        <Unbroken>{companyName}</Unbroken>
        <Unbroken>{shopName}</Unbroken>
        <Unbroken>{fill(recovery.desk, { letters: deskLetters })}</Unbroken>
        <Unbroken>{fill(recovery.printedOn, { date: formatEraDateWithIso(printedOn) })}</Unbroken>
      </p>
      <ol className={styles.groups}>
        {code.split('-').map((group, index) => (
          <li key={`${index}-${group}`}>
            <span className={styles.number}>{index + 1}</span>
            <strong>{group}</strong>
          </li>
        ))}
      </ol>
      <p>
        <Phrases>{recovery.letters}</Phrases>
      </p>
      {recovery.parts.map(({ title, lines }) => (
        <section key={title}>
          <h2>{title}</h2>
          <ul>
            {lines.map((line) => (
              <li key={line}>
                <Phrases>{line}</Phrases>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <dl className={styles.kept}>
        {recovery.kept.map(({ label, blank }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{blank}</dd>
          </div>
        ))}
      </dl>
    </article>
  );
}
