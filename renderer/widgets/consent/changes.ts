import { isStop, type Answer, type ConsentAnswerState } from '../../../electron/domain/consent/decision.ts';
import type { Notice } from '../../../electron/domain/notice/notice.ts';
import type { ScopeText } from '../../../electron/domain/notice/scope.ts';
import type { Change, Changes } from './consent-draft.ts';
import type { CurrentState } from './current-state.ts';

type PresentOf = (scope: string) => CurrentState;

/** A change together with the scope that it is for. */
export interface ScopedChange extends Change {
  readonly scope: ScopeText;
}

/** The word for a no: 撤回 where it takes back a yes, an outdated one too; 拒否 where there was none. */
export function stopAnswer(state: ConsentAnswerState): 'refused' | 'withdrawn' {
  return isYes(state) || state === 'withdrawn' ? 'withdrawn' : 'refused';
}

function changeTo(answer: Answer, { state, heads }: CurrentState): Change {
  return { answer, before: state, heads: [...heads] };
}

/** Whether the customer has said yes, be it to less than the notice says by now. */
export function isYes(state: ConsentAnswerState): boolean {
  return state === 'agreed' || state === 'outdated';
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

/** 前回と同じ: every answer that stands is given again. What is 要確認 or 再確認要 must be asked, and 未確認 was never answered. */
export function sameAsBefore(notice: Notice, presentOf: PresentOf): Changes {
  return Object.fromEntries(
    notice.scopes.flatMap(({ scope }) => {
      const present = presentOf(scope);
      const answer = standingAnswer(present);
      return answer === null ? [] : [[scope, changeTo(answer, present)] as const];
    }),
  );
}

/** The answer that stands and needs no asking before it is given again; null where there is none. */
export function standingAnswer({ state, needsReview }: CurrentState): Answer | null {
  return needsReview || state === 'unasked' || state === 'outdated' ? null : state;
}

/** Everything that the notice asks is agreed to. */
export function allAgreed(notice: Notice, presentOf: PresentOf): Changes {
  return Object.fromEntries(notice.scopes.map(({ scope }) => [scope, changeTo('agreed', presentOf(scope))] as const));
}

/** The changes of scopes that the notice has, in its order. Another version may have been in force when a form was parked. */
export function listChanges(notice: Notice, changes: Changes): readonly ScopedChange[] {
  return notice.scopes.flatMap(({ scope }) => {
    const change = changes[scope];
    return change === undefined ? [] : [{ ...change, scope }];
  });
}

/** The changes that were chosen before somebody else recorded something. A stop counts whatever others did. */
export function staleChanges(changes: readonly ScopedChange[], presentOf: PresentOf): readonly ScopedChange[] {
  return changes.filter(({ scope, answer, heads }) => !isStop(answer) && !isSameSet(heads, presentOf(scope).heads));
}

/** The changes, chosen again in view of what stands now. */
export function rebased(changes: Changes, moved: readonly ScopedChange[], presentOf: PresentOf): Changes {
  const again = moved.map(({ scope, answer }) => [scope, changeTo(answer, presentOf(scope))] as const);
  return { ...changes, ...Object.fromEntries(again) };
}

/** The changes that start again what the customer had stopped (ledger.md, rule 7). */
export function reinstating(changes: readonly ScopedChange[], presentOf: PresentOf): readonly ScopedChange[] {
  return changes.filter(({ scope, answer }) => !isStop(answer) && isStop(presentOf(scope).state));
}

function isSameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && new Set([...a, ...b]).size === a.length;
}
