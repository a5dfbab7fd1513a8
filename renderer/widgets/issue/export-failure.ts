import type { Failure } from '../../../electron/contract/failure.ts';
import type { Catalogue } from '../../../electron/words/catalogue.ts';
import { failureText } from '../../text/failure-text.ts';

/** Why a file could not be written: another place helps where the data folder's own words would mislead. */
export function exportFailure(failure: Failure, text: Catalogue): string {
  const { failed, failedNote } = text.ledger.export;
  return failure.kind === 'storage' ? `${failed[failure.trouble]}${failedNote}` : failureText(failure, text);
}
