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
    privacy_notices: shownNotices(source, events),
    purposes: purposesOf(source),
    events,
    exported: { operator: nameOf.staff(header.staff), integrity: placeOf(exported, nameOf) },
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

/** The versions that were shown, that lend the states their words, or that hold now. */
function shownNotices(source: RecordSource, events: readonly RecordEvent[]): ConsentRecord['privacy_notices'] {
  const wanted = new Set([
    ...events.map((event) => (event.event_type === 'decision' ? event.notice_id : null)),
    ...source.states.map(({ scope }) => noticeWith(scope, source.notices)?.noticeId),
    source.inForceId,
  ]);
  return source.notices
    .filter(({ noticeId }) => wanted.has(noticeId))
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
