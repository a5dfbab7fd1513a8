import type { CalendarDate } from '../../../electron/domain/dates/calendar-date.ts';
import { tokyoDateOf } from '../../../electron/domain/dates/instant.ts';
import { isAny, requestRules, type RequestType } from '../../../electron/domain/requests/request-types.ts';
import type { RequestSnapshot } from '../../../electron/domain/slips/snapshot.ts';
import type { SlipTexts } from '../../../electron/words/catalogue.ts';
import { fill } from '../../../electron/words/fill.ts';
import { formatSlipDate, formatSpan } from '../../text/format.ts';
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
        <Fee snapshot={snapshot} texts={texts} />
      </Fact>
    </Facts>
  );
}

/** What the notice says of the fee, only for what may cost anything at all (Art. 38): the rest is free whatever it says. */
function Fee({ snapshot: { requestTypes, fee }, texts }: Pick<RequestFactsProps, 'snapshot' | 'texts'>) {
  const costing = requestTypes.filter((type) => requestRules[type].mayCost);
  const free = requestTypes.filter((type) => !requestRules[type].mayCost);
  if (fee === null || costing.length === 0) return texts.feeNone;
  if (free.length === 0) return fee;
  const named = (types: readonly RequestType[], words: string) =>
    `${types.map((type) => texts.requestType[type].label).join(texts.separator)}${texts.colon}${words}`;
  return (
    <ul className={styles.types}>
      <li>{named(costing, fee)}</li>
      <li>{named(free, texts.feeNone)}</li>
    </ul>
  );
}
