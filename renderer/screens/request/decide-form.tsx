import type { ReactNode } from 'react';
import type { Output } from '../../../electron/contract/table.ts';
import { decliningOf } from '../../../electron/domain/requests/grounds.ts';
import { command } from '../../api/desk.ts';
import { useText } from '../../text/language.tsx';
import type { ResumedDraft } from '../../widgets/drafts/use-resumed-draft.ts';
import { useDraft } from '../../widgets/drafts/use-draft.ts';
import { useUndoable } from '../../widgets/taking-back/result-toast.tsx';
import { useTaskForm } from '../../widgets/drafts/use-task-form.ts';
import { draftSchemas, newDecisions, readDecisions, type StepValues } from '../../widgets/request/request-draft.ts';
import { DecideType } from './decide-type.tsx';
import { StepFrame } from './step-frame.tsx';

interface DecideFormProps {
  readonly request: Output<'request.get'>;
  readonly parked?: ResumedDraft<StepValues<'decide'>>;
  readonly aside?: ReactNode;
}

/** What the shop does about each thing that was asked for. */
export function DecideForm({ request, parked, aside }: DecideFormProps) {
  const { requests, takingBack } = useText();
  const { decide } = requests;
  const { toast } = takingBack;
  const record = useUndoable();
  const { requestId, customerId, types } = request;
  const draft = useDraft({
    form: 'request',
    customerId,
    schema: draftSchemas.decide,
    initial: newDecisions(requestId, types),
    parked,
  });
  const { decisions } = draft.values;
  const first = types.find((type) => decliningOf(type) !== null);

  const form = useTaskForm({
    draft,
    read: (typed) => readDecisions(typed, decide),
    send: (decided) =>
      record({ kind: 'request.decided', customerId }, toast.requestStep, (id) =>
        command('request.decide', { requestId, byType: decided }, id),
      ),
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
      {decisions.map((typed) => (
        <DecideType
          key={typed.type}
          type={typed.type}
          typed={typed}
          isAutoFocused={typed.type === first}
          onChange={(change) =>
            draft.set({ decisions: decisions.map((one) => (one.type === typed.type ? { ...one, ...change } : one)) })
          }
        />
      ))}
    </StepFrame>
  );
}
