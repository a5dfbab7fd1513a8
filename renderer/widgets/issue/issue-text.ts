import type { IssueOutcome, IssueTarget } from '../../../electron/contract/issue.ts';
import type { Catalogue } from '../../../electron/words/catalogue.ts';
import { fill } from '../../../electron/words/fill.ts';

type Words = Catalogue['issue'];

/** What became of something on its way out of the house, with what to do next. */
export function issueText(outcome: IssueOutcome, target: IssueTarget, words: Words): string {
  switch (outcome.outcome) {
    case 'printed':
    case 'saved':
      return words[outcome.outcome];
    case 'cancelled':
      return words.cancelled[target];
    case 'failed':
      return words.failed[outcome.cause];
  }
}

/** What is true of a slip alone: whose it is now, which copy it was, and that it stays within reach. */
export function slipNote(outcome: IssueOutcome<{ readonly copy: number }>, { slip }: Words): string {
  if (outcome.outcome === 'cancelled' || outcome.outcome === 'failed') return slip[outcome.outcome];
  if (outcome.copy > 1) return fill(slip.again, { count: outcome.copy - 1 });
  return outcome.outcome === 'printed' ? slip.handOver : '';
}

/** What is true of an export alone; it is recorded before it is written. Of several files it says which are whole, or in the way. */
export function exportNote(ended: IssueOutcome & { readonly files?: readonly string[] }, words: Words): string {
  if (ended.outcome === 'cancelled') return words.export.cancelled;
  if (ended.outcome !== 'failed') return '';
  const names = ended.files?.join(words.export.between) ?? '';
  if (ended.cause === 'exists') return fill(words.export.exists, { names });
  if (ended.cause === 'own_folder') return words.export.cancelled;
  return names === '' ? words.export.failed : fill(words.export.partly, { names });
}
