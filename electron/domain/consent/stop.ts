import { z } from 'zod';
import { isAdvertising, type WithPurposes } from '../notice/advertising.ts';
import type { Notice } from '../notice/notice.ts';
import { parseScope, scopeSchema, type ScopeText } from '../notice/scope.ts';
import { codeSchema } from '../notice/shapes.ts';
import { isStop, type ConsentAnswerState } from './decision.ts';
import type { Standing } from './rule.ts';

/** What a customer wants stopped: all, all advertising, joint use with one partner, or these scopes. */
export const stopTargetSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('everything') }),
  z.strictObject({ kind: z.literal('advertising') }),
  z.strictObject({ kind: z.literal('partner'), partner: codeSchema }),
  z.strictObject({ kind: z.literal('scopes'), scopes: z.array(scopeSchema).min(1).max(500) }),
]);

/** What a customer wants stopped. */
export type StopTarget = z.infer<typeof stopTargetSchema>;

/** Whether the customer has said yes, be it to less than the notice says by now. */
function isYes(state: ConsentAnswerState): boolean {
  return state === 'agreed' || state === 'outdated';
}

/** The word for a no: 撤回 where it takes back a yes, an outdated one too, and where that was taken back before; else 拒否. */
export function stopAnswer(state: ConsentAnswerState): 'refused' | 'withdrawn' {
  return isYes(state) || state === 'withdrawn' ? 'withdrawn' : 'refused';
}

/** Whether a stop means this scope. */
export function isMeant(target: StopTarget, text: ScopeText, notice: WithPurposes): boolean {
  const scope = parseScope(text);
  switch (target.kind) {
    case 'everything':
      return true;
    case 'advertising':
      return scope.kind === 'use' && isAdvertising(scope.purpose, notice);
    case 'partner':
      // Recalls are apart from advertising (policy 7(3)⑤): who stops a partner still wants to hear that the brakes may fail.
      return scope.kind === 'share' && scope.partner === target.partner;
    case 'scopes':
      return target.scopes.includes(text);
  }
}

/**
 * Every scope that a stop ends: those of the notice and older ones that were once decided, unless they are stopped already.
 * Named scopes are ended as they are named.
 *
 * @param decided the scopes that the customer ever decided, also under older notices
 */
export function scopesToStop(
  target: StopTarget,
  notice: Pick<Notice, 'purposes' | 'scopes'>,
  decided: Iterable<ScopeText>,
  standing: (scope: ScopeText) => Standing,
): readonly ScopeText[] {
  if (target.kind === 'scopes') return [...new Set(target.scopes)];
  return meantScopes(target, notice, decided).filter((scope) => {
    const { state, needsReview } = standing(scope);
    return !isStop(state) || needsReview;
  });
}

/** Every known scope that a stop means, stopped already or not. */
export function meantScopes(
  target: StopTarget,
  notice: Pick<Notice, 'purposes' | 'scopes'>,
  decided: Iterable<ScopeText>,
): readonly ScopeText[] {
  const known = new Set<ScopeText>([...notice.scopes.map(({ scope }) => scope), ...decided]);
  return [...known].filter((scope) => isMeant(target, scope, notice));
}
