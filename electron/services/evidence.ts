import { findBlob } from '../../db/queries/blobs.ts';
import { bodyIf, findEntry, type StoredEntry } from '../../db/queries/entries.ts';
import { sha256OfBytes } from '../../db/hash.ts';
import type { LedgerBlob } from '../../db/ledger/store.ts';
import { failed, type CallResult } from '../contract/failure.ts';
import { done } from '../domain/result.ts';
import type { evidenceTable } from '../contract/evidence.ts';
import type { Input, Output } from '../contract/table.ts';
import type { Proof } from '../domain/consent/consent-facts.ts';
import type { StatedEvidence } from '../domain/consent/decision.ts';
import { maxScanBytes, readScan, readScanInSlices, type ScanMediaType } from '../domain/consent/scan.ts';
import { handwritingText } from '../domain/consent/signature.ts';
import type { DeskContext } from './desk-context.ts';
import type { HandlersOf } from './handlers.ts';
import { inTurns } from './in-turns.ts';
import { StagedFiles } from './staged-files.ts';

interface Scan {
  readonly mediaType: ScanMediaType;
  readonly bytes: Uint8Array;
}

/** A clerk who goes back and forth between forms has a scan in each. */
const shelf = new StagedFiles<Scan>(5);

/** A stated proof as it would stand in an entry, with the bytes that go into the entry with it. */
export interface LoadedProof {
  readonly proof: Proof;
  readonly blobs: readonly LedgerBlob[];
}

/** Loads a stated proof: what was written by hand is named by its digests, a scan lies here until it is recorded. */
export function loadProof(desk: DeskContext, stated: StatedEvidence): LoadedProof {
  switch (stated.kind) {
    case 'signature': {
      const strokes = Buffer.from(handwritingText(stated));
      const picture = Buffer.from(stated.picture, 'base64');
      const reading = readScan(picture);
      const isPicture = reading.outcome === 'read' && reading.mediaType === 'image/png';
      return {
        proof: {
          evidence: { kind: 'signature', strokes: sha256OfBytes(strokes), picture: sha256OfBytes(picture) },
          flaw: isPicture ? null : 'no_picture',
        },
        blobs: [
          { name: 'strokes', mediaType: 'application/json', bytes: strokes },
          { name: 'picture', mediaType: 'image/png', bytes: picture },
        ],
      };
    }
    case 'file': {
      const scan = shelf.find(desk, stated.digest);
      return {
        proof: { evidence: stated, flaw: scan === null ? 'scan_gone' : null },
        blobs: scan === null ? [] : [{ name: 'file', ...scan }],
      };
    }
    default:
      return { proof: { evidence: stated, flaw: null }, blobs: [] };
  }
}

async function chooseScan(desk: DeskContext): Promise<CallResult<Output<'evidence.choose'>>> {
  const path = await desk.ports.dialogs.askWhatToOpen('scan');
  if (path === null) return done({ outcome: 'cancelled' });
  const file = await desk.ports.files.readBounded(path, maxScanBytes);
  if (!file.ok) {
    const { error: trouble } = file;
    return trouble === 'too_large' ? done({ outcome: trouble }) : failed({ kind: 'storage', trouble });
  }
  const bytes = file.value;
  const reading = await inTurns(desk.ports, readScanInSlices(bytes));
  if (reading.outcome !== 'read') return done({ outcome: reading.outcome });
  const { mediaType } = reading;
  return done({
    outcome: 'chosen',
    digest: shelf.put(desk, { mediaType, bytes }),
    mediaType,
    length: bytes.length,
  });
}

/**
 * The picture of what was written on the screen for an entry, as the page that draws its slip wants it; null where nothing
 * was signed there. Entries come from other devices too: it is judged by its bytes again.
 */
export function signatureAddress({ db }: DeskContext, entry: StoredEntry): string | null {
  if (bodyIf(entry, 'consent.recorded')?.evidence.kind !== 'signature') return null;
  const bytes = findBlob(db, entry.header.id, 'picture')?.bytes;
  const reading = bytes === undefined ? null : readScan(bytes);
  if (bytes === undefined || reading?.outcome !== 'read' || reading.mediaType !== 'image/png') return null;
  return `data:image/png;base64,${Buffer.from(bytes).toString('base64')}`;
}

/** What is looked at: the picture of a signature, or the scan itself. */
const shownBlob = { signature: 'picture', file: 'file' } as const;

async function openEvidence(
  desk: DeskContext,
  { customerId, entryId }: Input<'evidence.open'>,
): Promise<CallResult<Output<'evidence.open'>>> {
  const entry = findEntry(desk.db, entryId);
  const evidence = entry?.header.subject === customerId ? bodyIf(entry, 'consent.recorded')?.evidence : undefined;
  if (evidence?.kind !== 'signature' && evidence?.kind !== 'file') return failed({ kind: 'not_found' });
  const blob = findBlob(desk.db, entryId, shownBlob[evidence.kind]);
  if (blob === null) return failed({ kind: 'not_found' });
  // Entries come from other devices too: what is shown is judged by its bytes again.
  const reading = await inTurns(desk.ports, readScanInSlices(blob.bytes));
  if (reading.outcome !== 'read') return failed({ kind: 'not_found' });
  const { mediaType } = reading;
  return done({ documentId: desk.ports.documents.offer(blob.bytes, mediaType), mediaType });
}

/** Proof of what was decided: choosing a scan, and looking at what lies in the ledger. */
export const evidenceHandlers = {
  'evidence.choose': chooseScan,
  'evidence.open': openEvidence,
} satisfies HandlersOf<typeof evidenceTable>;
