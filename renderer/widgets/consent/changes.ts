import { isRestart, isStale } from '../../../electron/domain/consent/chosen-answers.ts';
import type { Answer, ConsentAnswerState } from '../../../electron/domain/consent/decision.ts';
import { stopAnswer } from '../../../electron/domain/consent/stop.ts';
import type { Notice } from '../../../electron/domain/notice/notice.ts';
import type { ScopeText } from '../../../electron/domain/notice/scope.ts';
import type { Change, Changes } from './consent-draft.ts';
import type { CurrentState } from './current-state.ts';

type PresentOf = (scope: string) => CurrentState;

/** A change together with the scope that it is for. */
export interface ScopedChange extends Change {
  readonly scope: ScopeText;
}

function changeTo(answer: Answer, { state, heads }: CurrentState): Change {
  return { answer, before: state, heads: [...heads] };
}

/** The changes with this one among them. */
export function withChange(changes: Changes, scope: ScopeText, answer: Answer, present: CurrentState): Changes {
  return { ...changes, [scope]: changeTo(answer, present) };
}

/** The changes without those of some scopes. */
export function withoutChanges(changes: Changes, scopes: readonly string[]): Changes {
  const gone = new Set(scopes);
  return Object.fromEntries(Object.entries(changes).filter(([scope]) => !gone.has(scope)));
}

/** What comes after this answer when a choice is pressed again and again; null for the way back to no change. */
export function nextAnswer(present: ConsentAnswerState, chosen: Answer | null): Answer | null {
  const all: readonly Answer[] = ['agreed', stopAnswer(present), 'pending'];
  const others = all.filter((answer) => answer !== present);
  const at = chosen === null ? -1 : others.indexOf(chosen);
  // A renewal is none of the others; from there the first of them comes next.
  return others[at + 1] ?? null;
}

/** Answers as changes of what stands now. */
export function changesTo(answers: ReadonlyMap<ScopeText, Answer>, presentOf: PresentOf): Changes {
  return Object.fromEntries([...answers].map(([scope, answer]) => [scope, changeTo(answer, presentOf(scope))]));
}

/** The changes of scopes that the notice has, in its order. Another version may have been in force when a form was parked. */
export function listChanges(notice: Notice, changes: Changes): readonly ScopedChange[] {
  return notice.scopes.flatMap(({ scope }) => {
    const change = changes[scope];
    return change === undefined ? [] : [{ ...change, scope }];
  });
}

/** The changes that were chosen before somebody else recorded something. */
export function staleChanges(changes: readonly ScopedChange[], presentOf: PresentOf): readonly ScopedChange[] {
  return changes.filter(({ scope, answer, heads }) => isStale(answer, heads, presentOf(scope).heads));
}

/** The changes, chosen again in view of what stands now. */
export function rebased(changes: Changes, moved: readonly ScopedChange[], presentOf: PresentOf): Changes {
  const again = new Map(moved.map(({ scope, answer }) => [scope, answer]));
  return { ...changes, ...changesTo(again, presentOf) };
}

/** The changes that start again what the customer had stopped (consent rule 7). */
export function reinstating(changes: readonly ScopedChange[], presentOf: PresentOf): readonly ScopedChange[] {
  return changes.filter(({ scope, answer }) => isRestart(answer, presentOf(scope).state));
}
