import { QueryObserver, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

/**
 * Keeps the answers that a hidden screen stands on for as long as it is hidden. Nobody watches them then, and they would be
 * forgotten after some minutes: the screen would come back empty, and what was typed into it with it.
 */
export function useRetainedQueries(isHidden: boolean): void {
  const client = useQueryClient();
  useEffect(() => {
    if (!isHidden) return undefined;
    const held = client.getQueryCache().getAll();
    const letGo = held.map(({ queryKey }) =>
      new QueryObserver(client, { queryKey, enabled: false }).subscribe(() => undefined),
    );
    return () => letGo.forEach((release) => release());
  }, [client, isHidden]);
}
