import type { Channel } from '../contract/table.ts';

/**
 * The commands that are answered while a ledger that has lost something is only looked up in. None of them records anything; whom
 * somebody opened is noted, to be recorded later (electron/services/owed-looks.ts). Every other command is refused.
 */
const answered: ReadonlySet<Channel> = new Set<Channel>([
  'session.active',
  'session.copying',
  'session.lock',
  'customer.open',
  // A form that is put aside stays at this PC and stands in no ledger.
  'draft.park',
  'draft.drop',
  'diagnostics.save',
  'diagnostics.report_fault',
]);

/** Whether a command is answered while things are only looked up. */
export function isForLookUp(channel: Channel): boolean {
  return answered.has(channel);
}
