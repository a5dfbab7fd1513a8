import { groupAnswers } from '../../../electron/domain/consent/answered-groups.ts';
import type { ProofSheet } from '../../../electron/domain/printable/proof-sheet.ts';
import type { ConsentRecord } from '../../../electron/domain/consent-record/record-schema.ts';
import { formatEraDate, formatEraDateWithIso } from '../../../electron/domain/dates/era-format.ts';
import { isInstant, tokyoDateOf, tokyoTimeOf, type Instant } from '../../../electron/domain/dates/instant.ts';
import { fill } from '../../../electron/words/fill.ts';
import { StateMark } from '../parts/state-mark.tsx';
import { Unbroken } from '../parts/unbroken.tsx';
import { EventCell, PlaceCell } from './event-cell.tsx';
import type { ProofPart } from './proof-part.ts';
import type { SlipTexts } from '../../../electron/words/catalogue.ts';
import { groupText, phrasesOf, placeText, shortHash, showingText, type ProofTexts } from './proof-texts.ts';
import styles from './proof-parts.module.css';
import type { CalendarDate } from '../../../electron/domain/dates/calendar-date.ts';

/** What stands on a proof sheet below the customer, in reading order. */
export function proofParts(sheet: ProofSheet, texts: ProofTexts, slipTexts: SlipTexts): readonly ProofPart[] {
  const { record, fingerprint } = sheet;
  return [
    answersNow(record, texts),
    story(sheet, texts, slipTexts),
    shownNotices(record, texts),
    wordedNotices(record, texts),
    { ...table('passed-on', texts.passedOn.title), rows: [{ key: 'none', cells: [texts.passedOn.none] }] },
    {
      ...table('proof', texts.proof.title),
      rows: [
        { key: 'place', cells: [texts.proof.place] },
        { key: 'own', cells: [<Own key="own" record={record} fingerprint={fingerprint} texts={texts} />] },
      ],
    },
  ];
}

function table(id: string, title: string, columns: readonly string[] = []): Omit<ProofPart, 'rows'> {
  return { id, title, columns, isContinued: false };
}

function answersNow(record: ConsentRecord, texts: ProofTexts): ProofPart {
  const { purposes } = record;
  const phrases = phrasesOf(record, texts);
  const answers = groupAnswers(purposes, ({ state }) => state, phrases);
  const differing = purposes.filter((purpose) => purpose.needs_review);
  const review = groupAnswers(differing, () => 'pending', phrases).flatMap(({ groups }) => groups);
  const rows = answers.map(({ answer, groups }) => ({
    key: answer as string,
    cells: [
      <span key="state" className={styles.state}>
        <StateMark state={answer} />
        {texts.state[answer]}
      </span>,
      <Groups key="what" groups={groups.map((group) => groupText(group, texts))} />,
    ],
  }));
  const toReview = {
    key: 'review',
    cells: [
      <span key="state" className={styles.state}>
        {texts.now.review}
      </span>,
      <Groups key="what" groups={[texts.now.differing, ...review.map((group) => groupText(group, texts))]} />,
    ],
  };
  return { ...table('now', texts.now.title, [texts.now.what]), rows: review.length === 0 ? rows : [...rows, toReview] };
}

function Groups({ groups }: { readonly groups: readonly string[] }) {
  return (
    <p className={styles.groups}>
      {groups.map((words) => (
        <Unbroken key={words}>{words}</Unbroken>
      ))}
    </p>
  );
}

function story({ record, signatures, givers }: ProofSheet, texts: ProofTexts, slipTexts: SlipTexts): ProofPart {
  const rows = record.events.map((event, index) => ({
    key: event.event_id,
    cells: [
      <When key="when" number={index + 1} at={event.occurred_at} />,
      <EventCell
        key="what"
        event={event}
        signature={signatures[event.event_id]}
        record={record}
        givers={givers}
        texts={texts}
        slipTexts={slipTexts}
      />,
      <PlaceCell key="place" event={event} texts={texts} />,
    ],
  }));
  return {
    ...table('story', texts.story.title, [texts.story.what, texts.story.place]),
    rows: rows.length === 0 ? [{ key: 'none', cells: ['', texts.none, ''] }] : rows,
  };
}

function dayOf(at: CalendarDate | Instant): CalendarDate {
  return isInstant(at) ? tokyoDateOf(at) : at;
}

/** A moment, or a day alone where nobody noted the hour. */
function When({ number, at }: { readonly number: number; readonly at: CalendarDate | Instant }) {
  const day = dayOf(at);
  return (
    <span className={styles.when}>
      <strong>{number}</strong>
      <span>{formatEraDate(day)}</span>
      <span>
        {day} {isInstant(at) ? tokyoTimeOf(at) : null}
      </span>
    </span>
  );
}

/** The versions that an act showed, each with the last one; the story has them all. */
function shownNotices({ notices_shown, privacy_notices }: ConsentRecord, texts: ProofTexts): ProofPart {
  const { title, when, how, none } = texts.shown;
  const lastOf = new Map(notices_shown.map((shown) => [shown.notice_id, shown]));
  if (lastOf.size === 0) return { ...table('shown', title), rows: [{ key: 'none', cells: [none] }] };
  return {
    ...table('shown', title, [when, how, texts.notices.digest]),
    rows: privacy_notices.flatMap(({ notice_id, version }) => {
      const shown = lastOf.get(notice_id);
      if (shown === undefined) return [];
      const day = formatEraDateWithIso(dayOf(shown.shown_at));
      const digest = <Digest key="digest" value={notice_id} />;
      return [{ key: notice_id, cells: [fill(texts.version, { version }), day, showingText(shown), digest] }];
    }),
  };
}

function wordedNotices({ notices_worded, privacy_notices }: ConsentRecord, texts: ProofTexts): ProofPart {
  const { title, name, since, digest } = texts.notices;
  return {
    ...table('notices', title, [name, since, digest]),
    rows: privacy_notices
      .filter(({ notice_id }) => notices_worded.includes(notice_id))
      .map((notice) => ({
        key: notice.notice_id,
        cells: [
          fill(texts.version, { version: notice.version }),
          notice.title,
          notice.effective_on === null ? texts.draft : formatEraDateWithIso(notice.effective_on),
          <Digest key="digest" value={notice.notice_id} />,
        ],
      })),
  };
}

function Digest({ value }: { readonly value: string }) {
  return <span className={styles.digest}>{value}</span>;
}

interface OwnProps extends Pick<ProofSheet, 'record' | 'fingerprint'> {
  readonly texts: ProofTexts;
}

function Own({ record, fingerprint, texts }: OwnProps) {
  const { integrity } = record.exported;
  return (
    <p className={styles.groups}>
      <span>{fill(texts.proof.own, { place: placeText(integrity), hash: shortHash(integrity.sha256) })}</span>
      <Unbroken>{fill(texts.proof.key, { fingerprint })}</Unbroken>
    </p>
  );
}
