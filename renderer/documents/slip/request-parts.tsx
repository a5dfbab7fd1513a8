import type { CalendarDate } from '../../../electron/domain/dates/calendar-date.ts';
import { tokyoDateOf } from '../../../electron/domain/dates/instant.ts';
import { isAny } from '../../../electron/domain/requests/request-types.ts';
import type { RequestSnapshot } from '../../../electron/domain/slips/snapshot.ts';
import type { SlipTexts } from '../../../electron/words/catalogue.ts';
import { fill } from '../../../electron/words/fill.ts';
import { formatNumber, formatSlipDate, formatSpan } from '../../text/format.ts';
import { Fact, Facts } from './facts.tsx';
import { agentNotes, identityNotes, procedureNotes, withdrawalNote } from '../parts/notice-notes.ts';
import type { Part } from '../parts/part.ts';
import { Unbroken } from '../parts/unbroken.tsx';
import type { SlipDocument } from '../../../electron/domain/printable/slip.ts';
import styles from './request-parts.module.css';

/** What stands on a 受付票 below the customer: what was asked, when the answer comes, and what happens in between. */
export function requestParts(
  { notice, occurred }: SlipDocument,
  snapshot: RequestSnapshot,
  texts: SlipTexts,
): readonly Part[] {
  const notes = [
    // What the notice says of stopping is then worth its place.
    ...(isAny(snapshot.requestTypes, 'endsUse') ? [withdrawalNote(notice, texts)] : []),
    ...procedureNotes(notice, texts),
    ...identityNotes(notice, texts),
    ...agentNotes(notice, texts),
  ];
  return [
    {
      kind: 'block',
      id: 'request',
      content: <RequestFacts snapshot={snapshot} askedOn={tokyoDateOf(occurred)} texts={texts} />,
    },
    ...notes.map((note): Part => ({ kind: 'note', note, isContinued: false })),
  ];
}

interface RequestFactsProps {
  readonly snapshot: RequestSnapshot;
  /** The day on which the request reached the shop: the answer is due from there, however late it was entered. */
  readonly askedOn: CalendarDate;
  readonly texts: SlipTexts;
}

function RequestFacts({ snapshot, askedOn, texts }: RequestFactsProps) {
  const { request } = texts;
  return (
    <Facts>
      <Fact term={request.types}>
        <ul className={styles.types}>
          {snapshot.requestTypes.map((type) => (
            <li key={type}>{texts.requestType[type].label}</li>
          ))}
        </ul>
      </Fact>
      <Fact term={request.askedOn}>{formatSlipDate(askedOn, texts)}</Fact>
      <Fact term={request.requester}>{texts.requester[snapshot.requester]}</Fact>
      <Fact term={request.channel}>{texts.channel[snapshot.channel]}</Fact>
      <Fact term={request.wantedMethod}>
        {snapshot.wantedMethod === null ? texts.noMethod : texts.answerMethod[snapshot.wantedMethod]}
      </Fact>
      <Fact term={request.due}>
        <strong className={styles.due}>{fill(texts.due, { date: formatSlipDate(snapshot.dueOn, texts) })}</strong>
        <Unbroken>{fill(texts.dueWithin, { span: formatSpan(askedOn, snapshot.dueOn, texts) })}</Unbroken>
      </Fact>
      <Fact term={request.fee}>
        {snapshot.feeYen === 0 ? texts.feeNone : fill(texts.feeYen, { yen: formatNumber(snapshot.feeYen) })}
      </Fact>
    </Facts>
  );
}
