import type { CustomerId, EntryId, StaffId } from '../ids.ts';
import { tokyoDateOf, type Instant } from '../dates/instant.ts';
import type { Role } from '../staff/role.ts';
import { done, fail, type Result } from '../result.ts';
import type { Refusal } from './refusal.ts';

/** What decides whether a record may be taken back. */
export interface VoidFacts {
  /** The record; null when there is none of that id. */
  readonly record: {
    readonly customerId: CustomerId | null;
    readonly staffId: StaffId;
    readonly recordedAt: Instant;
    /** Whether it says what a customer decided; nothing else is taken back. */
    readonly isConsent: boolean;
  } | null;
  readonly isVoided: boolean;
  readonly clerk: { readonly staffId: StaffId; readonly role: Role };
}

/** A record that was entered in error, and why it was. */
export interface VoidCommand {
  readonly customerId: CustomerId;
  readonly voidedId: EntryId;
  readonly reason: string;
}

/**
 * Decides whether a record of a consent is taken back as entered in error (consent rule 2): by the manager, or by the same
 * clerk on the same day in Tokyo.
 *
 * @param at now
 */
export function decideVoid(
  { record, isVoided, clerk }: VoidFacts,
  { customerId, voidedId, reason }: VoidCommand,
  at: Instant,
): Result<{ voidedId: EntryId; reason: string }, Refusal> {
  if (record === null || !record.isConsent || record.customerId !== customerId) return fail('no_such_record');
  const isSameClerkToday = record.staffId === clerk.staffId && tokyoDateOf(record.recordedAt) === tokyoDateOf(at);
  if (clerk.role !== 'manager' && !isSameClerkToday) return fail('not_theirs_to_void');
  return isVoided ? fail('already_voided') : done({ voidedId, reason });
}
