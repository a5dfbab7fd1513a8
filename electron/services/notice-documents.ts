import { findBlob } from '../../db/queries/blobs.ts';
import { bodyIf, findEntry } from '../../db/queries/entries.ts';
import { sha256OfBytes } from '../../db/hash.ts';
import { conflict, failed, type CallResult } from '../contract/failure.ts';
import { done } from '../domain/result.ts';
import type { Input, Output } from '../contract/table.ts';
import { maxPublishedDocumentBytes, readPublishedInSlices } from '../domain/notice/published-document.ts';
import { recordNow, type DeskContext } from './desk-context.ts';
import { inTurns } from './in-turns.ts';
import { idempotent, sameBody } from './idempotent.ts';

/** Asks for the published document and keeps it exactly as published. */
export async function keepDocument(
  desk: DeskContext,
  { id }: Input<'notice.keep_document'>,
): Promise<CallResult<Output<'notice.keep_document'>>> {
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
    return file.error === 'too_large'
      ? done({ outcome: 'too_large' })
      : failed({ kind: 'storage', trouble: file.error });
  const reading = await inTurns(desk.ports, readPublishedInSlices(file.value, sha256OfBytes));
  if (reading.outcome !== 'read') return done({ outcome: reading.outcome });
  const { digest, mediaType, encoding, length } = reading.document;
  const blobs = [{ name: 'document', mediaType, bytes: file.value }];
  const body = { mediaType, encoding, length, blobs: { document: digest } };
  return idempotent(
    desk,
    { id, kind: 'notice.document_kept', subject: null, isSame: sameBody(body) },
    () => {
      recordNow(desk, [{ id, kind: 'notice.document_kept', subject: null, body, blobs }]);
      return null;
    },
    () => ({ outcome: 'kept', digest, length }),
  );
}

/** Offers a kept document to the window, as it was published. */
export async function openDocument(
  desk: DeskContext,
  { entryId }: Input<'notice.open_document'>,
): Promise<CallResult<Output<'notice.open_document'>>> {
  const entry = findEntry(desk.db, entryId);
  const isDocument = entry !== null && bodyIf(entry, 'notice.document_kept') !== null;
  const blob = isDocument ? findBlob(desk.db, entryId, 'document') : null;
  if (blob === null) return failed({ kind: 'not_found' });
  // Entries come from other devices too: what is shown is judged by its bytes again.
  const reading = await inTurns(desk.ports, readPublishedInSlices(blob.bytes, sha256OfBytes));
  if (reading.outcome !== 'read') return failed({ kind: 'not_found' });
  const { mediaType, text } = reading.document;
  const shown = mediaType === 'text/plain' ? Buffer.from(text) : blob.bytes;
  return done({ documentId: desk.ports.documents.offer(shown, mediaType), mediaType });
}
