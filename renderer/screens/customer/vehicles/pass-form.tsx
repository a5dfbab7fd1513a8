import type { CustomerId, DraftId } from '../../../../electron/domain/ids.ts';
import type { Holder } from '../../../../electron/domain/vehicles/vehicle.ts';
import { command } from '../../../api/desk.ts';
import { fill } from '../../../../electron/words/fill.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { formatDay } from '../../../text/screen-format.ts';
import { RadioGroup } from '../../../ui/radio-group.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { CustomerPicker } from '../../../widgets/customer-picker/customer-picker.tsx';
import { problemText, readDay } from '../../../widgets/typed-value/typed-value.ts';
import { useDraft } from '../../../widgets/drafts/use-draft.ts';
import { useUndoable } from '../../../widgets/taking-back/result-toast.tsx';
import { useTaskForm } from '../../../widgets/drafts/use-task-form.ts';
import { isOwnerMissing, ownerOf } from '../../../widgets/car/car-draft.ts';
import { holderNow } from '../../../../electron/domain/vehicles/holding.ts';
import { carTitle, type Vehicle } from '../../../widgets/car/holding.ts';
import { OwnerField } from '../../../widgets/car/owner-field.tsx';
import { TaskFrame } from './task-frame.tsx';
import { vehicleSchemas, type VehicleValues } from './vehicle-draft.ts';

interface PassFormProps {
  readonly customerId: CustomerId;
  readonly vehicle: Vehicle;
  /** What stands in the form when it is opened. */
  readonly initial: VehicleValues<'pass'>;
  /** The parked form that is taken up again; null for a new one. */
  readonly draftId: DraftId | null;
  readonly onEnd: () => void;
}

/** Gives a car another user, another owner, or both. The earlier ones stay as its history. */
export function PassForm({ customerId, vehicle, initial, draftId, onEnd }: PassFormProps) {
  const text = useText();
  const words = text.vehicles;
  const { language } = useLanguage();
  const draft = useDraft({
    form: 'vehicle',
    customerId,
    schema: vehicleSchemas.pass,
    initial,
    parked: draftId === null ? null : { draftId, values: initial },
  });
  const { what, user, since, ...owner } = draft.values;
  const sinceOn = readDay(since);
  // Where the user stays, the owner may be that very person.
  const userNow = holderNow(vehicle, 'user')?.customerId ?? customerId;
  const userId = what === 'owner' ? userNow : (user?.customerId ?? null);
  const holders = (): Holder[] => [
    ...(what === 'owner'
      ? []
      : [{ role: 'user', kind: 'customer', customerId: userId, sinceOn: sinceOn.value } as const]),
    ...(what === 'user' ? [] : [ownerOf(owner, userId, sinceOn.value)]),
  ];
  const record = useUndoable();
  const form = useTaskForm({
    draft,
    read: () => {
      const faults = {
        ...(what !== 'owner' && user === null && { user: words.passNobody }),
        ...(what !== 'user' && isOwnerMissing(owner) && { ownerCustomer: words.ownerUnchosen }),
        ...(sinceOn.problem !== undefined && { since: problemText(sinceOn.problem, text) }),
      };
      return Object.keys(faults).length > 0 ? { faults } : { input: holders() };
    },
    send: (next) =>
      record({ kind: 'vehicle.passed', customerId }, text.takingBack.toast.vehiclePassed, (id) =>
        command('vehicle.pass', { customerId, vehicleId: vehicle.vehicleId, holders: next }, id),
      ),
    onDone: onEnd,
  });
  return (
    <TaskFrame
      title={fill(words.passTitle, { car: carTitle(vehicle, text) })}
      save={words.passSave}
      form={form}
      isDirty={draft.isDirty}
      onEnd={onEnd}
    >
      <RadioGroup
        name="what"
        label={words.passWhat}
        columns={3}
        value={what}
        isAutoFocused
        choices={[
          { value: 'both', label: words.passBoth },
          { value: 'user', label: words.passUserOnly },
          { value: 'owner', label: words.passOwnerOnly },
        ]}
        onChange={(next) => draft.set({ what: next })}
      />
      {what !== 'owner' && (
        <CustomerPicker
          name="user"
          label={words.passUser}
          isRequired
          customerId={user?.customerId ?? null}
          exceptId={userNow}
          onPick={(picked) => draft.set({ user: picked })}
        />
      )}
      {what !== 'user' && (
        <OwnerField label={words.passOwner} value={owner} exceptId={null} onChange={(next) => draft.set(next)} />
      )}
      <TextField
        name="since"
        label={words.passSince}
        hint={sinceOn.value === null ? words.passSinceHint : formatDay(sinceOn.value, language)}
        value={since}
        onChange={(typed) => draft.set({ since: typed })}
      />
    </TaskFrame>
  );
}
