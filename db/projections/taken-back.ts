import type { EntryId } from '../../electron/domain/ids.ts';
import { entryVoid } from '../schema/taking-back.ts';
import { inserter, remover } from './statements.ts';

const insert = inserter(entryVoid);

/** Removes what is known of taken back entries of a stream, before it is folded anew. */
export const forgetTakenBack = remover(entryVoid, entryVoid.stream);

/** Keeps that an entry of the stream was taken back, and by which. */
export function keepTakenBack(
  db: Parameters<typeof insert>[0],
  stream: string,
  { voidedId }: { readonly voidedId: EntryId },
  { header }: { readonly header: { readonly id: EntryId } },
): void {
  insert(db, { voidedId, entryId: header.id, stream });
}
