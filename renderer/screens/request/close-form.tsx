import type { Output } from '../../../electron/contract/table.ts';
import { deliverySchema } from '../../../electron/domain/requests/flow.ts';
import { fill } from '../../../electron/words/fill.ts';
import { command } from '../../api/desk.ts';
import { useText } from '../../text/language.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import type { ResumedDraft } from '../../widgets/drafts/use-resumed-draft.ts';
import { useDraft } from '../../widgets/drafts/use-draft.ts';
import { useUndoable } from '../../widgets/taking-back/result-toast.tsx';
import { useTaskForm } from '../../widgets/drafts/use-task-form.ts';
import { draftSchemas, type StepValues } from '../../widgets/request/request-draft.ts';
import { StepFrame } from './step-frame.tsx';

interface CloseFormProps {
  readonly request: Output<'request.get'>;
  readonly parked?: ResumedDraft<StepValues<'close'>>;
}

/** The last step: the customer has the answer. */
export function CloseForm({ request, parked }: CloseFormProps) {
  const { requests, takingBack } = useText();
  const { close, method } = requests;
  const { toast } = takingBack;
  const record = useUndoable();
  const { requestId, customerId, wantedMethod } = request;
  const initial: StepValues<'close'> = { step: 'close', requestId, delivery: '' };
  const draft = useDraft({
    form: 'request',
    customerId,
    schema: draftSchemas.close,
    initial,
    parked,
  });
  const { delivery } = draft.values;
  const form = useTaskForm({
    draft,
    read: () => (delivery === '' ? { faults: { delivery: close.noDelivery } } : { input: delivery }),
    send: (chosen) =>
      record({ kind: 'request.closed', customerId }, toast.requestStep, (id) =>
        command('request.close', { requestId, delivery: chosen }, id),
      ),
  });
  return (
    <StepFrame title={close.title} lead={close.lead} submitLabel={close.submit} form={form}>
      <RadioGroup
        name="delivery"
        label={close.delivery}
        {...(wantedMethod === null ? {} : { hint: fill(close.wanted, { method: method[wantedMethod] }) })}
        isRequired
        isAutoFocused
        columns={2}
        value={delivery === '' ? null : delivery}
        onChange={(next) => draft.set({ delivery: next })}
        choices={deliverySchema.options.map((value) => ({ value, label: close.deliveries[value] }))}
      />
    </StepFrame>
  );
}
