import type { NoticeId } from '../../electron/domain/ids.ts';
import { desc, eq, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { readNotice } from '../../electron/domain/notice/notice.ts';
import type { NoticeVersion } from '../../electron/domain/notice/notice-version.ts';
import { inForceOn, wordsFor, type DatedVersion } from '../../electron/domain/notice/timeline.ts';
import type { ReadDb } from '../open.ts';
import { perConnection } from '../prepared.ts';
import { rememberLast } from '../remember-last.ts';
import { ledgerEntry } from '../schema/ledger.ts';
import { notice, noticeScope } from '../schema/notice.ts';
import { staffLabels } from './staff.ts';
import type { CalendarDate } from '../../electron/domain/dates/calendar-date.ts';

/** A version of the notice, read, with where it stands. */
export interface KnownNotice extends NoticeVersion {
  /** The exact text, of which its id is the digest. */
  readonly text: string;
}

const isIt = eq(notice.id, sql.placeholder('id'));
const textOf = perConnection((db: ReadDb) => db.select({ text: notice.text }).from(notice).where(isIt).prepare());
const dateOf = perConnection((db: ReadDb) =>
  db.select({ noticeId: notice.id, effectiveOn: notice.effectiveOn }).from(notice).where(isIt).prepare(),
);

const reading = perConnection((db: ReadDb) =>
  rememberLast((id) => {
    const text = textOf(db).get({ id })?.text ?? '';
    return { text, read: readNotice(text) };
  }),
);

/** A version with its words; null when there is none, or its words cannot be read. */
function readAs(db: ReadDb, found: Pick<DatedVersion, 'noticeId' | 'effectiveOn'> | undefined): KnownNotice | null {
  if (found === undefined) return null;
  const { noticeId, effectiveOn } = found;
  const { text, read } = reading(db)(noticeId);
  return read.outcome === 'read' ? { noticeId, notice: read.notice, text, effectiveOn } : null;
}

/** One version; null when there is none of that id. */
export function findNotice(db: ReadDb, noticeId: NoticeId): KnownNotice | null {
  return readAs(db, dateOf(db).get({ id: noticeId }));
}

const adoption = alias(ledgerEntry, 'adoption');

const timeline = perConnection((db: ReadDb) =>
  db
    .select({
      noticeId: notice.id,
      version: notice.version,
      effectiveOn: notice.effectiveOn,
      draftedTick: ledgerEntry.tick,
      adoptedTick: adoption.tick,
    })
    .from(notice)
    .innerJoin(ledgerEntry, eq(ledgerEntry.id, notice.draftedBy))
    .leftJoin(adoption, eq(adoption.id, notice.adoptedBy))
    .orderBy(desc(notice.version), desc(ledgerEntry.seq))
    .prepare(),
);

/** Every version, newest first; of drafts of the same number the one that was registered last. */
export function readTimeline(db: ReadDb): readonly DatedVersion[] {
  return timeline(db).all();
}

/** The version that holds on a day; null while none does. */
export function noticeInForce(db: ReadDb, on: CalendarDate): KnownNotice | null {
  return readAs(db, inForceOn(readTimeline(db), on));
}

/** The version whose words are used on a day, even where none holds yet; null when there is none at all. */
export function noticeForWords(db: ReadDb, on: CalendarDate): KnownNotice | null {
  return readAs(db, wordsFor(readTimeline(db), on));
}

/**
 * The version whose words were used on a day when an entry was recorded: what was drafted or adopted after it, on the same day
 * too, is as if it were not there. So a reprint says the words of its day.
 *
 * @param tick of that entry
 */
export function noticeForWordsBefore(db: ReadDb, on: CalendarDate, tick: number): KnownNotice | null {
  const then = timeline(db)
    .all()
    .filter(({ draftedTick }) => draftedTick < tick)
    .map(({ adoptedTick, effectiveOn, ...one }): DatedVersion => ({
      ...one,
      effectiveOn: adoptedTick !== null && adoptedTick < tick ? effectiveOn : null,
    }));
  return readAs(db, wordsFor(then, on));
}

/** Every version in the order of the timeline, with when and by whom its words were registered. */
export function listNotices(db: ReadDb) {
  const labelOf = staffLabels(db);
  return db
    .select({
      noticeId: notice.id,
      version: notice.version,
      effectiveOn: notice.effectiveOn,
      draftedAt: ledgerEntry.recorded,
      drafting: { staff: ledgerEntry.staff, tick: ledgerEntry.tick, device: ledgerEntry.device },
    })
    .from(notice)
    .innerJoin(ledgerEntry, eq(ledgerEntry.id, notice.draftedBy))
    .orderBy(desc(notice.version), desc(ledgerEntry.seq))
    .all()
    .map(({ drafting, ...version }) => ({ ...version, draftedBy: labelOf(drafting) }));
}

/** The newest version, adopted or not, that mentions a scope; null when none ever did. */
export function newestNoticeWith(db: ReadDb, scope: string): KnownNotice | null {
  const withIt = db.select({ id: noticeScope.noticeId }).from(noticeScope).where(eq(noticeScope.scope, scope)).all();
  const ids = new Set(withIt.map(({ id }) => id));
  return readAs(
    db,
    readTimeline(db).find(({ noticeId }) => ids.has(noticeId)),
  );
}
