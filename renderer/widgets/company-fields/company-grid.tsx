import styles from './company-grid.module.css';
import type { Company } from '../../../electron/domain/notice/company.ts';
import { TextField } from '../../ui/text-field.tsx';
import type { CompanyField } from './company-fields.ts';

interface CompanyGridProps {
  readonly fields: readonly CompanyField[];
  readonly company: Company;
  readonly onChange: (company: Company) => void;
  /** Where it is the first thing of its screen. */
  readonly isAutoFocused?: boolean;
}

/** The fields of the company block, each as wide as what stands in it. */
export function CompanyGrid({ fields, company, onChange, isAutoFocused = false }: CompanyGridProps) {
  return (
    <div className={styles.grid}>
      {fields.map(({ path, label, isRequired, inputMode, width, read, write }, index) => (
        <div key={path} className={styles[`width${width}`]}>
          <TextField
            name={path}
            label={label}
            isRequired={isRequired}
            isAutoFocused={isAutoFocused && index === 0}
            {...(inputMode === undefined ? {} : { inputMode })}
            value={read(company)}
            onChange={(value) => onChange(write(company, value))}
          />
        </div>
      ))}
    </div>
  );
}
