import type { Failure } from '../../electron/contract/failure.ts';
import { incidentNumber } from '../../electron/domain/diagnostics/incident.ts';
import type { Catalogue } from '../../electron/words/catalogue.ts';
import { fill } from '../../electron/words/fill.ts';

/** 1分30秒, or 30秒: how long there is to wait. */
export function formatWait(seconds: number, { failure }: Catalogue): string {
  const minutes = Math.floor(seconds / 60);
  return minutes === 0 ? fill(failure.seconds, { seconds }) : fill(failure.minutes, { minutes, seconds: seconds % 60 });
}

/** Why a call did not do what was asked, in the words of the shop, with what to do next. */
export function failureText(failed: Failure, text: Catalogue): string {
  const { failure } = text;
  switch (failed.kind) {
    case 'storage':
      return failure.storage[failed.trouble];
    case 'wait':
      return fill(failure.wait, { time: formatWait(failed.seconds, text) });
    case 'unexpected':
      return fill(failure.unexpected, { incident: incidentNumber(failed.incidentId) });
    case 'conflict':
      return wordsFor(failed.about, failure.conflicts) ?? failure.conflict;
    case 'validation':
      return wordsFor(failed.fields[0]?.code ?? '', failure.faults) ?? failure.validation;
    default:
      return failure[failed.kind];
  }
}

/** The sentence for a code, where the catalogue has one. */
function wordsFor(code: string, sentences: Readonly<Record<string, string>>): string | undefined {
  return Object.hasOwn(sentences, code) ? sentences[code] : undefined;
}
