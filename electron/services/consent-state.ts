import type { CustomerId } from '../domain/ids.ts';
import { readConsent } from '../../db/queries/consent.ts';
import { findNotice, type KnownNotice } from '../../db/queries/notice.ts';
import type { ReadDb } from '../../db/open.ts';
import { outdatedUnder as outdated, type IsOutdated } from '../domain/consent/outdated.ts';

/** Tells which agreements are 再確認要 in view of a notice; the versions that they were given under are read as they are needed. */
export function outdatedUnder(db: ReadDb, asked: KnownNotice | null): IsOutdated {
  const versions = new Map<string, KnownNotice | null>();
  return outdated(asked, (noticeId) => {
    const known = versions.get(noticeId) ?? findNotice(db, noticeId);
    versions.set(noticeId, known);
    return known?.notice ?? null;
  });
}

/** The present state of every scope that a customer ever decided, and what of it is 再確認要 in view of a notice. */
export function presentConsent(db: ReadDb, customerId: CustomerId, asked: KnownNotice | null) {
  const isOutdated = outdatedUnder(db, asked);
  return readConsent(db, customerId).map(({ notices, ...row }) => ({
    ...row,
    isOutdated: row.answer === 'agreed' && isOutdated(row.scope, notices),
  }));
}
