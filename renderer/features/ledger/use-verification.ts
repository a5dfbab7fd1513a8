import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Output } from '../../../electron/contract/table.ts';
import { command } from '../../api/desk.ts';
import { useDeskEvent } from '../../api/events.ts';
import { ask } from '../../api/queries.ts';
import { useSubmit } from '../../api/use-submit.ts';
import { ledgerLinesKey } from './use-ledger-lines.ts';

/** What a verification found, and when. */
export interface Verified {
  readonly found: Output<'ledger.verify'>;
  /** In milliseconds since 1970. */
  readonly at: number;
}

/** How far a long job is. */
export interface JobProgress {
  readonly done: number;
  readonly total: number;
  /** About this many seconds are left; null while that cannot be said. */
  readonly secondsLeft: number | null;
}

/** Follows the progress of a long job; null before the first news of it. */
export function useJobProgress(job: 'verify' | 'export') {
  const [progress, setProgress] = useState<JobProgress | null>(null);
  const begun = useRef(0);
  useDeskEvent((event) => {
    if (event.name !== 'progress' || event.job !== job) return;
    const { done, total } = event;
    const seconds = (Date.now() - begun.current) / 1_000;
    // After two seconds the speed of the beginning says something about the rest.
    const isKnown = seconds >= 2 && done > 0;
    setProgress({ done, total, secondsLeft: isKnown ? Math.ceil((seconds * (total - done)) / done) : null });
  });
  const begin = () => {
    begun.current = Date.now();
    setProgress(null);
  };
  return { progress, begin };
}

const lastKey = ['ledger.verify'] as const;

/** Verifies the ledger; what was found stays until somebody locks the desk, and in the ledger for ever. */
export function useVerification() {
  const client = useQueryClient();
  const { data: summary } = useQuery(ask('home.summary', {}));
  const { data: last } = useQuery<Verified | null>({ queryKey: lastKey, queryFn: () => null, staleTime: Infinity });
  const { progress, begin } = useJobProgress('verify');
  const { isPending, failure, submit } = useSubmit(async () => {
    begin();
    const found = await command('ledger.verify', {});
    client.setQueryData<Verified>(lastKey, { found, at: Date.now() });
    await client.invalidateQueries({ queryKey: ['home.summary'] });
    // One record more: the list begins anew at its top.
    await client.resetQueries({ queryKey: [ledgerLinesKey] });
  });
  return { isPending, failure, progress, verify: submit, last: last ?? null, summary: summary?.verified ?? null };
}
