import type { CustomerId, DraftId, VehicleId } from '../../../../electron/domain/ids.ts';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { changesBetween } from '../../../../electron/domain/fields/changes.ts';
import type { VehicleFields } from '../../../../electron/domain/vehicles/vehicle.ts';
import { call, command } from '../../../api/desk.ts';
import { paths } from '../../../widgets/navigation/paths.ts';
import { fill } from '../../../../electron/words/fill.ts';
import { useText } from '../../../text/language.tsx';
import { Banner } from '../../../ui/banner.tsx';
import { problemTexts } from '../../../widgets/typed-value/typed-value.ts';
import { useDraft } from '../../../widgets/drafts/use-draft.ts';
import { useUndoable } from '../../../widgets/taking-back/result-toast.tsx';
import { useTaskForm, type ReadForm } from '../../../widgets/drafts/use-task-form.ts';
import { holdersOf, isBlankCar, isOwnerMissing, readCar, type CarDraft } from '../../../widgets/car/car-draft.ts';
import { holdersIn, questionsAbout, type CarQuestions } from '../../../widgets/car/car-questions.ts';
import { CarQuestionsDialog } from '../../../widgets/car/car-questions-dialog.tsx';
import { CarFields } from '../../../widgets/car/car-fields.tsx';
import { carTitle, type Vehicle } from '../../../widgets/car/holding.ts';
import { OwnerField } from '../../../widgets/car/owner-field.tsx';
import { TaskFrame } from './task-frame.tsx';
import { vehicleSchemas, type VehicleValues } from './vehicle-draft.ts';

interface VehicleFormProps {
  readonly customerId: CustomerId;
  /** Null for a car that is added. */
  readonly vehicle: Vehicle | null;
  /** What stands in the form when it is opened. */
  readonly initial: VehicleValues<'write'>;
  /** The parked form that is taken up again; null for a new one. */
  readonly draftId: DraftId | null;
  readonly onEnd: () => void;
}

/** A car as it was typed, and what was asked about it, once the clerk has answered. */
interface CarToWrite {
  readonly fields: VehicleFields;
  readonly answered: CarQuestions | null;
}

/** Writes a car down, or puts right what is written about it. Who holds it is changed elsewhere. */
export function VehicleForm({ customerId, vehicle, initial, draftId, onEnd }: VehicleFormProps) {
  const text = useText();
  const words = text.vehicles;
  const draft = useDraft({
    form: 'vehicle',
    customerId,
    schema: vehicleSchemas.write,
    initial,
    parked: draftId === null ? null : { draftId, values: initial },
  });
  const { car, seen, newId } = draft.values;
  const [isChangedElsewhere, setIsChangedElsewhere] = useState(false);
  const [questions, setQuestions] = useState<{ readonly asked: CarQuestions; readonly fields: VehicleFields } | null>(
    null,
  );
  const navigate = useNavigate();
  const showNow = async (vehicleId: VehicleId) => {
    const { vehicles } = await call('customer.get', { customerId });
    const now = vehicles.find((one) => one.vehicleId === vehicleId);
    if (now !== undefined) draft.set({ seen: now.fields });
  };
  const record = useUndoable();
  const form = useTaskForm({
    draft,
    read: (): ReadForm<CarToWrite> => {
      if (isBlankCar(car)) return { faults: { plate: words.nothing } };
      const read = readCar(car);
      const isOwnerWanted = isOwnerMissing(car);
      if (read.ok && !isOwnerWanted) return { input: { fields: read.value, answered: null } };
      const owner = isOwnerWanted ? { ownerCustomer: 'required' } : {};
      return { faults: problemTexts({ ...(read.ok ? {} : read.problems), ...owner }, text) };
    },
    send: async ({ fields, answered }) => {
      const asked =
        answered === null ? await questionsAbout(fields, { seen, vehicleId: vehicle?.vehicleId ?? null }) : null;
      setQuestions(asked === null ? null : { asked, fields });
      if (asked !== null) return null;
      const alsoHeldBy = holdersIn(answered);
      if (vehicle === null || seen === null)
        return record(
          { kind: 'vehicle.added', customerId },
          text.takingBack.toast.vehicleAdded,
          (id) => call('vehicle.add', { id, customerId, fields, holders: holdersOf(car, customerId), alsoHeldBy }),
          newId,
        );
      const changes = changesBetween(seen, fields);
      if (changes === null) return {};
      return record({ kind: 'vehicle.edited', customerId }, text.takingBack.toast.vehicleEdited, (id) =>
        command('vehicle.edit', { customerId, vehicleId: vehicle.vehicleId, changes, alsoHeldBy }, id),
      );
    },
    onDone: onEnd,
    showFailure: (failed) => {
      if (failed.kind !== 'conflict' || failed.about !== 'vehicle_changed' || vehicle === null) return false;
      setIsChangedElsewhere(true);
      void showNow(vehicle.vehicleId);
      return true;
    },
  });
  const change = (typed: Partial<CarDraft>) => draft.set({ car: { ...car, ...typed } });
  return (
    <TaskFrame
      title={vehicle === null ? words.addTitle : fill(words.editTitle, { car: carTitle(vehicle, text) })}
      save={text.customers.form.save}
      form={form}
      isDirty={draft.isDirty}
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
      <CarFields car={car} isAutoFocused set={change}>
        {vehicle === null && <OwnerField value={car} exceptId={customerId} onChange={(owner) => change(owner)} />}
      </CarFields>
      {questions !== null && (
        <CarQuestionsDialog
          questions={questions.asked}
          onKeep={() => form.send({ fields: questions.fields, answered: questions.asked })}
          onBack={() => setQuestions(null)}
          onOpen={(otherId) => void navigate(paths.customer(otherId, 'vehicles'))}
        />
      )}
    </TaskFrame>
  );
}
