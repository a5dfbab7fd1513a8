import { formatEraMonth, formatEraDateWithIso } from '../../../electron/domain/dates/era-format.ts';
import { tokyoDateOf } from '../../../electron/domain/dates/instant.ts';
import type { HeadSheet } from '../../../electron/domain/printable/head-sheet.ts';
import { fill } from '../../../electron/words/fill.ts';
import { Phrases } from '../parts/phrases.tsx';
import { Unbroken } from '../parts/unbroken.tsx';
import type { HeadTexts } from './head-texts.ts';
import { Struck } from './struck.tsx';
import styles from './signing.module.css';

interface SigningProps {
  readonly sheet: HeadSheet;
  readonly texts: HeadTexts;
}

/**
 * Who answers for the sheet, and the room for the notary's stamp. The names and the day are printed (記名), so that nothing but seals is
 * added (押印): a document with a blank gets no 確定日付.
 */
export function Signing({ sheet, texts }: SigningProps) {
  const { month, companyName, madeAt, madeBy, confirmedBy } = sheet;
  return (
    <section className={styles.signing} data-piece="signing">
      <div className={styles.said}>
        <p>
          <Phrases>{fill(texts.declared, { month: formatEraMonth(month) })}</Phrases>
        </p>
        <p className={styles.company}>
          <Unbroken>{formatEraDateWithIso(tokyoDateOf(madeAt))}</Unbroken>
          <strong>
            <Unbroken>{companyName}</Unbroken>
          </strong>
        </p>
      </div>
      <dl className={styles.people}>
        <dt>{texts.madeBy}</dt>
        <Sealed name={madeBy} texts={texts} />
        <dt>{texts.confirmedBy}</dt>
        {confirmedBy === null ? (
          <dd className={styles.nobody}>
            <Struck>{texts.nobody}</Struck>
          </dd>
        ) : (
          <Sealed name={confirmedBy} texts={texts} />
        )}
      </dl>
      <div className={styles.notary}>
        <p>
          <strong>{texts.notary}</strong>
        </p>
        <p>
          <Phrases>{texts.notaryNote}</Phrases>
        </p>
      </div>
    </section>
  );
}

function Sealed({ name, texts }: { readonly name: string; readonly texts: HeadTexts }) {
  return (
    <dd className={styles.sealed}>
      <strong>
        <Phrases>{name}</Phrases>
      </strong>
      <span className={styles.seal}>{texts.seal}</span>
    </dd>
  );
}
