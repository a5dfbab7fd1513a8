import type { Failure } from '../../../electron/contract/failure.ts';
import type { Catalogue } from '../../../electron/words/catalogue.ts';
import { fill } from '../../../electron/words/fill.ts';

/** What is wrong with a name that was refused; null where something else was. */
export function staffNameFault(failure: Failure, name: string, { settings: { staff } }: Catalogue): string | null {
  if (failure.kind === 'conflict' && failure.about === 'name_taken') return fill(staff.nameTaken, { name });
  return failure.kind === 'validation' ? staff.nameFault : null;
}
