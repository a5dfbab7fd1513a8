import { findEntry, type StoredEntry } from '../../db/queries/entries.ts';
import { conflict, done, type Failure, type Result } from '../contract/failure.ts';
import type { KindName } from '../domain/ledger/kinds/index.ts';
import type { Desk } from './desk.ts';

/** What stops a command, or null when it has done its work. */
export type Refusal = { readonly ok: false; readonly failure: Failure } | null;

/**
 * Runs a command whose main entry carries the command's id. When that entry is there already, the answer was lost on its way
 * and the command was sent again: it returns the first result and does nothing. The same id for something else is refused.
 *
 * @param work records, or says why not
 * @param answer reads the result from the entry, for the first time as for a repeat
 */
export function once<T>(
  desk: Desk,
  command: { readonly id: string; readonly kind: KindName; readonly subject: string | null },
  work: () => Refusal,
  answer: (entry: StoredEntry) => T,
): Result<T> {
  const isRepeat = findEntry(desk.db, command.id) !== null;
  const refused = isRepeat ? null : work();
  if (refused !== null) return refused;
  const entry = findEntry(desk.db, command.id);
  const isOurs =
    entry?.header.kind === command.kind &&
    entry.header.subject === command.subject &&
    entry.header.staff === desk.person.staffId;
  return entry !== null && isOurs ? done(answer(entry)) : conflict('id_used');
}
