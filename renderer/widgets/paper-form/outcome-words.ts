import type { Output } from '../../../electron/contract/table.ts';
import type { Catalogue } from '../../../electron/words/catalogue.ts';

/** What became of a form on its way to paper or into a file. */
export type FormOutcome = Output<'form.print'> | Output<'form.save'>;

type Words = Catalogue['form'];

function isNamed(cause: string, words: Words['failed']): cause is keyof Words['failed'] {
  return Object.hasOwn(words, cause);
}

/** What became of a form, with what to do next. */
export function outcomeWords(ending: FormOutcome, { outcome, failed }: Words): string {
  if (ending.outcome !== 'failed') return outcome[ending.outcome];
  return isNamed(ending.cause, failed) ? failed[ending.cause] : failed.other;
}
