import type { ReactNode } from 'react';
import type { Output } from '../../../electron/contract/table.ts';
import {
  decisionOnRequestSchema,
  isRefusal,
  needsGround,
  needsReason,
} from '../../../electron/domain/requests/flow.ts';
import { lineSchema } from '../../../electron/domain/text/clean.ts';
import { command } from '../../api/desk.ts';
import { useText } from '../../text/language.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { ResumedDraft } from '../../widgets/drafts/use-resumed-draft.ts';
import { useDraft } from '../../widgets/drafts/use-draft.ts';
import { useTaskForm } from '../../widgets/drafts/use-task-form.ts';
import { draftSchemas, type StepValues } from '../../widgets/request/request-draft.ts';
import { StepFrame } from './step-frame.tsx';

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
  const initial: StepValues<'decide'> = { step: 'decide', requestId, outcome: '', ground: '', reason: '' };
  const draft = useDraft({
    form: 'request',
    customerId,
    schema: draftSchemas.decide,
    initial,
    parked,
  });
  const { outcome, ground, reason } = draft.values;
  const isRefused = outcome !== '' && isRefusal(outcome);
  const mustSayGround = outcome !== '' && needsGround(outcome, types);
  const mustSayReason = outcome !== '' && needsReason(outcome);

  const form = useTaskForm({
    draft,
    read: () => {
      const line = lineSchema(400).safeParse(reason);
      const isTold = reason.trim() !== '';
      const faults = {
        ...(outcome === '' && { outcome: decide.noOutcome }),
        ...(mustSayGround && ground === '' && { ground: decide.noGround }),
        ...(mustSayReason && !isTold && { reason: decide.noReason }),
        ...(isTold && !line.success && { reason: decide.reasonFault }),
      };
      if (outcome === '' || Object.keys(faults).length > 0) return { faults };
      return {
        input: {
          outcome,
          ground: isRefused && ground !== '' ? ground : null,
          reason: mustSayReason && line.success ? line.data : null,
        },
      };
    },
    send: (decision) => command('request.decide', { requestId, decision }),
  });
  return (
    <StepFrame
      title={decide.title}
      lead={decide.lead}
      submitLabel={decide.submit}
      form={form}
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
        onChange={(next) => draft.set({ outcome: next })}
        choices={outcomes.map((value) => ({ value, label: decide.outcomes[value] }))}
      />
      {isRefused && (
        <Select
          name="ground"
          label={decide.ground}
          {...(mustSayGround ? { hint: decide.groundHint } : {})}
          isRequired={mustSayGround}
          value={ground}
          onChange={(next) => draft.set({ ground: next })}
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
          onChange={(typed) => draft.set({ reason: typed })}
        />
      )}
    </StepFrame>
  );
}
