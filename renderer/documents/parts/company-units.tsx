import styles from './company-units.module.css';
import { Phrases } from './phrases.tsx';

interface CompanyUnitsProps {
  /** Empty ones are left out. Those of one list stay side by side where a line has room for them. */
  readonly units: readonly (string | readonly string[])[];
}

/** Name, address and the like of a company, each unbroken. */
export function CompanyUnits({ units }: CompanyUnitsProps) {
  return (
    <address className={styles.company}>
      {said(units).map((unit) =>
        typeof unit === 'string' ? (
          <Unit key={unit} words={unit} />
        ) : (
          <span key={unit.join(' ')} className={styles.group}>
            {said(unit).map((words) => (
              <Unit key={words} words={words} />
            ))}
          </span>
        ),
      )}
    </address>
  );
}

function Unit({ words }: { readonly words: string }) {
  return (
    <span className={styles.unit}>
      <Phrases>{words}</Phrases>
    </span>
  );
}

function said<T>(units: readonly T[]): readonly T[] {
  return units.filter((unit) => unit !== '');
}
