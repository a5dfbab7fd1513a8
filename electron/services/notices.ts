import { bodyIf, findEntry } from '../../db/queries/entries.ts';
import { readCompany } from '../../db/queries/desk.ts';
import { findNotice, listNotices } from '../../db/queries/notices.ts';
import { sha256, sha256OfBytes } from '../../db/hash.ts';
import { conflict, done, failed, type Result } from '../contract/failure.ts';
import type { Input, Output } from '../contract/table.ts';
import { tokyoDateOf } from '../domain/dates/instant.ts';
import { legalGaps } from '../domain/policy/legal-gaps.ts';
import { noticeIdOf, noticeText } from '../domain/policy/notice.ts';
import { maxPublishedDocumentBytes, readPublishedDocument } from '../domain/policy/published-document.ts';
import { nowAt, recordNow, type Desk } from './desk.ts';
import type { DeskHandlers } from './handlers.ts';
import { once, says } from './once.ts';

async function keepDocument(
  desk: Desk,
  { id }: Input<'notice.keep_document'>,
): Promise<Result<Output<'notice.keep_document'>>> {
  const repeated = findEntry(desk.db, id);
  if (repeated !== null) {
    const kept = bodyIf(repeated, 'notice.document_kept');
    if (kept === null || repeated.header.staff !== desk.person.staffId) return conflict('id_used');
    return done({ outcome: 'kept', digest: kept.blobs.document, length: kept.length });
  }
  const path = await desk.ports.dialogs.askWhatToOpen('published_document');
  if (path === null) return done({ outcome: 'cancelled' });
  const file = await desk.ports.files.readBounded(path, maxPublishedDocumentBytes);
  if (!file.ok)
    return file.trouble === 'too_large'
      ? done({ outcome: 'too_large' })
      : failed({ kind: 'storage', trouble: file.trouble });
  const reading = readPublishedDocument(file.value, sha256OfBytes);
  if (reading.outcome !== 'read') return done({ outcome: reading.outcome });
  const { digest, encoding, length } = reading.document;
  const blobs = [{ name: 'document', mediaType: 'text/plain', bytes: file.value }];
  const body = { encoding, length, blobs: { document: digest } };
  return once(
    desk,
    { id, kind: 'notice.document_kept', subject: null, isSame: says(body) },
    () => {
      recordNow(desk, [{ id, kind: 'notice.document_kept', subject: null, body, blobs }]);
      return null;
    },
    () => ({ outcome: 'kept', digest, length }),
  );
}

/** The notice: drafting, adopting, keeping the published document beside it. And the company block that stands on it. */
export const noticeHandlers: Pick<
  DeskHandlers,
  | 'company.get'
  | 'company.set'
  | 'notice.list'
  | 'notice.get'
  | 'notice.gaps'
  | 'notice.draft'
  | 'notice.adopt'
  | 'notice.keep_document'
> = {
  'company.get': (desk) => done(readCompany(desk.db)),

  'company.set': (desk, { id, company }) =>
    once(
      desk,
      { id, kind: 'company.set', subject: null, isSame: says(company) },
      () => {
        recordNow(desk, [{ id, kind: 'company.set', subject: null, body: company }]);
        return null;
      },
      () => ({}),
    ),

  'notice.list': (desk) => done(listNotices(desk.db, tokyoDateOf(nowAt(desk)))),

  'notice.get': (desk, { noticeId }) => {
    const known = findNotice(desk.db, noticeId);
    return known === null ? failed({ kind: 'not_found' }) : done(known.notice);
  },

  'notice.gaps': (desk, { noticeId }) => {
    const known = findNotice(desk.db, noticeId);
    if (known === null) return failed({ kind: 'not_found' });
    const names = new Map(known.notice.partners.map(({ code, name }) => [code, name]));
    const gaps = legalGaps(known.notice, readCompany(desk.db));
    return done(
      gaps.map(({ code, weight, partner }) => ({
        code,
        weight,
        partner: partner === null ? null : (names.get(partner) ?? partner),
      })),
    );
  },

  'notice.draft': (desk, { id, notice }) => {
    const text = noticeText(notice);
    const noticeId = noticeIdOf(text, sha256);
    return once(
      desk,
      { id, kind: 'notice.drafted', subject: null, isSame: says({ noticeId, text }) },
      () => {
        recordNow(desk, [{ id, kind: 'notice.drafted', subject: null, body: { noticeId, text } }]);
        return null;
      },
      () => ({ noticeId }),
    );
  },

  'notice.adopt': (desk, { id, noticeId, effectiveOn }) =>
    once(
      desk,
      { id, kind: 'notice.adopted', subject: null, isSame: says({ noticeId, effectiveOn }) },
      () => {
        const known = findNotice(desk.db, noticeId);
        if (known === null) return failed({ kind: 'not_found' });
        if (known.effectiveOn !== null) return conflict('already_adopted');
        recordNow(desk, [{ id, kind: 'notice.adopted', subject: null, body: { noticeId, effectiveOn } }]);
        return null;
      },
      () => ({}),
    ),

  'notice.keep_document': keepDocument,
};
