import { findSeal, readSealDigest } from '../../db/queries/seal.ts';
import { conflict, failed, type CallResult } from '../contract/failure.ts';
import { done } from '../domain/result.ts';
import type { sealTable } from '../contract/seal.ts';
import type { Input, Output } from '../contract/table.ts';
import { maxSealBytes, readSeal, type SealMediaType } from '../domain/slips/seal.ts';
import type { BodyOf } from '../domain/entries/index.ts';
import { recordNow, type DeskContext } from './desk-context.ts';
import type { HandlersOf } from './handlers.ts';
import { idempotent, sameBody } from './idempotent.ts';
import { StagedFiles } from './staged-files.ts';

interface SealPicture {
  readonly mediaType: SealMediaType;
  readonly bytes: Uint8Array;
}

/** The one before can be chosen again after a second thought. */
const shelf = new StagedFiles<SealPicture>(2);

/** The picture of a seal; null when it is not here. Entries come from other devices too: it is judged by its bytes again. */
function knownSeal({ db }: DeskContext, digest: string): SealPicture | null {
  const bytes = findSeal(db, digest);
  const reading = bytes === null ? null : readSeal(bytes);
  return bytes === null || reading?.outcome !== 'read' ? null : { bytes, mediaType: reading.mediaType };
}

/** The picture of the seal that a slip names, as the page that draws it wants it; null when it is not here. */
export function sealAddress(desk: DeskContext, digest: string | undefined): string | null {
  const seal = digest === undefined ? null : knownSeal(desk, digest);
  return seal === null ? null : `data:${seal.mediaType};base64,${Buffer.from(seal.bytes).toString('base64')}`;
}

function offer({ ports }: DeskContext, digest: string, { bytes, mediaType }: SealPicture) {
  return { digest, documentId: ports.documents.offer(bytes, mediaType), mediaType };
}

async function chooseSeal(desk: DeskContext): Promise<CallResult<Output<'seal.choose'>>> {
  const path = await desk.ports.dialogs.askWhatToOpen('seal');
  if (path === null) return done({ outcome: 'cancelled' });
  const file = await desk.ports.files.readBounded(path, maxSealBytes);
  if (!file.ok) {
    const { error: trouble } = file;
    return trouble === 'too_large' ? done({ outcome: trouble }) : failed({ kind: 'storage', trouble });
  }
  const reading = readSeal(file.value);
  if (reading.outcome !== 'read') return done({ outcome: reading.outcome });
  const seal = { mediaType: reading.mediaType, bytes: file.value };
  return done({ outcome: 'chosen', ...offer(desk, shelf.put(desk, seal), seal) });
}

function setSeal(desk: DeskContext, { id, digest }: Input<'seal.set'>): CallResult<Output<'seal.set'>> {
  const body: BodyOf<'company.seal_set'> = { blobs: digest === null ? {} : { seal: digest } };
  return idempotent(
    desk,
    { id, kind: 'company.seal_set', subject: null, isSame: sameBody(body) },
    () => {
      const seal = digest === null ? null : shelf.find(desk, digest);
      if (digest !== null && seal === null) return conflict('seal_gone');
      const blobs = seal === null ? [] : [{ name: 'seal', ...seal }];
      recordNow(desk, [{ id, kind: 'company.seal_set', subject: null, body, blobs }]);
      return null;
    },
    () => ({}),
  );
}

/** The company's seal: looking at it, choosing another, putting it on the slips to come and taking it off. */
export const sealHandlers = {
  'seal.get': (desk) => {
    const digest = readSealDigest(desk.db);
    const seal = digest === null ? null : knownSeal(desk, digest);
    return done(digest === null || seal === null ? null : offer(desk, digest, seal));
  },
  'seal.choose': chooseSeal,
  'seal.set': setSeal,
} satisfies HandlersOf<typeof sealTable>;
