import { useNotice } from '../../../widgets/notice/use-notice.ts';
import type { CustomerId } from '../../../../electron/domain/ids.ts';
import styles from './consent-form.module.css';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import type { Output } from '../../../../electron/contract/table.ts';
import type { Evidence } from '../../../../electron/domain/consent/decision.ts';
import { heldOn, inForceOn, wordsFor } from '../../../../electron/domain/notice/timeline.ts';
import { ask } from '../../../api/queries.ts';
import { paths } from '../../../widgets/navigation/paths.ts';
import { useText } from '../../../text/language.tsx';
import { today } from '../../../text/screen-format.ts';
import { useResumedDraft } from '../../../widgets/drafts/use-resumed-draft.ts';
import { useCounterEnding } from '../../../widgets/session/counter-ending.ts';
import { useSlipIssue } from '../../../widgets/issue/use-slip-issue.ts';
import { consentDraftSchema } from '../../../widgets/consent/consent-draft.ts';
import { ConsentForm } from './consent-form.tsx';
import { Household } from './household.tsx';
import { NoNotice } from './no-notice.tsx';
import { currentStateOf } from '../../../widgets/consent/current-state.ts';
import { Recorded } from './recorded.tsx';
import { useTellResult } from '../../../widgets/taking-back/result-toast.tsx';
import type { Catalogue } from '../../../../electron/words/catalogue.ts';
import { fill } from '../../../../electron/words/fill.ts';

type Slip = Output<'consent.record'>;

/** What was recorded last, and how: by the clerk, as a stop, or by the customer on the turned screen. */
interface JustRecorded {
  readonly slip: Slip;
  readonly how: 'recorded' | 'stopped' | 'answered';
  readonly evidence: Evidence['kind'];
}

/** The sheet of a customer's folder on which consent is given, changed, recorded and stopped. */
export function ConsentTab({ customerId }: { readonly customerId: CustomerId }) {
  const { consent, counter, customers, takingBack } = useText();
  const tellResult = useTellResult();
  const { data: customer } = useQuery(ask('customer.name', { customerId }));
  const navigate = useNavigate();
  const issue = useSlipIssue();
  const [recorded, setRecorded] = useState<JustRecorded | null>(null);
  const counterEnding = useCounterEnding();
  const [seenEnding, setSeenEnding] = useState(counterEnding);
  if (counterEnding !== seenEnding) {
    setSeenEnding(counterEnding);
    const answered = counterEnding?.customerId === customerId ? counterEnding.answered : null;
    const evidence = answered?.isSigned === true ? 'signature' : 'none';
    if (answered !== null) setRecorded({ slip: answered.slip, how: 'answered', evidence });
  }
  const { data: versions = [], isSuccess } = useQuery(ask('notice.list', {}));
  const inForce = inForceOn(versions, today());
  const words = wordsFor(versions, today());
  const { data: rows } = useQuery(ask('consent.state', { customerId }));
  const { data: seen } = useQuery(ask('consent.background', { customerId }));
  const notice = useNotice(words?.noticeId);
  const taken = useResumedDraft(consentDraftSchema);
  // Each record is a form of its own, with a draft of its own.
  const [round, setRound] = useState(0);
  const isGone = useRef(false);
  useEffect(() => {
    isGone.current = false;
    return () => void (isGone.current = true);
  }, []);

  if (!isSuccess || rows === undefined || taken === undefined) return null;
  const present = currentStateOf(rows);
  const decided = rows.map(({ scope }) => scope);
  const keepRecorded = (next: JustRecorded) => {
    // What was said below the screen is not the last record any more: nothing it says is to be taken for this one, nor F11.
    tellResult(null);
    setRecorded(next);
  };
  const onStopped = (slip: Slip) => keepRecorded({ slip, how: 'stopped', evidence: 'none' });
  const onRecorded = async (slip: Slip, evidence: Evidence['kind'], isPrinting: boolean) => {
    keepRecorded({ slip, how: 'recorded', evidence });
    setRound((count) => count + 1);
    if (!isPrinting) return;
    const issued = await issue.issue('printer', slip.entryId);
    // The customer has the slip: the next one's name comes into the box. Whoever has gone elsewhere meanwhile stays there.
    if (issued?.outcome !== 'printed' || isGone.current) return;
    tellResult({
      said: fill(takingBack.toast.printed, { name: nameOf(customer, customers.honorific), receiptNo: slip.receiptNo }),
      recorded: { kind: 'consent.recorded', customerId, entryId: slip.entryId },
      hasSlip: true,
    });
    void navigate(paths.home);
  };
  const titles = { recorded: consent.recorded, stopped: consent.stop.done, answered: counter.done };
  const result = recorded !== null && (
    <>
      <Recorded
        key={`banner-${recorded.slip.entryId}`}
        customerId={customerId}
        slip={recorded.slip}
        title={titles[recorded.how]}
        evidence={recorded.evidence}
        issue={issue}
      />
      {recorded.how === 'stopped' && <Household key={recorded.slip.entryId} customerId={customerId} />}
    </>
  );
  if (inForce === undefined) {
    return (
      <div className={styles.consent}>
        {result}
        {words === undefined ? null : (
          <NoNotice
            customerId={customerId}
            noticeId={words.noticeId}
            decided={decided}
            presentOf={present}
            onStopped={onStopped}
          />
        )}
      </div>
    );
  }
  if (notice === undefined || seen === undefined) return null;
  return (
    <ConsentForm
      key={round}
      customerId={customerId}
      noticeId={inForce.noticeId}
      notice={notice}
      effectiveOn={inForce.effectiveOn}
      seen={seen}
      held={heldOn(versions, today())}
      decided={decided}
      presentOf={present}
      taken={round === 0 ? taken : null}
      result={result}
      onRecorded={(...recording) => void onRecorded(...recording)}
      onStopped={onStopped}
    />
  );
}

function nameOf(customer: Output<'customer.name'> | undefined, honorific: Catalogue['customers']['honorific']): string {
  return customer === undefined ? '' : `${customer.name} ${honorific[customer.kind]}`;
}
