import { createContext, use } from 'react';
import type { Output } from '../../../electron/contract/table.ts';

/** Who is at the desk, and where it stands. */
export interface SignedIn {
  readonly staff: NonNullable<Output<'session.state'>['staff']>;
  /** The letter of the shop that this PC stands in. */
  readonly shop: string | null;
  /** The screens are hidden below the sign-in. */
  readonly isLocked: boolean;
}

const AtDeskContext = createContext<SignedIn | null>(null);

/** Says who is at the desk. While it is locked this is whoever was there last, so that the screen below stays as it is. */
export const SignedInProvider = AtDeskContext.Provider;

/**
 * Who is at the desk.
 *
 * @throws outside of the desk
 */
export function useSignedIn(): SignedIn {
  const atDesk = use(AtDeskContext);
  if (atDesk === null) throw new Error('Nobody is at a desk here.');
  return atDesk;
}

/** Whether a manager is at the desk. */
export function useIsManager(): boolean {
  return useSignedIn().staff.role === 'manager';
}
