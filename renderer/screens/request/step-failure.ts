import type { Failure } from '../../../electron/contract/failure.ts';
import type { Catalogue } from '../../../electron/words/catalogue.ts';
import { failureText } from '../../text/failure-text.ts';

/** Why a step was not recorded. When somebody else was faster, the screen comes to show their step, and the words say so. */
export function stepFailureText(failure: Failure | null, text: Catalogue): string | null {
  if (failure === null) return null;
  const isStale = failure.kind === 'conflict' && failure.about === 'request_step';
  return isStale ? text.requests.conflict : failureText(failure, text);
}
