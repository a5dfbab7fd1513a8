import { useEffect, useEffectEvent } from 'react';
import { useLocation } from 'react-router';
import { command, DeskFailure } from '../../api/desk.ts';

/** For going from one screen of a customer to another: nobody has looked a second time. */
export const isSameVisit = { state: { isSameVisit: true } } as const;

function isWithinVisit(state: unknown): boolean {
  return typeof state === 'object' && state !== null && 'isSameVisit' in state && state.isSameVisit === true;
}

/** Records, once for each visit, that somebody looked at a customer's data. */
export function useRecordAccess(customerId: string): void {
  const { state } = useLocation();
  const record = useEffectEvent(async (visited: string) => {
    if (isWithinVisit(state)) return;
    try {
      await command('customer.open', { customerId: visited });
    } catch (error) {
      // Nobody of that id: the screen says so. Locked: the sign-in is shown.
      if (!(error instanceof DeskFailure)) throw error;
    }
  });
  useEffect(() => {
    void record(customerId);
  }, [customerId]);
}
