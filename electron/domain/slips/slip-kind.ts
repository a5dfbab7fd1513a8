import { z } from 'zod';
import { isStop, type Answer } from '../consent/decision.ts';
import type { ScopeText } from '../notice/scope.ts';
import type { ConsentSnapshot } from './snapshot.ts';

/**
 * What a slip is, as its title says: 同意確認票, 共同利用に関する意思確認票, 撤回・停止受付票, or the
 * 受付票 of a request.
 */
export const slipKindSchema = z.enum(['consent', 'sharing', 'stop', 'request']);

/** What a slip is, as its title says. */
export type SlipKind = z.infer<typeof slipKindSchema>;

/** One answer that the confirmed entry recorded. */
export interface Decided {
  readonly scope: ScopeText;
  readonly answer: Answer;
}

type SlipKinds = readonly [SlipKind, ...SlipKind[]];

/** The slips by which a request can be confirmed. */
export const requestSlipKinds: SlipKinds = ['request'];

function isOfSharing({ scope }: { readonly scope: string }): boolean {
  return scope.startsWith('share:') || scope.startsWith('recall:');
}

/** The slips by which decisions can be confirmed; the first is the one that they ask for by themselves. */
export function consentSlipKinds({ isNoticeShown, states }: ConsentSnapshot, decided: readonly Decided[]): SlipKinds {
  const sharing: readonly SlipKind[] = states.some(isOfSharing) ? ['sharing'] : [];
  if (!isNoticeShown && decided.every(({ answer }) => isStop(answer))) return ['stop', 'consent', ...sharing];
  return decided.every(isOfSharing) ? ['sharing', 'consent'] : ['consent', ...sharing];
}
