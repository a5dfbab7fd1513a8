import type { RequestId } from '../../../electron/domain/ids.ts';
import styles from './next-step.module.css';
import stepFrame from './step-frame.module.css';
import { Lock } from 'lucide-react';
import { useState } from 'react';
import type { Output } from '../../../electron/contract/table.ts';
import { tokyoDateOf } from '../../../electron/domain/dates/instant.ts';
import { isAny } from '../../../electron/domain/requests/request-types.ts';
import { fill } from '../../../electron/words/fill.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { formatDay } from '../../text/screen-format.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { useResumedDraft, type ResumedDraft } from '../../widgets/drafts/use-resumed-draft.ts';
import { CloseForm } from './close-form.tsx';
import { DecideForm } from './decide-form.tsx';
import { IdentifyForm } from './identify-form.tsx';
import { requestDraftSchema, type RequestDraft } from '../../widgets/request/request-draft.ts';

interface NextStepProps {
  readonly request: Output<'request.get'>;
}

/** The form of the step whose turn it is, and below it the steps that must wait, each with why. */
export function NextStep({ request }: NextStepProps) {
  const parked = useResumedDraft(requestDraftSchema);
  if (parked === undefined) return null;
  return <Step key={parked?.draftId ?? 'new'} request={request} parked={parked} />;
}

interface StepProps extends NextStepProps {
  readonly parked: ResumedDraft<RequestDraft> | null;
}

function Step({ request, parked }: StepProps) {
  const { next, types, requestId } = request;
  const begun = parkedSteps(parked, requestId);
  const [isIdentifying, setIsIdentifying] = useState('identify' in begun);
  const words = useText().requests;
  if (next.includes('close')) return <CloseForm request={request} {...begun.close} />;
  const mustIdentify = isAny(types, 'needsIdentity');
  if (next.includes('identify') && (mustIdentify || isIdentifying))
    return (
      <>
        <IdentifyForm request={request} {...begun.identify} />
        <Waiting label={words.steps.decide} why={mustIdentify ? words.decide.gate : null} />
        <Waiting label={words.steps.close} why={words.close.gate} />
      </>
    );
  if (next.includes('decide'))
    return (
      <>
        <DecideForm
          request={request}
          {...begun.decide}
          aside={next.includes('identify') && <StillIdentify onIdentify={() => setIsIdentifying(true)} />}
        />
        <Waiting label={words.steps.close} why={words.close.gate} />
      </>
    );
  return <Ended request={request} />;
}

/** Where nobody's identity had to be checked, it still can be. */
function StillIdentify({ onIdentify }: { readonly onIdentify: () => void }) {
  const { identify } = useText().requests;
  return (
    <>
      <p className={stepFrame.note}>{identify.optional}</p>
      <Button onPress={onIdentify}>{identify.title}</Button>
    </>
  );
}

/** What was parked, where it is a step of this request: for the form of that step. */
function parkedSteps(parked: ResumedDraft<RequestDraft> | null, requestId: RequestId) {
  if (parked === null || parked.values.step === 'receive' || parked.values.requestId !== requestId) return {};
  const { draftId, values } = parked;
  switch (values.step) {
    case 'identify':
      return { identify: { parked: { draftId, values } } };
    case 'decide':
      return { decide: { parked: { draftId, values } } };
    case 'close':
      return { close: { parked: { draftId, values } } };
  }
}

/** A step whose turn has not come. */
function Waiting({ label, why }: { readonly label: string; readonly why: string | null }) {
  if (why === null) return null;
  return (
    <p className={styles.waiting}>
      <Lock aria-hidden />
      <strong>{label}</strong>
      <span>{why}</span>
    </p>
  );
}

function Ended({ request }: NextStepProps) {
  const { language } = useLanguage();
  const { ended, close } = useText().requests;
  const { closedAt, delivery } = request;
  if (closedAt === null) return null;
  const date = formatDay(tokyoDateOf(closedAt), language);
  return delivery === null ? (
    <Banner variant="time">{fill(ended.withdrawn, { date })}</Banner>
  ) : (
    <Banner variant="well">{fill(ended.closed, { date, how: close.deliveries[delivery] })}</Banner>
  );
}
