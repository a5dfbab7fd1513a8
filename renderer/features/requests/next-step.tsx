import './next-step.css';
import { Lock } from 'lucide-react';
import { useState } from 'react';
import type { Output } from '../../../electron/contract/table.ts';
import { tokyoDateOf } from '../../../electron/domain/dates/instant.ts';
import { needsIdentity } from '../../../electron/domain/requests/flow.ts';
import { fill } from '../../text/fill.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { formatDay } from '../../text/screen-format.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { useTakenDraft } from '../parking/use-taken-draft.ts';
import { CloseForm } from './close-form.tsx';
import { DecideForm } from './decide-form.tsx';
import { IdentifyForm } from './identify-form.tsx';
import { requestDraftSchema } from './request-draft.ts';

interface NextStepProps {
  readonly request: Output<'request.get'>;
}

/** The form of the step whose turn it is, and below it the steps that must wait, each with why. */
export function NextStep({ request }: NextStepProps) {
  const { next, types } = request;
  const [isIdentifying, setIsIdentifying] = useState(false);
  const words = useText().request;
  if (next.includes('close')) return <CloseForm request={request} />;
  const mustIdentify = needsIdentity(types);
  if (next.includes('identify') && (mustIdentify || isIdentifying))
    return (
      <>
        <IdentifyForm request={request} />
        <Waiting label={words.steps.decide} why={mustIdentify ? words.decide.gate : null} />
        <Waiting label={words.steps.close} why={words.close.gate} />
      </>
    );
  if (next.includes('decide'))
    return (
      <>
        <Deciding request={request} onIdentify={() => setIsIdentifying(true)} />
        <Waiting label={words.steps.close} why={words.close.gate} />
      </>
    );
  return <Ended request={request} />;
}

/** The decision. Where nobody's identity had to be checked, it still can be. */
function Deciding({ request, onIdentify }: NextStepProps & { readonly onIdentify: () => void }) {
  const { identify } = useText().request;
  const draft = useTakenDraft(requestDraftSchema);
  if (draft === undefined) return null;
  const isOurs = draft?.values.step === 'decide' && draft.values.requestId === request.requestId;
  const parked = isOurs && draft.values.step === 'decide' ? { draftId: draft.draftId, values: draft.values } : null;
  return (
    <DecideForm
      key={parked?.draftId ?? 'new'}
      request={request}
      {...(parked === null ? {} : { parked })}
      {...(request.next.includes('identify')
        ? {
            aside: (
              <>
                <p className="step-note">{identify.optional}</p>
                <Button onPress={onIdentify}>{identify.title}</Button>
              </>
            ),
          }
        : {})}
    />
  );
}

/** A step whose turn has not come. */
function Waiting({ label, why }: { readonly label: string; readonly why: string | null }) {
  if (why === null) return null;
  return (
    <p className="step-waiting">
      <Lock aria-hidden />
      <strong>{label}</strong>
      <span>{why}</span>
    </p>
  );
}

function Ended({ request }: NextStepProps) {
  const { language } = useLanguage();
  const { ended, close } = useText().request;
  const { closedAt, delivery } = request;
  if (closedAt === null) return null;
  const date = formatDay(tokyoDateOf(closedAt), language);
  return delivery === null ? (
    <Banner look="time">{fill(ended.withdrawn, { date })}</Banner>
  ) : (
    <Banner look="well">{fill(ended.closed, { date, how: close.deliveries[delivery] })}</Banner>
  );
}
