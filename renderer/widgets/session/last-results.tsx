import { createContext, use, useEffect, useState, type ReactNode } from 'react';
import type { Output } from '../../../electron/contract/table.ts';

/** What a verification found, and when. */
export interface Verified {
  readonly found: Output<'ledger.verify'>;
  /** In milliseconds since 1970. */
  readonly at: number;
}

/** An export whose file is there, and since when. */
export interface Exported {
  readonly saved: Extract<Output<'audit.export'>, { outcome: 'saved' }> & {
    /** One for each month, where it was made by month. */
    readonly files?: readonly string[];
  };
  /** In milliseconds since 1970. */
  readonly at: number;
}

/** What long work came to last, for whoever waited for it; null before any has ended. */
interface LastResults {
  readonly verified: Verified | null;
  readonly exported: Exported | null;
}

interface KeptResults extends LastResults {
  readonly keep: (result: Partial<LastResults>) => void;
}

const none: LastResults = { verified: null, exported: null };

const LastResultsContext = createContext<KeptResults>({ ...none, keep: () => undefined });

/** Keeps the last results from screen to screen, until somebody locks the desk: what one person was told is not shown to the next. */
export function LastResultsProvider({ children }: { readonly children: ReactNode }) {
  const [results, setResults] = useState(none);
  // The desk is hidden while it is locked, which ends its effects.
  useEffect(() => () => setResults(none), []);
  const keep = (result: Partial<LastResults>) => setResults((known) => ({ ...known, ...result }));
  return <LastResultsContext value={{ ...results, keep }}>{children}</LastResultsContext>;
}

/** What a verification found and an export wrote last, and the way to keep the next. */
export function useLastResults(): KeptResults {
  return use(LastResultsContext);
}
