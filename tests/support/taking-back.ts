import type { AnyNewEntry } from '../../db/ledger/append.ts';
import type { WriteDb } from '../../db/open.ts';
import { findEntry } from '../../db/queries/entries.ts';
import { readBody } from '../../electron/domain/entries/index.ts';
import type { EntryId } from '../../electron/domain/ids.ts';
import { isTakeable } from '../../electron/domain/taking-back/takeable.ts';
import { takingBackEntry } from '../../electron/domain/taking-back/taking-back-entry.ts';

/**
 * The entry that takes another back, whoever recorded it.
 *
 * @throws when that cannot be taken back
 */
export function takingBackOf(db: WriteDb, id: EntryId, voidedId: EntryId): AnyNewEntry {
  const entry = findEntry(db, voidedId);
  if (entry?.text == null || !isTakeable(entry.header.kind)) throw new Error(`${voidedId} cannot be taken back`);
  const { kind, kv, subject } = entry.header;
  return { id, subject, ...takingBackEntry(kind, readBody(kind, kv, entry.text), { voidedId, reason: '書き間違い' }) };
}
