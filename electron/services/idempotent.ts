import type { EntryId, SubjectId } from '../domain/ids.ts';
import { bodyIf, findEntry, type StoredEntry } from '../../db/queries/entries.ts';
import { conflict, type Failure, type CallResult } from '../contract/failure.ts';
import { done, type Failed } from '../domain/result.ts';
import { isSameValue } from '../domain/fields/changes.ts';
import type { BodyOf, KindName } from '../domain/entries/index.ts';
import type { DeskContext } from './desk-context.ts';

/** What stops a command, or null when it has done its work. */
export type Refusal = Failed<Failure> | null;

/**
 * Runs a command whose main entry carries the command's id. When that entry is there already, the answer was lost on its way
 * and the command was sent again: it returns the first result and does nothing. The same id for something else is refused: a
 * form that sent other answers under its old id must not be told that they were recorded.
 *
 * @param work records, or says why not
 * @param answer reads the result of the entry, for the first time as for a repeat
 */
export function idempotent<K extends KindName, T>(
  desk: DeskContext,
  command: {
    readonly id: EntryId;
    readonly kind: K;
    readonly subject: SubjectId | null;
    /** Whether an entry of this kind says what this command would record. */
    readonly isSame: (body: BodyOf<K>) => boolean;
  },
  work: () => Refusal,
  answer: () => T,
): CallResult<T> {
  const known = findEntry(desk.db, command.id);
  if (known !== null) return isRepeat(desk, command, known) ? done(answer()) : conflict('id_used');
  const refused = work();
  if (refused !== null) return refused;
  return done(answer());
}

/** Whether an entry is the one that this command has recorded before, for the same person. */
export function isRepeat<K extends KindName>(
  desk: DeskContext,
  command: { readonly kind: K; readonly subject: SubjectId | null; readonly isSame: (body: BodyOf<K>) => boolean },
  known: StoredEntry,
): boolean {
  const { kind, subject, staff } = known.header;
  if (kind !== command.kind || subject !== command.subject || staff !== desk.person.staffId) return false;
  const body = bodyIf(known, command.kind);
  return body !== null && command.isSame(body);
}

/** For commands whose body is all that they say. */
export function sameBody<T>(body: T): (recorded: T) => boolean {
  return (recorded) => isSameValue(recorded, body);
}
