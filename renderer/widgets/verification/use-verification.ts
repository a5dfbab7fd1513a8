import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Output } from '../../../electron/contract/table.ts';
import { ask } from '../../api/queries.ts';
import { useSubmit } from '../../api/use-submit.ts';
import { useJob } from '../../api/use-work.ts';

/** What a verification found, and when. */
export interface Verified {
  readonly found: Output<'ledger.verify'>;
  /** In milliseconds since 1970. */
  readonly at: number;
}

/** Where the question for a stretch of the ledger is kept, so that it can be asked anew from its newest line. */
export const ledgerLinesKey = 'ledger.page';

const lastKey = ['ledger.verify'] as const;

/** Verifies the ledger; what was found stays until somebody locks the desk, and in the ledger for ever. */
export function useVerification() {
  const client = useQueryClient();
  const { data: summary } = useQuery(ask('home.summary', {}));
  const { data: last } = useQuery<Verified | null>({ queryKey: lastKey, queryFn: () => null, staleTime: Infinity });
  const work = useJob('ledger.verify');
  const { isPending, failure, submit } = useSubmit(async () => {
    const found = await work.begin({});
    client.setQueryData<Verified>(lastKey, { found, at: Date.now() });
    await client.invalidateQueries({ queryKey: ['home.summary'] });
    // One record more: the list begins anew at its top.
    await client.resetQueries({ queryKey: [ledgerLinesKey] });
  });
  return { isPending, failure, work, verify: submit, last: last ?? null, summary: summary?.verified ?? null };
}
