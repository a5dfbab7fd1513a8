import { isStop } from '../../../../electron/domain/consent/decision.ts';
import type { Notice } from '../../../../electron/domain/notice/notice.ts';
import { parseScope, type Scope, type ScopeText } from '../../../../electron/domain/notice/scope.ts';
import { isYes } from '../../../widgets/consent/changes.ts';
import type { CurrentState } from '../../../widgets/consent/current-state.ts';

/** What can be stopped with one press. */
export type StopTarget =
  | { readonly kind: 'everything' }
  | { readonly kind: 'advertising' }
  | { readonly kind: 'partner'; readonly partner: string };

/** Looking after the customer's own car is no advertising; every other purpose is taken for it (policy/basis.ts). */
export const ownCar = 'maintenance';

function isMeant(target: StopTarget, scope: Scope): boolean {
  switch (target.kind) {
    case 'everything':
      return true;
    case 'advertising':
      return scope.kind === 'use' && scope.purpose !== ownCar;
    case 'partner':
      // Recalls are apart from advertising (policy 7(3)⑤): who stops a partner still wants to hear that the brakes may fail.
      return scope.kind === 'share' && scope.partner === target.partner;
  }
}

/** Every scope that a stop ends: those of the notice and older ones that were once decided, unless they are stopped already. */
export function scopesToStop(
  target: StopTarget,
  notice: Notice,
  decided: readonly ScopeText[],
  presentOf: (scope: string) => CurrentState,
): readonly ScopeText[] {
  const known = new Set<ScopeText>([...notice.scopes.map(({ scope }) => scope), ...decided]);
  return [...known].filter((scope) => {
    const { state, needsReview } = presentOf(scope);
    return !(isStop(state) && !needsReview) && isMeant(target, parseScope(scope));
  });
}

/** One word for the whole stop: 撤回 as soon as it takes back one yes. */
export function answerOfStop(
  scopes: readonly ScopeText[],
  presentOf: (scope: string) => CurrentState,
): 'refused' | 'withdrawn' {
  return scopes.some((scope) => isYes(presentOf(scope).state)) ? 'withdrawn' : 'refused';
}
