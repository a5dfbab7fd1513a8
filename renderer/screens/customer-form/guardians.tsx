import type { CustomerId } from '../../../electron/domain/ids.ts';
import styles from './customer-form.module.css';
import { useText } from '../../text/language.tsx';
import type { FormState } from './form-state.ts';
import { Persons } from './persons.tsx';
import { Representatives } from './representatives.tsx';

interface GuardiansProps {
  readonly form: FormState;
  readonly customerId: CustomerId | null;
  /** The customer is a minor: the form asks at once. */
  readonly isAsked: boolean;
}

/** The legal representatives of a person: written down here, or chosen where they are customers already. */
export function Guardians({ form, customerId, isAsked }: GuardiansProps) {
  const { field, form: words } = useText().customers;
  const hasLinked = form.values.legalRepresentatives.length > 0;
  return (
    <div className={styles.guardians}>
      {isAsked && <p className={styles.note}>{words.guardianHint}</p>}
      <Persons
        form={form}
        legend={field.legalRepresentatives}
        add={words.addGuardian}
        isAsked={isAsked && !hasLinked}
      />
      <Representatives form={form} customerId={customerId} />
    </div>
  );
}
