import { sha256OfBytes } from '../../db/hash.ts';
import type { AnyNewEntry } from '../../db/ledger/append.ts';
import type { EntryId } from '../../electron/domain/ids.ts';

/** Two pictures that could be seals; the ledger asks no more of them than their digest. */
export const testSeals = [Buffer.from('one seal'), Buffer.from('another seal')] as const;

/** The seal is registered, or taken off where there is none. */
export function sealEntry(id: EntryId, bytes: Buffer | null): AnyNewEntry {
  const kind = 'company.seal_set';
  if (bytes === null) return { id, kind, subject: null, body: { blobs: {} } };
  const blobs = [{ name: 'seal', mediaType: 'image/png', bytes }];
  return { id, kind, subject: null, body: { blobs: { seal: sha256OfBytes(bytes) } }, blobs };
}
