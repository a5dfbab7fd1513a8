import styles from './car-fields.module.css';
import { use, useState, type ReactNode } from 'react';
import { parsePlate, formatPlate, plateSchema } from '../../../electron/domain/vehicles/plate.ts';
import { vinDoubt, vinSchema } from '../../../electron/domain/vehicles/vin.ts';
import type { Catalogue } from '../../../electron/words/catalogue.ts';
import { fill } from '../../../electron/words/fill.ts';
import { useText } from '../../text/language.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { FaultsContext } from '../../ui/faults.ts';
import { OddHint } from '../../ui/field-parts.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { DayField } from '../typed-value/day-field.tsx';
import { tidy } from '../typed-value/typed-value.ts';
import { typeNumbersOf, type CarDraft } from './car-draft.ts';

interface CarFieldsProps {
  readonly car: CarDraft;
  readonly set: (change: Partial<CarDraft>) => void;
  /** Stands before the names of the fields, where the form has others: `car.`. */
  readonly place?: string;
  readonly isAutoFocused?: boolean;
  /** Stands between what is asked first and what is folded away. */
  readonly children?: ReactNode;
}

const more = ['model', 'typeNumber', 'classNumber', 'firstRegistered', 'purposeOfUse', 'baseLocation'] as const;

function plateHint(typed: string, vehicle: Catalogue['vehicles']): ReactNode {
  if (typed.trim() === '') return vehicle.plateHint;
  const { plate, doubts } = parsePlate(typed);
  const [doubt] = doubts;
  const spelled = plate === null ? typed.trim() : formatPlate(plate);
  if (doubt !== undefined) return <OddHint>{fill(vehicle.plateDoubt[doubt], { plate: spelled })}</OddHint>;
  return plate === null ? vehicle.plateOther : fill(vehicle.plateRead, { plate: spelled });
}

function vinHint(typed: string, vehicle: Catalogue['vehicles']): ReactNode {
  const doubt = typed.trim() === '' ? null : vinDoubt(typed);
  return doubt === null ? vehicle.vinHint : <OddHint>{vehicle.vinDoubt[doubt]}</OddHint>;
}

/** What is asked of a car: first what is on its plate and its windscreen, the rest folded away. */
export function CarFields({ car, set, place = '', isAutoFocused = false, children }: CarFieldsProps) {
  const vehicle = useText().vehicles;
  const [isOpen, setIsOpen] = useState(() => more.some((field) => car[field] !== ''));
  const { found } = use(FaultsContext);
  const isFaulty = more.some((field) => found[place + field] !== undefined);
  return (
    <>
      <div className={styles.grid}>
        <TextField
          name={`${place}plate`}
          label={vehicle.plate}
          hint={plateHint(car.plate, vehicle)}
          isAutoFocused={isAutoFocused}
          value={car.plate}
          onChange={(plate) => set({ plate })}
          onLeave={() => set({ plate: tidy(plateSchema, car.plate) })}
        />
        <TextField
          name={`${place}carName`}
          label={vehicle.carName}
          hint={vehicle.carNameHint}
          value={car.carName}
          onChange={(carName) => set({ carName })}
        />
        <TextField
          name={`${place}vin`}
          label={vehicle.vin}
          hint={vinHint(car.vin, vehicle)}
          value={car.vin}
          onChange={(vin) => set({ vin })}
          onLeave={() => set({ vin: tidy(vinSchema, car.vin) })}
        />
        <DayField
          name={`${place}inspectionExpiresOn`}
          label={vehicle.inspectionExpiresOn}
          hint={vehicle.inspectionHint}
          value={car.inspectionExpiresOn}
          onChange={(inspectionExpiresOn) => set({ inspectionExpiresOn })}
        />
      </div>
      {children}
      <Disclosure title={vehicle.more} note={vehicle.moreNote} isOpen={isOpen || isFaulty} onOpenChange={setIsOpen}>
        <div className={styles.grid}>
          {more.map((field) => (
            <TextField
              key={field}
              name={place + field}
              label={vehicle[field]}
              {...(field === 'firstRegistered' ? { hint: vehicle.firstRegisteredHint } : {})}
              value={car[field]}
              onChange={(typed) => set({ [field]: typed })}
              {...(field === 'typeNumber' ? { onLeave: () => set(typeNumbersOf(car)) } : {})}
            />
          ))}
        </div>
      </Disclosure>
    </>
  );
}
