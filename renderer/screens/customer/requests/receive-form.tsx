import { type CustomerId, trustedId } from '../../../../electron/domain/ids.ts';
import styles from './receive-form.module.css';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { requestChannelSchema, requesterSchema } from '../../../../electron/domain/requests/request.ts';
import { isAny, requestTypeSchema } from '../../../../electron/domain/requests/request-types.ts';
import { command } from '../../../api/desk.ts';
import { paths } from '../../../widgets/navigation/paths.ts';
import type { Catalogue } from '../../../../electron/words/catalogue.ts';
import { failureText } from '../../../text/failure-text.ts';
import { useText } from '../../../text/language.tsx';
import { Banner } from '../../../ui/banner.tsx';
import { Button, ButtonSizeContext } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { CheckboxGroup } from '../../../ui/checkbox-group.tsx';
import { DateField } from '../../../ui/date-field.tsx';
import { Form, FormError } from '../../../ui/form.tsx';
import { Key } from '../../../ui/key.tsx';
import { RadioGroup } from '../../../ui/radio-group.tsx';
import { useShortcut } from '../../../ui/shortcuts.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { useLowScreen } from '../../../ui/use-screen-size.ts';
import { LeaveQuestion } from '../../../widgets/drafts/leave-question.tsx';
import type { ResumedDraft } from '../../../widgets/drafts/use-resumed-draft.ts';
import { useDraft } from '../../../widgets/drafts/use-draft.ts';
import { useTaskForm } from '../../../widgets/drafts/use-task-form.ts';
import { arrivedWith } from '../../../widgets/request/arrival.ts';
import {
  draftSchemas,
  methodChoiceSchema,
  newRequest,
  readRequest,
  type ReceiveFault,
  type ReceiveValues,
} from '../../../widgets/request/request-draft.ts';
import { lawText } from '../../../widgets/request/request-words.ts';
import { useTellResult } from '../../../widgets/taking-back/result-toast.tsx';
import { CompanyNote, PromiseNote } from './receive-notes.tsx';

interface ReceiveFormProps {
  readonly customerId: CustomerId;
  readonly parked?: ResumedDraft<ReceiveValues>;
  readonly onCancel: () => void;
}

/** Takes in what a customer asks for; the two weeks begin. Its slip is printed from the screen of the new request. */
export function ReceiveForm({ customerId, parked, onCancel }: ReceiveFormProps) {
  const text = useText();
  const { receive, channel, requester, requesterHint, method, type } = text.requests;
  const navigate = useNavigate();
  const tellResult = useTellResult();
  const draft = useDraft({
    form: 'request',
    customerId,
    schema: draftSchemas.receive,
    initial: newRequest(),
    parked,
  });
  const { values } = draft;
  const isLow = useLowScreen();
  const [isLeaving, setIsLeaving] = useState(false);
  const leave = () => (draft.isDirty ? setIsLeaving(true) : onCancel());

  const form = useTaskForm({
    draft,
    read: (typed) => {
      const read = readRequest(typed);
      return 'faults' in read ? { faults: faultWords(read.faults, receive) } : read;
    },
    send: (input) => command('request.receive', { customerId, ...input }),
    onDone: ({ entryId }, isToBePrinted: boolean) => {
      tellResult({
        said: text.takingBack.toast.requestReceived,
        recorded: { kind: 'request.received', customerId, entryId },
        hasSlip: false,
      });
      return navigate(paths.request(customerId, trustedId(entryId)), {
        replace: true,
        state: arrivedWith(isToBePrinted),
      });
    },
  });
  const { isPending, failure } = form;
  const isPrinting = isPending && form.way === true;
  const isSaving = isPending && !isPrinting;
  const save = () => form.submit(false);
  const saveAndPrint = () => form.submit(true);
  useShortcut('F9', receive.submit, save, !isPending);
  useShortcut('F12', receive.submitAndPrint, saveAndPrint, !isPending);
  useShortcut('Escape', receive.cancel, leave, !isPending);

  return (
    <Card title={receive.title}>
      <Form onSubmit={save} faults={form.faults}>
        <CompanyNote customerId={customerId} />
        <CheckboxGroup
          name="types"
          label={receive.types}
          hint={receive.typesHint}
          isRequired
          isAutoFocused
          columns={2}
          value={values.types}
          onChange={(types) => draft.set({ types })}
          choices={requestTypeSchema.options.map((value) => ({
            value,
            label: (
              <>
                {type[value].label} <span className={styles.law}>{lawText(value, text.requests)}</span>
              </>
            ),
            hint: type[value].meaning,
          }))}
        />
        {isAny(values.types, 'stopsAtOnce') && <Banner variant="time">{receive.stopNow}</Banner>}
        <div className={styles.columns}>
          <RadioGroup
            name="channel"
            label={receive.channel}
            columns={2}
            value={values.channel}
            onChange={(next) => draft.set({ channel: next })}
            choices={requestChannelSchema.options.map((value) => ({
              value,
              label: channel[value],
            }))}
          />
          <RadioGroup
            name="requester"
            label={receive.requester}
            value={values.requester}
            onChange={(next) => draft.set({ requester: next })}
            choices={requesterSchema.options.map((value) => ({
              value,
              label: requester[value],
              ...(requesterHint[value] === '' ? {} : { hint: requesterHint[value] }),
            }))}
          />
        </div>
        {isAny(values.types, 'hasChoiceOfMethod') && (
          <RadioGroup
            name="method"
            label={receive.method}
            hint={receive.methodHint}
            columns={2}
            value={values.method}
            onChange={(next) => draft.set({ method: next })}
            choices={methodChoiceSchema.options.map((value) => ({
              value,
              label: method[value],
            }))}
          />
        )}
        <div className={styles.words}>
          <TextArea
            name="scope"
            label={receive.scope}
            hint={receive.scopeHint}
            value={values.scope}
            onChange={(scope) => draft.set({ scope })}
          />
          <DateField
            name="occurred"
            label={receive.occurred}
            isRequired
            value={values.occurred}
            onChange={(occurred) => draft.set({ occurred })}
          />
        </div>
        <FormError>{failure === null ? null : failureText(failure, text)}</FormError>
        <div className={styles.actions}>
          <PromiseNote types={values.types} occurred={values.occurred} />
          <ButtonSizeContext value={isLow ? 'small' : 'medium'}>
            <Button onPress={leave} isDisabled={isPending}>
              {receive.cancel}
              <Key>Esc</Key>
            </Button>
            <Button type="submit" isPending={isSaving} isDisabled={isPrinting}>
              {isSaving ? receive.working : receive.submit}
              <Key>F9</Key>
            </Button>
            <Button variant="primary" onPress={saveAndPrint} isPending={isPrinting} isDisabled={isSaving}>
              {isPrinting ? receive.working : receive.submitAndPrint}
              <Key>F12</Key>
            </Button>
          </ButtonSizeContext>
        </div>
      </Form>
      {isLeaving && <LeaveQuestion onStay={() => setIsLeaving(false)} onLeave={onCancel} />}
    </Card>
  );
}

function faultWords(faults: readonly ReceiveFault[], words: Catalogue['requests']['receive']) {
  return {
    ...(faults.includes('noType') && { types: words.noType }),
    ...(faults.includes('occurred') && { occurred: words.occurredFault }),
    ...(faults.includes('scopeTooLong') && { scope: words.scopeTooLong }),
    ...(faults.includes('scope') && { scope: words.scopeFault }),
  };
}
