import { useState } from 'react';
import type { Output } from '../../../electron/contract/table.ts';
import { identitySchema, isEnough, needsIdentity, type Identity } from '../../../electron/domain/requests/flow.ts';
import { useText } from '../../text/language.tsx';
import { today } from '../../text/screen-format.ts';
import { Banner } from '../../ui/banner.tsx';
import { DateField, readDate } from '../../ui/date-field.tsx';
import { useFaults } from '../../ui/faults.ts';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { StepFrame } from './step-frame.tsx';
import { useStep } from './use-step.ts';

type Method = Identity['method'];
type Document = Extract<Identity, { method: 'document' }>['document'];

const methods: readonly Method[] = ['document', 'call_back', 'known_customer'];
const documents: readonly Document[] = [
  'driving_licence',
  'my_number_card_front',
  'insurance_certificate',
  'passport',
  'residence_card',
  'residence_record',
];

/** How the shop made sure who asks. There is no field for a number, because none may be kept. */
export function IdentifyForm({ request }: { readonly request: Output<'request.get'> }) {
  const { identify } = useText().request;
  const { requestId, types, requester } = request;
  const [method, setMethod] = useState<Method | null>(null);
  const [document, setDocument] = useState<Document | null>(null);
  const [seenOn, setSeenOn] = useState(today);
  const faults = useFaults<'method' | 'document' | 'seenOn'>();
  const day = readDate(seenOn);
  const read = () => {
    const isFaulty = faults.show({
      ...(method === null && { method: identify.noMethod }),
      ...(method === 'document' && document === null && { document: identify.noDocument }),
      ...((day === null || day > today()) && { seenOn: identify.seenOnFault }),
    });
    if (isFaulty) return null;
    const identity = identitySchema.parse({ method, seenOn: day, ...(method === 'document' && { document }) });
    return { requestId, identity };
  };
  const { isPending, fault, submit } = useStep('request.identify', read);
  return (
    <StepFrame
      title={identify.title}
      lead={identify.lead}
      submitLabel={identify.submit}
      isPending={isPending}
      fault={fault}
      faultsShown={faults.shown}
      onSubmit={submit}
    >
      {requester !== 'self' && <Banner look="time">{identify.agentToo}</Banner>}
      <RadioGroup
        name="method"
        label={identify.method}
        {...(needsIdentity(types) ? { hint: identify.knownNotEnough } : {})}
        isRequired
        isAutoFocused
        value={method}
        fault={faults.of('method')}
        onChange={(next) => {
          setMethod(next);
          faults.clear('method');
        }}
        choices={methods
          .filter((value) => isEnough(value, types))
          .map((value) => ({ value, label: identify.methods[value], hint: identify.methodHints[value] }))}
      />
      {method === 'document' && (
        <RadioGroup
          name="document"
          label={identify.document}
          hint={identify.backSide}
          isRequired
          columns={2}
          value={document}
          fault={faults.of('document')}
          onChange={(next) => {
            setDocument(next);
            faults.clear('document');
          }}
          choices={documents.map((value) => ({ value, label: identify.documents[value] }))}
        />
      )}
      <div className="step-narrow">
        <DateField
          name="seenOn"
          label={identify.seenOn}
          isRequired
          value={seenOn}
          fault={faults.of('seenOn')}
          onChange={(typed) => {
            setSeenOn(typed);
            faults.clear('seenOn');
          }}
        />
      </div>
    </StepFrame>
  );
}
