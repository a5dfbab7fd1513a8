import { isShowing } from '../consent/showing.ts';
import type { Notice } from '../notice/notice.ts';
import { eventsOf, placeOf } from './record-events.ts';
import { noticeWith, purposesOf } from './record-purposes.ts';
import {
  consentRecordSchema,
  recordVersion,
  type ConsentRecord,
  type ConsentRecordFile,
  type RecordEvent,
} from './record-schema.ts';
import type { RecordSource } from './record-source.ts';

/**
 * Puts the consent record of one customer together. Its keys stand in the order of its schema, whatever order they came in:
 * that text is what is signed.
 */
export function assembleRecord(source: RecordSource): ConsentRecord {
  const { customerId, company, nameOf, exported, isTraining } = source;
  const events = eventsOf(source);
  const words = wordsOf(source);
  const shown = shownNotices(events);
  const worded = wordedNotices(source, events);
  const { header } = exported;
  return consentRecordSchema.parse({
    schema_version: recordVersion,
    record_id: header.id,
    created_at: header.recorded,
    is_fictional: isTraining,
    jurisdiction: 'JP',
    language: 'ja',
    pii_principal_id: customerId,
    pii_controllers: [
      {
        name: company.name,
        representative: joined(company.representative.title, company.representative.name),
        address: joined(company.postalCode && `〒${company.postalCode}`, company.address),
        telephone: company.telephone,
        email: company.email,
        policy_url: company.webAddress,
        complaints: words === undefined ? '' : complaintsOf(words.notice),
      },
    ],
    sensitive: false,
    storage_locations: [joined(company.name, nameOf.shop(header.shop))],
    retention_period: null,
    termination: words?.notice.rights.withdrawal ?? '',
    notices_shown: shown,
    notices_worded: worded,
    privacy_notices: noticeTexts(source, new Set([...shown.map((one) => one.notice_id), ...worded])),
    purposes: purposesOf(source),
    events,
    exported: { operator: nameOf.staff(header), integrity: placeOf(exported, nameOf) },
  } satisfies ConsentRecord);
}

/** The text of a record that is signed: JSON without blanks. */
export function signedText(record: ConsentRecord): string {
  return JSON.stringify(record);
}

/** The file as it is written, for people as well as programs. */
export function writeRecordFile(file: ConsentRecordFile): string {
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** The version in force; before the first was adopted, the newest. */
function wordsOf({ notices, inForceId }: RecordSource) {
  return notices.find(({ noticeId }) => noticeId === inForceId) ?? notices[0];
}

/** Every act that showed a version, in the order of the ledger. A claim that names no act is none. */
function shownNotices(events: readonly RecordEvent[]): ConsentRecord['notices_shown'] {
  return events.flatMap((event) => {
    if (event.event_type !== 'decision' && event.event_type !== 'showing') return [];
    const { notice_id, shown, voided_by, occurred_at, event_id } = event;
    if (notice_id === null || !isShowing(shown) || voided_by !== null) return [];
    const { how, seconds, compared_with, wordings } = shown;
    return [{ notice_id, shown_at: occurred_at, event_id, how, seconds, compared_with, wordings }];
  });
}

/** The versions by whose words was answered, that lend the states their words, or that hold now: the newest first. */
function wordedNotices(source: RecordSource, events: readonly RecordEvent[]): string[] {
  const wanted = new Set([
    ...events.map((event) => (event.event_type === 'decision' ? event.notice_id : null)),
    ...source.states.map(({ scope }) => noticeWith(scope, source.notices)?.noticeId),
    source.inForceId,
  ]);
  return source.notices.flatMap(({ noticeId }) => (wanted.has(noticeId) ? [noticeId] : []));
}

function noticeTexts({ notices }: RecordSource, named: ReadonlySet<string>): ConsentRecord['privacy_notices'] {
  return notices
    .filter(({ noticeId }) => named.has(noticeId))
    .map(({ noticeId, notice, text, effectiveOn }) => ({
      notice_id: noticeId,
      version: notice.version,
      title: notice.title,
      language: notice.language,
      effective_on: effectiveOn,
      text,
    }));
}

function complaintsOf({ complaints: { desk, officer, telephone, email } }: Notice): string {
  return joined(desk, officer, telephone, email);
}

function joined(...words: readonly string[]): string {
  return words.filter((word) => word !== '').join(' ');
}
