import { useQuery } from '@tanstack/react-query';
import { ask } from '../../api/queries.ts';
import { useSubmit } from '../../api/use-submit.ts';
import { useJob } from '../../api/use-work.ts';
import { useLastResults } from '../session/last-results.tsx';

/** Verifies the ledger; what was found stays until somebody locks the desk, and in the ledger for ever. */
export function useVerification() {
  const { data: status } = useQuery(ask('ledger.status', {}));
  const { verified, keep } = useLastResults();
  const work = useJob('ledger.verify');
  const { isPending, failure, submit } = useSubmit(async () => {
    const found = await work.begin({});
    keep({ verified: { found, at: Date.now() } });
  });
  return { isPending, failure, work, verify: submit, last: verified, summary: status?.verified ?? null };
}
