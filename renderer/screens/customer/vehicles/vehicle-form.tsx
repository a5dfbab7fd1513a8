import { useState } from 'react';
import { changesBetween } from '../../../../electron/domain/fields/changes.ts';
import { call, command } from '../../../api/desk.ts';
import { useSubmit } from '../../../api/use-submit.ts';
import { fill } from '../../../../electron/words/fill.ts';
import { useText } from '../../../text/language.tsx';
import { Banner } from '../../../ui/banner.tsx';
import { useFaults } from '../../../ui/faults.ts';
import { problemTexts } from '../../../widgets/typed-value/typed-value.ts';
import { useDraft } from '../../../widgets/drafts/use-draft.ts';
import { holdersOf, isBlankCar, isOwnerMissing, readCar, type CarDraft } from '../../../widgets/car/car-draft.ts';
import { CarFields } from '../../../widgets/car/car-fields.tsx';
import { carTitle, type Vehicle } from '../../../widgets/car/holding.ts';
import { OwnerField } from '../../../widgets/car/owner-field.tsx';
import { TaskFrame } from './task-form.tsx';
import { vehicleSchemas, type VehicleValues } from '../../../widgets/car/vehicle-draft.ts';

interface VehicleFormProps {
  readonly customerId: string;
  /** Null for a car that is added. */
  readonly vehicle: Vehicle | null;
  /** What stands in the form when it is opened. */
  readonly initial: VehicleValues<'write'>;
  /** The parked form that is taken up again; null for a new one. */
  readonly draftId: string | null;
  readonly onEnd: () => void;
}

/** Writes a car down, or puts right what is written about it. Who holds it is changed elsewhere. */
export function VehicleForm({ customerId, vehicle, initial, draftId, onEnd }: VehicleFormProps) {
  const text = useText();
  const words = text.vehicles;
  const draft = useDraft({
    form: 'customer',
    customerId,
    schema: vehicleSchemas.write,
    initial,
    ...(draftId === null ? {} : { parked: { draftId, values: initial } }),
  });
  const { car, seen, newId } = draft.values;
  const [isChangedElsewhere, setIsChangedElsewhere] = useState(false);
  const faults = useFaults<string>();
  const showNow = async (vehicleId: string) => {
    const { vehicles } = await call('customer.get', { customerId });
    const now = vehicles.find((one) => one.vehicleId === vehicleId);
    if (now !== undefined) draft.set({ seen: now.fields });
  };
  const { submit, isPending, failure } = useSubmit(
    async () => {
      const read = readCar(car);
      if (!read.ok) return;
      if (vehicle === null || seen === null) {
        await call('vehicle.add', { id: newId, customerId, fields: read.value, holders: holdersOf(car, customerId) });
      } else {
        const changes = changesBetween(seen, read.value);
        if (changes !== null) await command('vehicle.edit', { customerId, vehicleId: vehicle.vehicleId, changes });
      }
      await draft.drop();
      onEnd();
    },
    (failed) => {
      if (failed.kind !== 'conflict' || vehicle === null) return false;
      setIsChangedElsewhere(true);
      void showNow(vehicle.vehicleId);
      return true;
    },
  );
  const change = (typed: Partial<CarDraft>) => draft.set({ car: { ...car, ...typed } });
  const check = () => {
    if (isBlankCar(car)) {
      faults.show({ plate: words.nothing });
      return;
    }
    const read = readCar(car);
    const owner = isOwnerMissing(car) ? { ownerCustomer: 'required' } : {};
    const problems = { ...(read.ok ? {} : read.problems), ...owner };
    if (!faults.show(problemTexts(problems, text))) submit();
  };
  return (
    <TaskFrame
      title={vehicle === null ? words.addTitle : fill(words.editTitle, { car: carTitle(vehicle, text) })}
      save={text.customers.form.save}
      isPending={isPending}
      failure={failure}
      faultsShown={faults.shown}
      isDirty={draft.isDirty}
      onSave={check}
      onEnd={onEnd}
    >
      {isChangedElsewhere && seen !== null && (
        <Banner variant="stop">
          {words.conflict}
          <br />
          {Object.values(seen)
            .filter((value) => value !== null)
            .join(' ・ ')}
        </Banner>
      )}
      <CarFields
        car={car}
        isAutoFocused
        set={(typed, ...touched) => {
          change(typed);
          for (const field of touched) faults.clear(field);
        }}
        faultOf={faults.of}
      >
        {vehicle === null && (
          <OwnerField
            value={car}
            exceptId={customerId}
            fault={faults.of('ownerCustomer')}
            onChange={(owner) => {
              change(owner);
              faults.clear('ownerCustomer');
            }}
          />
        )}
      </CarFields>
    </TaskFrame>
  );
}
