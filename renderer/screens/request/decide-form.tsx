import type { ReactNode } from 'react';
import type { Output } from '../../../electron/contract/table.ts';
import {
  decisionOnRequestSchema,
  isRefusal,
  needsGround,
  needsReason,
} from '../../../electron/domain/requests/flow.ts';
import { lineSchema } from '../../../electron/domain/text/clean.ts';
import { useText } from '../../text/language.tsx';
import { useFaults } from '../../ui/faults.ts';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { ResumedDraft } from '../../widgets/drafts/use-resumed-draft.ts';
import { useDraft } from '../../widgets/drafts/use-draft.ts';
import { draftSchemas, type StepValues } from '../../widgets/request/request-draft.ts';
import { StepFrame } from './step-frame.tsx';
import { useStep } from './use-step.ts';

interface DecideFormProps {
  readonly request: Output<'request.get'>;
  readonly parked?: ResumedDraft<StepValues<'decide'>>;
  readonly aside?: ReactNode;
}

const outcomes = decisionOnRequestSchema.shape.outcome.options;
const grounds = decisionOnRequestSchema.shape.ground.unwrap().options;

/** What the shop does about a request. Anything but yes says why: the customer is told (Art. 36). */
export function DecideForm({ request, parked, aside }: DecideFormProps) {
  const { decide } = useText().requests;
  const { requestId, customerId, types } = request;
  const faults = useFaults<'outcome' | 'ground' | 'reason'>();
  const initial: StepValues<'decide'> = { step: 'decide', requestId, outcome: '', ground: '', reason: '' };
  const draft = useDraft({
    form: 'request',
    customerId,
    schema: draftSchemas.decide,
    initial,
    ...(parked === undefined ? {} : { parked }),
  });
  const { outcome, ground, reason } = draft.values;
  const isRefused = outcome !== '' && isRefusal(outcome);
  const mustSayGround = outcome !== '' && needsGround(outcome, types);
  const mustSayReason = outcome !== '' && needsReason(outcome);

  const read = () => {
    const line = lineSchema(400).safeParse(reason);
    const isTold = reason.trim() !== '';
    const isFaulty = faults.show({
      ...(outcome === '' && { outcome: decide.noOutcome }),
      ...(mustSayGround && ground === '' && { ground: decide.noGround }),
      ...(mustSayReason && !isTold && { reason: decide.noReason }),
      ...(isTold && !line.success && { reason: decide.reasonFault }),
    });
    if (isFaulty || outcome === '') return null;
    const decision = {
      outcome,
      ground: isRefused && ground !== '' ? ground : null,
      reason: mustSayReason && line.success ? line.data : null,
    };
    return { requestId, decision };
  };
  const { isPending, fault, submit } = useStep('request.decide', read, draft.drop);
  return (
    <StepFrame
      title={decide.title}
      lead={decide.lead}
      submitLabel={decide.submit}
      isPending={isPending}
      fault={fault}
      faultsShown={faults.shown}
      onSubmit={submit}
      // What stands here would be gone when the step before is opened.
      aside={draft.isDirty ? null : aside}
    >
      <RadioGroup
        name="outcome"
        label={decide.outcome}
        isRequired
        isAutoFocused
        columns={2}
        value={outcome === '' ? null : outcome}
        fault={faults.of('outcome')}
        onChange={(next) => {
          draft.set({ outcome: next });
          faults.clear('outcome');
        }}
        choices={outcomes.map((value) => ({ value, label: decide.outcomes[value] }))}
      />
      {isRefused && (
        <Select
          name="ground"
          label={decide.ground}
          {...(mustSayGround ? { hint: decide.groundHint } : {})}
          isRequired={mustSayGround}
          value={ground}
          fault={faults.of('ground')}
          onChange={(next) => {
            draft.set({ ground: next });
            faults.clear('ground');
          }}
          options={[
            { value: '' as const, label: mustSayGround ? decide.chooseGround : decide.leaveGroundOpen },
            ...grounds.map((value) => ({ value, label: decide.grounds[value] })),
          ]}
        />
      )}
      {mustSayReason && (
        <TextField
          name="reason"
          label={decide.reason}
          hint={decide.reasonHint}
          isRequired
          value={reason}
          fault={faults.of('reason')}
          onChange={(typed) => {
            draft.set({ reason: typed });
            faults.clear('reason');
          }}
        />
      )}
    </StepFrame>
  );
}
