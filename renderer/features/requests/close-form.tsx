import { useState } from 'react';
import type { Input, Output } from '../../../electron/contract/table.ts';
import { deliverySchema } from '../../../electron/domain/requests/flow.ts';
import { fill } from '../../text/fill.ts';
import { useText } from '../../text/language.tsx';
import { useFaults } from '../../ui/faults.ts';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { StepFrame } from './step-frame.tsx';
import { useStep } from './use-step.ts';

type Delivery = Input<'request.close'>['delivery'];

/** The last step: the customer has the answer. */
export function CloseForm({ request }: { readonly request: Output<'request.get'> }) {
  const { close, method } = useText().request;
  const { requestId, wantedMethod } = request;
  const [delivery, setDelivery] = useState<Delivery | null>(null);
  const faults = useFaults<'delivery'>();
  const read = () => {
    faults.show(delivery === null ? { delivery: close.noDelivery } : {});
    return delivery === null ? null : { requestId, delivery };
  };
  const { isPending, fault, submit } = useStep('request.close', read);
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
        value={delivery}
        fault={faults.of('delivery')}
        onChange={(next) => {
          setDelivery(next);
          faults.clear('delivery');
        }}
        choices={deliverySchema.options.map((value) => ({ value, label: close.deliveries[value] }))}
      />
    </StepFrame>
  );
}
