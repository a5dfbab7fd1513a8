import type { CalendarDate } from '../../../electron/domain/dates/calendar-date.ts';
import { tokyoDateOf } from '../../../electron/domain/dates/instant.ts';
import { isAny, requestRules, type RequestType } from '../../../electron/domain/requests/request-types.ts';
import type { RequestSnapshot } from '../../../electron/domain/slips/snapshot.ts';
import type { SlipTexts } from '../../../electron/words/catalogue.ts';
import { fill } from '../../../electron/words/fill.ts';
import { formatSlipDate, formatSpan } from '../../text/format.ts';
import { agentNotes, identityNotes, procedureNotes, withdrawalNote } from '../parts/notice-notes.ts';
import type { FactLine, Part } from '../parts/part.ts';
import { Phrases } from '../parts/phrases.tsx';
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
    { kind: 'facts', id: 'request', lines: requestFacts(snapshot, tokyoDateOf(occurred), texts) },
    ...notes.map((note): Part => ({ kind: 'note', note, isContinued: false })),
  ];
}

/**
 * @param askedOn the day on which the request reached the shop: the answer is due from there, however late it was entered
 */
function requestFacts(snapshot: RequestSnapshot, askedOn: CalendarDate, texts: SlipTexts): readonly FactLine[] {
  const { request } = texts;
  const { requestTypes, requester, channel, wantedMethod, dueOn } = snapshot;
  const types = (
    <ul className={styles.types}>
      {requestTypes.map((type) => (
        <li key={type}>
          <Phrases>{texts.requestType[type].label}</Phrases>
        </li>
      ))}
    </ul>
  );
  const due = (
    <>
      <strong className={styles.due}>{fill(texts.due, { date: formatSlipDate(dueOn, texts) })}</strong>
      <Unbroken>{fill(texts.dueWithin, { span: formatSpan(askedOn, dueOn, texts) })}</Unbroken>
    </>
  );
  const wanted = wantedMethod === null ? texts.noMethod : texts.answerMethod[wantedMethod];
  return [
    [{ term: request.types, content: types }],
    [
      { term: request.askedOn, content: formatSlipDate(askedOn, texts) },
      { term: request.channel, content: texts.channel[channel] },
    ],
    [
      { term: request.requester, content: texts.requester[requester] },
      { term: request.wantedMethod, content: wanted },
    ],
    [{ term: request.due, content: due }],
    [{ term: request.fee, content: <Fee snapshot={snapshot} texts={texts} /> }],
  ];
}

interface FeeProps {
  readonly snapshot: RequestSnapshot;
  readonly texts: SlipTexts;
}

/** What the notice says of the fee, only for what may cost anything at all (Art. 38): the rest is free whatever it says. */
function Fee({ snapshot: { requestTypes, fee }, texts }: FeeProps) {
  const costing = requestTypes.filter((type) => requestRules[type].mayCost);
  const free = requestTypes.filter((type) => !requestRules[type].mayCost);
  // Nothing for what may cost something is the same as nothing for the rest: it is said once.
  if (fee === null || fee === texts.feeNone || costing.length === 0) return <Phrases>{texts.feeNone}</Phrases>;
  if (free.length === 0) return <Phrases>{fee}</Phrases>;
  const named = (types: readonly RequestType[], words: string) =>
    `${types.map((type) => texts.requestType[type].label).join(texts.separator)}${texts.colon}${words}`;
  return (
    <ul className={styles.types}>
      <li>
        <Phrases>{named(costing, fee)}</Phrases>
      </li>
      <li>
        <Phrases>{named(free, texts.feeNone)}</Phrases>
      </li>
    </ul>
  );
}
