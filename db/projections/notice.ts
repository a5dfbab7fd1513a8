import { eq } from 'drizzle-orm';
import { noticeIdOf, readNotice } from '../../electron/domain/notice/notice.ts';
import { sha256 } from '../hash.ts';
import { notice, noticeScope, publishedDocument } from '../schema/notice.ts';
import type { Projection } from './projection.ts';
import { listToTell } from './partners-to-tell.ts';
import { listStopping, whoAnsweredUnder } from './stopping-customers.ts';

/** Versions of the notice and the scopes that each mentions. */
export const noticeProjection: Projection<'notice'> = {
  tables: ['notice', 'notice_scope'],
  clear: (db, id) => {
    db.delete(noticeScope).where(eq(noticeScope.noticeId, id)).run();
    db.delete(notice).where(eq(notice.id, id)).run();
  },
  on: {
    'notice.drafted': (db, id, body, { header }) => {
      const read = readNotice(body.text);
      // Other words under the id of a notice would change what customers have agreed to.
      if (read.outcome !== 'read' || noticeIdOf(body.text, sha256) !== id) return;
      const { version, scopes } = read.notice;
      db.insert(notice).values({ id, version, text: body.text, draftedBy: header.id }).onConflictDoNothing().run();
      for (const { scope, basis } of scopes) {
        db.insert(noticeScope).values({ noticeId: id, scope, basis }).onConflictDoNothing().run();
      }
      // Its scopes became known, and so the answers count that were here before.
      for (const customerId of whoAnsweredUnder(db, id)) {
        listStopping(db, customerId);
        listToTell(db, customerId);
      }
    },
    'notice.adopted': (db, id, body, { header }) => {
      db.update(notice).set({ adoptedBy: header.id, effectiveOn: body.effectiveOn }).where(eq(notice.id, id)).run();
    },
  },
};

/** The published document, as exact bytes in the ledger. */
export const documentProjection: Projection<'document'> = {
  tables: ['published_document'],
  clear: (db, id) => void db.delete(publishedDocument).where(eq(publishedDocument.entryId, id)).run(),
  on: {
    'notice.document_kept': (db, id, body) => {
      const { mediaType, encoding, length, blobs } = body;
      db.insert(publishedDocument).values({ entryId: id, digest: blobs.document, mediaType, encoding, length }).run();
    },
  },
};
