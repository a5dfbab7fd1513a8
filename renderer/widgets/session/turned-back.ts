import { createContext, use } from 'react';
import type { Output } from '../../../electron/contract/table.ts';

const TurnedBackContext = createContext<Output<'counter.end'> | null>(null);

/** Says what came of the screen that was turned last. */
export const TurnedBackProvider = TurnedBackContext.Provider;

/** What came of the screen that was turned last; null before any was. */
export function useTurnedBack(): Output<'counter.end'> | null {
  return use(TurnedBackContext);
}
