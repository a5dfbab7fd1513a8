import { createContext, use } from 'react';
import type { Output } from '../../../electron/contract/table.ts';

const CounterEndingContext = createContext<Output<'counter.end'> | null>(null);

/** Says what came of the screen that was turned last. */
export const CounterEndingProvider = CounterEndingContext.Provider;

/** What came of the screen that was turned last; null before any was. */
export function useCounterEnding(): Output<'counter.end'> | null {
  return use(CounterEndingContext);
}
