import styles from './company-units.module.css';
import { Phrases } from './phrases.tsx';

/** Name, address and the like of a company, each unbroken. Empty ones are left out. */
export function CompanyUnits({ units }: { readonly units: readonly string[] }) {
  return (
    <address className={styles.company}>
      {units
        .filter((unit) => unit !== '')
        .map((unit) => (
          <span key={unit} className={styles.unit}>
            <Phrases>{unit}</Phrases>
          </span>
        ))}
    </address>
  );
}
