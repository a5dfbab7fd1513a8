import styles from './customer-form.module.css';
import { useText } from '../../text/language.tsx';
import { Card } from '../../ui/card.tsx';
import { CarFields } from '../../widgets/car/car-fields.tsx';
import { OwnerField } from '../../widgets/car/owner-field.tsx';
import type { FormState } from './form-state.ts';

/** The car that a new customer came with. Left empty, none is written down. */
export function FirstCar({ form: { values, set } }: { readonly form: FormState }) {
  const { form } = useText().customers;
  const vehicle = useText().vehicles;
  const { car } = values;
  return (
    <Card density="dense" title={vehicle.first} aside={<p className={styles.note}>{form.carOptional}</p>}>
      <CarFields car={car} place="car." set={(change) => set({ car: { ...car, ...change } })}>
        <OwnerField place="car." value={car} exceptId={null} onChange={(owner) => set({ car: { ...car, ...owner } })} />
      </CarFields>
    </Card>
  );
}
