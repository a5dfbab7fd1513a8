import type { CustomerId, DraftId } from '../../../../electron/domain/ids.ts';
import styles from './vehicles-tab.module.css';
import { command } from '../../../api/desk.ts';
import { retirementSchema } from '../../../../electron/domain/vehicles/vehicle.ts';
import { fill } from '../../../../electron/words/fill.ts';
import { useText } from '../../../text/language.tsx';
import { DateField } from '../../../ui/date-field.tsx';
import { RadioGroup } from '../../../ui/radio-group.tsx';
import { readDay, problemText } from '../../../widgets/typed-value/typed-value.ts';
import { useDraft } from '../../../widgets/drafts/use-draft.ts';
import { useUndoable } from '../../../widgets/taking-back/result-toast.tsx';
import { useTaskForm } from '../../../widgets/drafts/use-task-form.ts';
import { carTitle, type Vehicle } from '../../../widgets/car/holding.ts';
import { TaskFrame } from './task-frame.tsx';
import { vehicleSchemas, type VehicleValues } from './vehicle-draft.ts';

interface RetireFormProps {
  readonly customerId: CustomerId;
  readonly vehicle: Vehicle;
  /** What stands in the form when it is opened. */
  readonly initial: VehicleValues<'retire'>;
  /** The parked form that is taken up again; null for a new one. */
  readonly draftId: DraftId | null;
  readonly onEnd: () => void;
}

/** Records that a car was sold or scrapped. Its record stays. */
export function RetireForm({ customerId, vehicle, initial, draftId, onEnd }: RetireFormProps) {
  const text = useText();
  const words = text.vehicles;
  const draft = useDraft({
    form: 'vehicle',
    customerId,
    schema: vehicleSchemas.retire,
    initial,
    parked: draftId === null ? null : { draftId, values: initial },
  });
  const { how, on: typed } = draft.values;
  const record = useUndoable();
  const form = useTaskForm({
    draft,
    read: () => {
      const { value, problem } = readDay(typed);
      if (value !== null) return { input: value };
      return { faults: { on: problemText(problem ?? 'required', text) } };
    },
    send: (on) =>
      record({ kind: 'vehicle.retired', customerId }, text.takingBack.toast.vehicleRetired, (id) =>
        command('vehicle.retire', { customerId, vehicleId: vehicle.vehicleId, how, on }, id),
      ),
    onDone: onEnd,
  });
  return (
    <TaskFrame
      title={fill(words.retireTitle, { car: carTitle(vehicle, text) })}
      save={words.retireSave}
      variant="danger"
      form={form}
      isDirty={draft.isDirty}
      onEnd={onEnd}
    >
      <RadioGroup
        name="how"
        label={words.retireHow}
        columns={2}
        isAutoFocused
        value={how}
        choices={retirementSchema.options.map((value) => ({ value, label: words[value] }))}
        onChange={(next) => draft.set({ how: next })}
      />
      <DateField
        name="on"
        label={words.retireOn}
        isRequired
        value={typed}
        onChange={(value) => draft.set({ on: value })}
      />
      <p className={styles.note}>{words.retireNote}</p>
    </TaskFrame>
  );
}
