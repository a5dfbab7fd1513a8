import type { CustomerId } from '../../../../electron/domain/ids.ts';
import styles from './requests-tab.module.css';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, Navigate, useNavigate, useSearchParams } from 'react-router';
import type { Output } from '../../../../electron/contract/table.ts';
import { requestStatusSchema } from '../../../../electron/domain/requests/flow.ts';
import { tokyoDateOf } from '../../../../electron/domain/dates/instant.ts';
import { ask } from '../../../api/queries.ts';
import { paths } from '../../../widgets/navigation/paths.ts';
import { fill } from '../../../../electron/words/fill.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { formatDay } from '../../../text/screen-format.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Key } from '../../../ui/key.tsx';
import { useShortcut } from '../../../ui/shortcuts.tsx';
import { useResumedDraft, withDraft } from '../../../widgets/drafts/use-resumed-draft.ts';
import { Clock } from '../../../widgets/request/clock.tsx';
import { ReceiveForm } from './receive-form.tsx';
import { requestDraftSchema } from '../../../widgets/request/request-draft.ts';
import { statusText, typesText } from '../../../widgets/request/request-words.ts';

interface RequestsTabProps {
  readonly customerId: CustomerId;
}

/** A customer's requests; with `?receive` in the address the form that takes in a new one. */
export function RequestsTab({ customerId }: RequestsTabProps) {
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const draft = useResumedDraft(requestDraftSchema);
  /** The form was left for the list: the button that opens it has the focus again. */
  const [isBack, setIsBack] = useState(false);
  if (!params.has('receive')) return <CustomersRequests customerId={customerId} isBack={isBack} />;
  if (draft === undefined) return null;
  // A parked step belongs to the screen of its request.
  if (draft !== null && draft.values.step !== 'receive')
    return <Navigate replace to={withDraft(paths.request(customerId, draft.values.requestId), draft.draftId)} />;
  const parked = draft?.values.step === 'receive' ? { parked: { draftId: draft.draftId, values: draft.values } } : {};
  return (
    <ReceiveForm
      key={draft?.draftId ?? 'new'}
      customerId={customerId}
      {...parked}
      onCancel={() => {
        setIsBack(true);
        void navigate(paths.customer(customerId, 'requests'));
      }}
    />
  );
}

function CustomersRequests({ customerId, isBack }: RequestsTabProps & { readonly isBack: boolean }) {
  const { tab } = useText().requests;
  const navigate = useNavigate();
  const { data: requests } = useQuery(ask('request.list', { customerId }));
  const receive = () => void navigate(paths.receiveRequest(customerId));
  useShortcut('F4', tab.receive, receive);
  return (
    <Card
      title={tab.title}
      aside={
        <div className={styles.receive}>
          <Button variant="primary" isAutoFocused={isBack} onPress={receive}>
            {tab.receive}
            <Key>F4</Key>
          </Button>
        </div>
      }
    >
      {requests?.length === 0 && (
        <div className={styles.empty}>
          <p>{tab.empty}</p>
          <p className={styles.soft}>{tab.emptyHint}</p>
        </div>
      )}
      <ul className={styles.list}>
        {requests?.map((line) => (
          <Line key={line.requestId} customerId={customerId} line={line} />
        ))}
      </ul>
    </Card>
  );
}

interface LineProps {
  readonly customerId: CustomerId;
  readonly line: Output<'request.list'>[number];
}

function Line({ customerId, line }: LineProps) {
  const { language } = useLanguage();
  const { requests: words } = useText();
  const { requestId, types, receivedAt, receiptNo, dueOn } = line;
  const status = requestStatusSchema.parse(line.status);
  const isOpen = status !== 'closed' && status !== 'withdrawn';
  return (
    <li>
      <Link className={styles.row} to={paths.request(customerId, requestId)}>
        <strong>{typesText(types, words)}</strong>
        <span className={styles.soft}>
          {fill(words.tab.received, { date: formatDay(tokyoDateOf(receivedAt), language) })}
        </span>
        <span className={styles.soft}>{receiptNo}</span>
        <span>{statusText(status, types, words)}</span>
        <span>{isOpen && <Clock dueOn={dueOn} />}</span>
      </Link>
    </li>
  );
}
