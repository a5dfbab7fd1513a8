import type { PrintOutcome } from '../contract/issue.ts';
import type { Printer } from '../ports/printer.ts';
import type { WakeAfter } from '../ports/wake-after.ts';

/** So long a printer may keep silent, its dialog included. An untouched desk has locked itself by then. */
export const printPatienceMs = 10 * 60_000;

/** A printer for which nobody waits for ever: one that never answers has failed, and what it still holds is stopped. */
export function patientPrinter(printer: Printer, wakeAfter: WakeAfter): Printer {
  return {
    ...printer,
    print: async (document, name, givenUp) => {
      const { promise: silence, resolve } = Promise.withResolvers<PrintOutcome>();
      const impatience = new AbortController();
      const stop = wakeAfter(printPatienceMs, () => {
        impatience.abort();
        resolve({ outcome: 'failed', cause: 'no_answer' });
      });
      const signal = givenUp === undefined ? impatience.signal : AbortSignal.any([givenUp, impatience.signal]);
      try {
        return await Promise.race([printer.print(document, name, signal), silence]);
      } finally {
        stop();
      }
    },
  };
}
