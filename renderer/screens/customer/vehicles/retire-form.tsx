import styles from './vehicles-tab.module.css';
import { command } from '../../../api/desk.ts';
import { useSubmit } from '../../../api/use-submit.ts';
import { retirementSchema } from '../../../../electron/domain/vehicles/vehicle.ts';
import { fill } from '../../../../electron/words/fill.ts';
import { useText } from '../../../text/language.tsx';
import { DateField, readDate } from '../../../ui/date-field.tsx';
import { useFaults } from '../../../ui/faults.ts';
import { RadioGroup } from '../../../ui/radio-group.tsx';
import { readDay, problemText } from '../../../widgets/typed-value/typed-value.ts';
import { useDraft } from '../../../widgets/drafts/use-draft.ts';
import { carTitle, type Vehicle } from '../../../widgets/car/holding.ts';
import { TaskFrame } from './task-form.tsx';
import { vehicleSchemas, type VehicleValues } from '../../../widgets/car/vehicle-draft.ts';

interface RetireFormProps {
  readonly customerId: string;
  readonly vehicle: Vehicle;
  /** What stands in the form when it is opened. */
  readonly initial: VehicleValues<'retire'>;
  /** The parked form that is taken up again; null for a new one. */
  readonly draftId: string | null;
  readonly onEnd: () => void;
}

/** Records that a car was sold or scrapped. Its record stays. */
export function RetireForm({ customerId, vehicle, initial, draftId, onEnd }: RetireFormProps) {
  const text = useText();
  const words = text.vehicles;
  const draft = useDraft({
    form: 'customer',
    customerId,
    schema: vehicleSchemas.retire,
    initial,
    ...(draftId === null ? {} : { parked: { draftId, values: initial } }),
  });
  const { how, on: typed } = draft.values;
  const faults = useFaults<'on'>();
  const on = readDate(typed);
  const { submit, isPending, failure } = useSubmit(async () => {
    if (on === null) return;
    await command('vehicle.retire', { customerId, vehicleId: vehicle.vehicleId, how, on });
    await draft.drop();
    onEnd();
  });
  const check = () => {
    const code = typed.trim() === '' ? 'required' : readDay(typed).problem;
    const fault = problemText(code, text);
    if (!faults.show(fault === undefined ? {} : { on: fault })) submit();
  };
  return (
    <TaskFrame
      title={fill(words.retireTitle, { car: carTitle(vehicle, text) })}
      save={words.retireSave}
      variant="danger"
      isPending={isPending}
      failure={failure}
      faultsShown={faults.shown}
      isDirty={draft.isDirty}
      onSave={check}
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
        fault={faults.of('on')}
        onChange={(value) => {
          draft.set({ on: value });
          faults.clear('on');
        }}
      />
      <p className={styles.note}>{words.retireNote}</p>
    </TaskFrame>
  );
}
