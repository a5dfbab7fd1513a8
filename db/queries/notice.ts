import { and, desc, eq, isNotNull, lte, sql } from 'drizzle-orm';
import { readNotice } from '../../electron/domain/notice/notice.ts';
import type { NoticeVersion } from '../../electron/domain/notice/notice-version.ts';
import type { AdoptedVersion } from '../../electron/domain/notice/versions/adoption.ts';
import type { ReadDb } from '../open.ts';
import { perConnection } from '../prepared.ts';
import { rememberLast } from '../remember-last.ts';
import { staff } from '../schema/staff.ts';
import { ledgerEntry } from '../schema/ledger.ts';
import { notice, noticeScope } from '../schema/notice.ts';

/** A version of the notice, read, with where it stands. */
export interface KnownNotice extends NoticeVersion {
  /** The exact text, of which its id is the digest. */
  readonly text: string;
}

/** Where a version stands: all of its row but the text, which is long and never changes. */
const place = { id: notice.id, effectiveOn: notice.effectiveOn };

type Place = Pick<typeof notice.$inferSelect, keyof typeof place>;

const isIt = eq(notice.id, sql.placeholder('id'));
const textOf = perConnection((db: ReadDb) => db.select({ text: notice.text }).from(notice).where(isIt).prepare());
const placeOf = perConnection((db: ReadDb) => db.select(place).from(notice).where(isIt).prepare());

const reading = perConnection((db: ReadDb) =>
  rememberLast((id) => {
    const text = textOf(db).get({ id })?.text ?? '';
    return { text, read: readNotice(text) };
  }),
);

function known(db: ReadDb, row: Place | undefined): KnownNotice | null {
  if (row === undefined) return null;
  const { text, read } = reading(db)(row.id);
  const { id: noticeId, effectiveOn } = row;
  return read.outcome === 'read' ? { noticeId, notice: read.notice, text, effectiveOn } : null;
}

/** One version; null when there is none of that id. */
export function findNotice(db: ReadDb, noticeId: string): KnownNotice | null {
  return known(db, placeOf(db).get({ id: noticeId }));
}

/** The adopted version that holds on a day: the one that took effect last. */
export function noticeInForce(db: ReadDb, on: string): KnownNotice | null {
  return known(
    db,
    db
      .select(place)
      .from(notice)
      .where(and(isNotNull(notice.effectiveOn), lte(notice.effectiveOn, on)))
      .orderBy(desc(notice.effectiveOn), desc(notice.version), desc(notice.id))
      .get(),
  );
}

/** The version whose words a slip uses when none is in force yet: the newest draft. */
export function newestNotice(db: ReadDb): KnownNotice | null {
  return known(db, db.select(place).from(notice).orderBy(desc(notice.version), desc(notice.id)).get());
}

/** The versions that were adopted, whenever they take effect. */
export function adoptedVersions(db: ReadDb): readonly AdoptedVersion[] {
  return db
    .select({ version: notice.version, effectiveOn: notice.effectiveOn })
    .from(notice)
    .where(isNotNull(notice.effectiveOn))
    .all()
    .flatMap(({ version, effectiveOn }) => (effectiveOn === null ? [] : [{ version, effectiveOn }]));
}

/** Every version, newest first; of drafts of the same number the one that was registered last. */
export function listNotices(db: ReadDb, on: string) {
  const inForce = noticeInForce(db, on)?.noticeId;
  return db
    .select({
      noticeId: notice.id,
      version: notice.version,
      effectiveOn: notice.effectiveOn,
      draftedAt: ledgerEntry.recorded,
      draftedBy: staff.label,
    })
    .from(notice)
    .innerJoin(ledgerEntry, eq(ledgerEntry.id, notice.draftedBy))
    .leftJoin(staff, eq(staff.id, ledgerEntry.staff))
    .orderBy(desc(notice.version), desc(ledgerEntry.seq))
    .all()
    .map((row) => ({ ...row, isInForce: row.noticeId === inForce }));
}

/** The newest version, adopted or not, that mentions a scope; null when none ever did. */
export function newestNoticeWith(db: ReadDb, scope: string): KnownNotice | null {
  const row = db
    .select(place)
    .from(noticeScope)
    .innerJoin(notice, eq(notice.id, noticeScope.noticeId))
    .where(eq(noticeScope.scope, scope))
    .orderBy(desc(notice.version), desc(notice.id))
    .get();
  return known(db, row);
}
