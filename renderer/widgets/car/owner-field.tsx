import styles from './car-fields.module.css';
import { useText } from '../../text/language.tsx';
import { fill } from '../../../electron/words/fill.ts';
import { Banner } from '../../ui/banner.tsx';
import { Select } from '../../ui/select.tsx';
import { CustomerPicker } from '../customer-picker/customer-picker.tsx';
import { ownerChoices, type CarDraft } from './car-draft.ts';

type Owner = Pick<CarDraft, 'owner' | 'ownerCustomer'>;

interface OwnerFieldProps {
  readonly value: Owner;
  readonly onChange: (owner: Owner) => void;
  readonly label?: string;
  /** Stands before the names of the fields, where the form has others: `car.`. */
  readonly place?: string;
  /** The user of the car, who is chosen by 使用者と同じ. */
  readonly exceptId: string | null;
}

/** Who owns the car. Where that is not the user, it says what follows for joint use. */
export function OwnerField({ value, onChange, label, place = '', exceptId }: OwnerFieldProps) {
  const vehicle = useText().vehicles;
  const { owner, ownerCustomer } = value;
  return (
    <div className={styles.owner}>
      <Select
        name={`${place}owner`}
        label={label ?? vehicle.owner}
        options={ownerChoices.map((choice) => ({ value: choice, label: vehicle.ownerChoice[choice] }))}
        value={owner}
        onChange={(chosen) => onChange({ owner: chosen, ownerCustomer: null })}
      />
      {owner === 'customer' && (
        <CustomerPicker
          name={`${place}ownerCustomer`}
          label={ownerCustomer === null ? vehicle.ownerPicker : vehicle.owner}
          customerId={ownerCustomer?.customerId ?? null}
          exceptId={exceptId}
          onPick={(picked) => onChange({ owner, ownerCustomer: picked })}
        />
      )}
      {owner !== 'same' && (
        <Banner variant="time">
          {fill(vehicle.ownerWarning, { owner: ownerCustomer?.name ?? vehicle.ownerChoice[owner] })}
        </Banner>
      )}
    </div>
  );
}
