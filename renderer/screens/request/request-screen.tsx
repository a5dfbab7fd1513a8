import { useAddress } from '../../widgets/navigation/use-address.ts';
import styles from './request-screen.module.css';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useLocation } from 'react-router';
import type { Output } from '../../../electron/contract/table.ts';
import { DeskFailure } from '../../api/desk.ts';
import { ask } from '../../api/queries.ts';
import { paths } from '../../widgets/navigation/paths.ts';
import { fill } from '../../../electron/words/fill.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { formatWeekday } from '../../text/screen-format.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Key } from '../../ui/key.tsx';
import { StepLine } from '../../ui/step-line.tsx';
import { useBack } from '../../widgets/navigation/use-back.tsx';
import { readArrival } from '../../widgets/request/arrival.ts';
import { Clock } from '../../widgets/request/clock.tsx';
import { NextStep } from './next-step.tsx';
import { ReceiptCard } from './receipt-card.tsx';
import { isAny } from '../../../electron/domain/requests/request-types.ts';
import { RequestFacts } from './request-facts.tsx';
import { requestSteps } from './request-steps.ts';
import { typesText } from '../../widgets/request/request-words.ts';
import { WithdrawDialog } from './withdraw-dialog.tsx';

/** One request, at `/requests/:customerId/:requestId`. */
export function RequestScreen() {
  const { customerId, requestId } = useAddress();
  const { data, error } = useQuery(ask('request.get', { customerId, requestId }));
  // Also one that was received in error, and taken back on this very screen.
  if (error instanceof DeskFailure && error.failure.kind === 'not_found') return <Gone />;
  if (data !== undefined) return <OneRequest key={requestId} request={data} />;
  return error === null ? null : <Gone />;
}

function Gone() {
  const { screen } = useText().requests;
  const back = useBack();
  return (
    <Card title={screen.gone}>
      <div>
        <Button onPress={back}>
          {screen.back}
          <Key>Esc</Key>
        </Button>
      </div>
    </Card>
  );
}

/** Where a request stands, what is missing next, and how much time is left. */
function OneRequest({ request }: { readonly request: Output<'request.get'> }) {
  const { language } = useLanguage();
  const text = useText();
  const { steps, withdraw, slip } = text.requests;
  const arrival = readArrival(useLocation().state);
  const [isWithdrawing, setIsWithdrawing] = useState(false);
  const { requestId, entryId, receiptNo, types, status, next, customerId } = request;
  const isOver = next.length === 0;
  // Whoever has just received it wants its slip, and knows what they have typed.
  const isFirst = arrival !== null;
  const receipt = <ReceiptCard entryId={entryId} isToBePrinted={arrival?.isToBePrinted ?? false} />;
  return (
    <div className={styles.screen}>
      <Header request={request} />
      {arrival !== null && status === 'received' && (
        <Banner variant="well" title={fill(slip.received, { receiptNo })}>
          {slip.handOver}
        </Banner>
      )}
      <section className={styles.steps}>
        <StepLine label={steps.label} steps={requestSteps(request, text, language)} />
      </section>
      {isAny(types, 'stopsAtOnce') && status === 'received' && (
        <Banner variant="time">
          {text.requests.receive.stopNow}{' '}
          <Link className={styles.link} to={paths.customer(customerId, 'consent')}>
            {slip.recordStop}
          </Link>
        </Banner>
      )}
      <div className={styles.columns}>
        <div className={styles.side}>
          <NextStep request={request} />
          {isOver && <RequestFacts request={request} />}
        </div>
        <div className={styles.side}>
          {isFirst && receipt}
          {!isOver && <RequestFacts request={request} />}
          {!isFirst && receipt}
          {next.includes('withdraw') && (
            <div className={styles.end}>
              <Button variant="danger" onPress={() => setIsWithdrawing(true)}>
                {withdraw.action}
              </Button>
            </div>
          )}
          {status === 'decided' && <p className={styles.note}>{withdraw.notAfterDecision}</p>}
        </div>
      </div>
      {isWithdrawing && (
        <WithdrawDialog requestId={requestId} customerId={request.customerId} onClose={() => setIsWithdrawing(false)} />
      )}
    </div>
  );
}

function Header({ request }: { readonly request: Output<'request.get'> }) {
  const back = useBack();
  const { language } = useLanguage();
  const text = useText();
  const { screen, clock } = text.requests;
  const { types, customerName, customerId, receiptNo, status, dueOn } = request;
  const isOpen = status !== 'closed' && status !== 'withdrawn';
  return (
    <header className={styles.header}>
      <Button onPress={back}>
        {screen.back}
        <Key>Esc</Key>
      </Button>
      <div className={styles.title}>
        <h1>{typesText(types, text.requests)}</h1>
        <p>
          <Link className={styles.link} to={paths.customer(customerId)}>
            {customerName}
          </Link>
          <span>{receiptNo}</span>
        </p>
      </div>
      {isOpen && (
        <div className={styles.clock}>
          <Clock dueOn={dueOn} size="large" />
          <span>{fill(clock.due, { date: formatWeekday(dueOn, language) })}</span>
        </div>
      )}
    </header>
  );
}
