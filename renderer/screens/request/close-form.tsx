import type { Output } from '../../../electron/contract/table.ts';
import { deliverySchema } from '../../../electron/domain/requests/flow.ts';
import { fill } from '../../../electron/words/fill.ts';
import { useText } from '../../text/language.tsx';
import { useFaults } from '../../ui/faults.ts';
import { RadioGroup } from '../../ui/radio-group.tsx';
import type { ResumedDraft } from '../../widgets/drafts/use-resumed-draft.ts';
import { useDraft } from '../../widgets/drafts/use-draft.ts';
import { draftSchemas, type StepValues } from '../../widgets/request/request-draft.ts';
import { StepFrame } from './step-frame.tsx';
import { useStep } from './use-step.ts';

interface CloseFormProps {
  readonly request: Output<'request.get'>;
  readonly parked?: ResumedDraft<StepValues<'close'>>;
}

/** The last step: the customer has the answer. */
export function CloseForm({ request, parked }: CloseFormProps) {
  const { close, method } = useText().requests;
  const { requestId, customerId, wantedMethod } = request;
  const initial: StepValues<'close'> = { step: 'close', requestId, delivery: '' };
  const draft = useDraft({
    form: 'request',
    customerId,
    schema: draftSchemas.close,
    initial,
    ...(parked === undefined ? {} : { parked }),
  });
  const { delivery } = draft.values;
  const faults = useFaults<'delivery'>();
  const read = () => {
    faults.show(delivery === '' ? { delivery: close.noDelivery } : {});
    return delivery === '' ? null : { requestId, delivery };
  };
  const { isPending, fault, submit } = useStep('request.close', read, draft.drop);
  return (
    <StepFrame
      title={close.title}
      lead={close.lead}
      submitLabel={close.submit}
      isPending={isPending}
      fault={fault}
      faultsShown={faults.shown}
      onSubmit={submit}
    >
      <RadioGroup
        name="delivery"
        label={close.delivery}
        {...(wantedMethod === null ? {} : { hint: fill(close.wanted, { method: method[wantedMethod] }) })}
        isRequired
        isAutoFocused
        columns={2}
        value={delivery === '' ? null : delivery}
        fault={faults.of('delivery')}
        onChange={(next) => {
          draft.set({ delivery: next });
          faults.clear('delivery');
        }}
        choices={deliverySchema.options.map((value) => ({ value, label: close.deliveries[value] }))}
      />
    </StepFrame>
  );
}
