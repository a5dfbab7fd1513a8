import { failed, type Failure, type CallResult } from '../contract/failure.ts';
import { done, type Failed } from '../domain/result.ts';
import type { Attempts } from '../keys/attempts.ts';

/** Whether a secret of this account may be tried now, or for how long not. */
export function mayTry(attempts: Attempts, account: string): CallResult<null> {
  const decision = attempts.check(account);
  return decision.allowed ? done(null) : failed({ kind: 'wait', seconds: decision.waitSeconds });
}

/** Counts a wrong try. The answer of one that begins a wait is the wait, so that nobody types in vain. */
export function wrongTry(attempts: Attempts, account: string): Failed<Failure> {
  attempts.failed(account);
  const next = mayTry(attempts, account);
  return next.ok ? failed({ kind: 'wrong_secret' }) : next;
}
