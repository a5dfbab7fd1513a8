import { groupAnswers } from '../../../electron/domain/consent/answered-groups.ts';
import type { ConsentRecord, RecordEvent } from '../../../electron/domain/consent-record/record-schema.ts';
import type { ProofSheet } from '../../../electron/domain/printable/proof-sheet.ts';
import type { SlipTexts } from '../../../electron/words/catalogue.ts';
import { fill } from '../../../electron/words/fill.ts';
import { consent } from '../../../electron/words/ja/consent.ts';
import { tellChecks, tellEvidence, tellNamedGiver } from '../../../electron/words/tell-consent.ts';
import { sharing } from '../../../electron/words/ja/sharing.ts';
import { formatMoment } from '../../text/format.ts';
import { Phrases } from '../parts/phrases.tsx';
import { Unbroken } from '../parts/unbroken.tsx';
import { AnswerLine } from './answer-line.tsx';
import { phrasesOf, placeText, shortHash, showingText, type ProofTexts } from './proof-texts.ts';
import styles from './event-cell.module.css';

// The sheet is in Japanese, whatever the language of the screen.
const { told } = consent;

type DecisionEvent = Extract<RecordEvent, { event_type: 'decision' }>;

interface EventCellProps {
  readonly event: RecordEvent;
  /** The address of what was signed on the screen for it; undefined where there is none. */
  readonly signature: string | undefined;
  readonly record: ConsentRecord;
  readonly givers: ProofSheet['givers'];
  readonly texts: ProofTexts;
  readonly slipTexts: SlipTexts;
}

/** What happened: who said what, how, in view of which notice, with what evidence, and who wrote it down. */
export function EventCell({ event, signature, record, givers, texts, slipTexts }: EventCellProps) {
  return (
    <>
      <What event={event} record={record} givers={givers} texts={texts} />
      <p className={styles.details}>
        {event.event_type === 'decision' ? (
          <>
            <Unbroken>{wordsBy(event.notice_id, record, texts)}</Unbroken>
            {event.notice_id === null ? null : <Unbroken>{shownBy(event, record, texts)}</Unbroken>}
            <Unbroken>{fill(texts.evidence, { evidence: tellEvidence(event.evidence, told) })}</Unbroken>
          </>
        ) : null}
        {event.event_type === 'showing' ? <Unbroken>{shownBy(event, record, texts)}</Unbroken> : null}
        <Unbroken>{fill(texts.operator, { staff: event.operator.name, shop: event.shop })}</Unbroken>
        {event.recorded_at === event.occurred_at ? null : (
          <Unbroken>{fill(texts.entered, { moment: formatMoment(event.recorded_at, slipTexts) })}</Unbroken>
        )}
      </p>
      <Signature event={event} signature={signature} texts={texts} />
    </>
  );
}

/** What the customer wrote on the screen. Where it was written and is not here, that is said: evidence is never passed over. */
function Signature({ event, signature, texts }: Pick<EventCellProps, 'event' | 'signature' | 'texts'>) {
  if (event.event_type !== 'decision' || event.evidence.kind !== 'signature') return null;
  if (signature === undefined) return <p className={styles.details}>{texts.noSignature}</p>;
  return <img className={styles.signature} src={signature} alt={texts.signature} />;
}

function What({ event, record, givers, texts }: Pick<EventCellProps, 'event' | 'record' | 'givers' | 'texts'>) {
  switch (event.event_type) {
    case 'void':
      return (
        <>
          <p className={styles.what}>{fill(texts.void, { number: numberOf(event.voids, record) })}</p>
          <p>
            <Phrases>{fill(texts.voidReason, { reason: event.reason })}</Phrases>
          </p>
        </>
      );
    case 'showing':
      return (
        <>
          <p className={styles.what}>{texts.showing}</p>
          <Voided by={event.voided_by} record={record} texts={texts} />
        </>
      );
    case 'partner_told':
      return (
        <>
          <p className={styles.what}>
            <Phrases>
              {fill(texts.told[event.about], {
                partner: event.third_party_name,
                how: sharing.telling.ways[event.how],
              })}
            </Phrases>
          </p>
          <Voided by={event.voided_by} record={record} texts={texts} />
        </>
      );
    case 'slip':
      return (
        <>
          <p className={styles.what}>{fill(texts.slip[event.outcome], { number: numberOf(event.confirms, record) })}</p>
          <Voided by={event.voided_by} record={record} texts={texts} />
        </>
      );
    case 'unreadable':
      return <p className={styles.what}>{texts.unreadable}</p>;
    case 'decision': {
      const what = event.notice_id === null ? texts.stopped : texts.decided;
      const answers = groupAnswers(event.decisions, ({ answer }) => answer, phrasesOf(record, texts));
      return (
        <>
          <p className={styles.what}>
            <Phrases>
              {fill(what, {
                method: told.methods[event.collection_method],
                giver: giverText(event, givers),
              })}
            </Phrases>
          </p>
          {answers.map((answered) => (
            <AnswerLine key={answered.answer} answered={answered} texts={texts} />
          ))}
          <Voided by={event.voided_by} record={record} texts={texts} />
        </>
      );
    }
  }
}

/** Who answered, by name, and what was checked of them. */
function giverText(event: DecisionEvent, givers: ProofSheet['givers']): string {
  const giver = tellNamedGiver(givers[event.event_id] ?? { givenBy: event.given_by, name: null }, told);
  const checks = tellChecks(event.given_by, told);
  return checks === null ? giver : fill(told.checks.all, { giver, checks });
}

/** Where an event stands in the ledger, by what hash, and the slip that the customer has of it. */
export function PlaceCell({ event, texts }: Pick<EventCellProps, 'event' | 'texts'>) {
  return (
    <>
      <p className={styles.place}>{placeText(event.integrity)}</p>
      <p className={styles.hash}>{shortHash(event.integrity.sha256)}</p>
      {event.event_type === 'decision' ? (
        <>
          <p className={styles.slip}>{fill(texts.receipt, { receiptNo: event.receipt.consent_receipt_id })}</p>
          <p className={styles.slip}>{fill(texts.code, { code: event.receipt.code })}</p>
        </>
      ) : null}
    </>
  );
}

/** The number of an event on this sheet, from 1. */
function numberOf(eventId: string, { events }: ConsentRecord): number {
  return events.findIndex(({ event_id }) => event_id === eventId) + 1;
}

interface VoidedProps extends Pick<EventCellProps, 'record' | 'texts'> {
  /** The event that took it back; null when none did. */
  readonly by: string | null;
}

function Voided({ by, record, texts }: VoidedProps) {
  if (by === null) return null;
  return <p className={styles.voided}>{fill(texts.voided, { number: numberOf(by, record) })}</p>;
}

function versionOf(noticeId: string | null, { privacy_notices }: ConsentRecord): number | undefined {
  return privacy_notices.find(({ notice_id }) => notice_id === noticeId)?.version;
}

function wordsBy(noticeId: string | null, record: ConsentRecord, texts: ProofTexts): string {
  const version = versionOf(noticeId, record);
  return version === undefined ? texts.noWords : fill(texts.words, { version });
}

type Showing = Pick<DecisionEvent, 'notice_id' | 'shown'>;

function shownBy({ notice_id, shown }: Showing, record: ConsentRecord, texts: ProofTexts): string {
  if (shown === null) return texts.notShown;
  return fill(texts.shownHow, { version: versionOf(notice_id, record) ?? '', how: showingText(shown) });
}
