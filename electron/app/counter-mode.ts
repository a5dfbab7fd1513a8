import type { Channel } from '../contract/table.ts';

/**
 * All that is answered while the screen is turned to a customer. None of it takes a customer's id, so that no call, forged or
 * not, can be about anybody but the one whom the session is bound to. Everything that is not named here is refused.
 */
const answeredToCustomer: ReadonlySet<Channel> = new Set<Channel>([
  'session.state',
  'session.active',
  'session.lock',
  'counter.page',
  'counter.record',
  'counter.end',
  // Where the page failed, whoever stands before it.
  'diagnostics.report_fault',
]);

/** Whether a channel is answered while the screen is turned to a customer. */
export function isForCustomer(channel: Channel): boolean {
  return answeredToCustomer.has(channel);
}
