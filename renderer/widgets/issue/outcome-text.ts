import type { Catalogue } from '../../../electron/words/catalogue.ts';
import { fill } from '../../../electron/words/fill.ts';
import type { IssueOutcome } from './use-slip-issue.ts';

type Words = Catalogue['slips'];

function isNamed(cause: string, words: Words['failed']): cause is keyof Words['failed'] {
  return Object.hasOwn(words, cause);
}

/** What became of a copy, with what to do next. */
export function outcomeText(ending: IssueOutcome, { outcome, failed }: Words): string {
  const isPrint = ending.action === 'print';
  switch (ending.outcome) {
    case 'cancelled':
      return isPrint ? outcome.cancelled : outcome.notSaved;
    case 'failed':
      return isNamed(ending.cause, failed) ? failed[ending.cause] : failed.other;
    case 'issued':
      if (ending.copy <= 1) return isPrint ? outcome.printed : outcome.saved;
      return fill(isPrint ? outcome.reprinted : outcome.resaved, { count: ending.copy - 1 });
  }
}
