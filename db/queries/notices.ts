import { and, desc, eq, isNotNull, lte, sql } from 'drizzle-orm';
import { readNotice, type Notice } from '../../electron/domain/policy/notice.ts';
import type { ReadDb } from '../open.ts';
import { perConnection } from '../prepared.ts';
import { rememberLast } from '../remember-last.ts';
import { notice, noticeScope } from '../schema/notice.ts';

/** A version of the notice, read, with where it stands. */
export interface KnownNotice {
  readonly noticeId: string;
  readonly notice: Notice;
  readonly effectiveOn: string | null;
}

const reading = rememberLast(readNotice);

type Row = typeof notice.$inferSelect;

function known(row: Row | undefined): KnownNotice | null {
  if (row === undefined) return null;
  const read = reading(row.text);
  return read.outcome === 'read' ? { noticeId: row.id, notice: read.notice, effectiveOn: row.effectiveOn } : null;
}

const noticeOf = perConnection((db: ReadDb) =>
  db
    .select()
    .from(notice)
    .where(eq(notice.id, sql.placeholder('id')))
    .prepare(),
);

/** One version; null when there is none of that id. */
export function findNotice(db: ReadDb, noticeId: string): KnownNotice | null {
  return known(noticeOf(db).get({ id: noticeId }));
}

/** The adopted version that holds on a day: the one that took effect last. */
export function noticeInForce(db: ReadDb, on: string): KnownNotice | null {
  return known(
    db
      .select()
      .from(notice)
      .where(and(isNotNull(notice.effectiveOn), lte(notice.effectiveOn, on)))
      .orderBy(desc(notice.effectiveOn), desc(notice.version), desc(notice.id))
      .get(),
  );
}

/** The version whose words a slip uses when none is in force yet: the newest draft. */
export function newestNotice(db: ReadDb): KnownNotice | null {
  return known(db.select().from(notice).orderBy(desc(notice.version), desc(notice.id)).get());
}

/** Every version, newest first. */
export function listNotices(db: ReadDb, on: string) {
  const inForce = noticeInForce(db, on)?.noticeId;
  return db
    .select({ noticeId: notice.id, version: notice.version, effectiveOn: notice.effectiveOn })
    .from(notice)
    .orderBy(desc(notice.version), desc(notice.id))
    .all()
    .map((row) => ({ ...row, isInForce: row.noticeId === inForce }));
}

/** The newest version, adopted or not, that mentions a scope; null when none ever did. */
export function newestNoticeWith(db: ReadDb, scope: string): KnownNotice | null {
  const row = db
    .select({ notice })
    .from(noticeScope)
    .innerJoin(notice, eq(notice.id, noticeScope.noticeId))
    .where(eq(noticeScope.scope, scope))
    .orderBy(desc(notice.version), desc(notice.id))
    .get();
  return known(row?.notice);
}
