import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Output } from '../../../electron/contract/table.ts';

/** An export whose file is there, and since when. */
export interface Exported {
  readonly saved: Extract<Output<'audit.export'>, { outcome: 'saved' }>;
  /** In milliseconds since 1970. */
  readonly at: number;
}

const lastKey = ['audit.export'] as const;

/** What the last export was, until somebody locks the desk: its fingerprint has to be given to the auditor. */
export function useLastExport() {
  const client = useQueryClient();
  const { data } = useQuery<Exported | null>({ queryKey: lastKey, queryFn: () => null, staleTime: Infinity });
  return { last: data ?? null, keep: (exported: Exported) => void client.setQueryData<Exported>(lastKey, exported) };
}
