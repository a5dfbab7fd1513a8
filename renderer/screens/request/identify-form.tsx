import styles from './step-frame.module.css';
import type { Output } from '../../../electron/contract/table.ts';
import {
  acceptedDocuments,
  identityMethods,
  identitySchema,
  isEnough,
  showsDocument,
} from '../../../electron/domain/requests/flow.ts';
import { isAny } from '../../../electron/domain/requests/request-types.ts';
import { command } from '../../api/desk.ts';
import { useText } from '../../text/language.tsx';
import { today } from '../../text/screen-format.ts';
import { Banner } from '../../ui/banner.tsx';
import { DateField, readDate } from '../../ui/date-field.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import type { ResumedDraft } from '../../widgets/drafts/use-resumed-draft.ts';
import { useDraft } from '../../widgets/drafts/use-draft.ts';
import { useUndoable } from '../../widgets/taking-back/result-toast.tsx';
import { useTaskForm } from '../../widgets/drafts/use-task-form.ts';
import { draftSchemas, type StepValues } from '../../widgets/request/request-draft.ts';
import { StepFrame } from './step-frame.tsx';

interface IdentifyFormProps {
  readonly request: Output<'request.get'>;
  readonly parked?: ResumedDraft<StepValues<'identify'>>;
}

/** How the shop made sure who asks. There is no field for a number, because none may be kept. */
export function IdentifyForm({ request, parked }: IdentifyFormProps) {
  const { requests, takingBack } = useText();
  const { identify } = requests;
  const { toast } = takingBack;
  const record = useUndoable();
  const { requestId, customerId, types, requester, channel } = request;
  const initial: StepValues<'identify'> = { step: 'identify', requestId, method: '', document: '', seenOn: today() };
  const draft = useDraft({
    form: 'request',
    customerId,
    schema: draftSchemas.identify,
    initial,
    parked,
  });
  const { method, document, seenOn } = draft.values;
  const asksDocument = method !== '' && showsDocument(method);
  const form = useTaskForm({
    draft,
    read: () => {
      const day = readDate(seenOn);
      const faults = {
        ...(method === '' && { method: identify.noMethod }),
        ...(asksDocument && document === '' && { document: identify.noDocument }),
        ...((day === null || day > today()) && { seenOn: identify.seenOnFault }),
      };
      if (Object.keys(faults).length > 0) return { faults };
      return { input: identitySchema.parse({ method, seenOn: day, ...(asksDocument && { document }) }) };
    },
    send: (identity) =>
      record({ kind: 'request.identified', customerId }, toast.requestStep, (id) =>
        command('request.identify', { requestId, identity }, id),
      ),
  });
  return (
    <StepFrame title={identify.title} lead={identify.lead} submitLabel={identify.submit} form={form}>
      {requester !== 'self' && <Banner variant="time">{identify.agentToo}</Banner>}
      <RadioGroup
        name="method"
        label={identify.method}
        {...(isAny(types, 'needsIdentity') ? { hint: identify.knownNotEnough } : {})}
        isRequired
        isAutoFocused
        value={method === '' ? null : method}
        onChange={(next) => draft.set({ method: next })}
        choices={identityMethods
          .filter((value) => isEnough(value, types))
          // A copy comes with a letter, not over the counter.
          .filter((value) => value !== 'copy_by_post' || !['counter', 'phone'].includes(channel))
          .map((value) => ({ value, label: identify.methods[value], hint: identify.methodHints[value] }))}
      />
      {asksDocument && (
        <RadioGroup
          name="document"
          label={identify.document}
          hint={identify.backSide}
          isRequired
          columns={2}
          value={document === '' ? null : document}
          onChange={(next) => draft.set({ document: next })}
          choices={acceptedDocuments.map((value) => ({ value, label: identify.documents[value] }))}
        />
      )}
      <div className={styles.narrow}>
        <DateField
          name="seenOn"
          label={identify.seenOn}
          isRequired
          value={seenOn}
          onChange={(typed) => draft.set({ seenOn: typed })}
        />
      </div>
    </StepFrame>
  );
}
