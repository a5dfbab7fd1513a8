import type { Notice } from './notice.ts';

/** Looking after the customer's own car. */
const ownCar = 'maintenance';

/**
 * Whether a purpose of use is advertising (特定電子メール法, policy 2(1)②). A purpose that the notice does not have (any more) is
 * taken for it, so that a stop of all advertising leaves nothing out.
 */
export function isAdvertising(purpose: string, _notice: Pick<Notice, 'purposes'>): boolean {
  return purpose !== ownCar;
}
