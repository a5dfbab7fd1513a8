import { tokyoDateOf, type Instant } from '../dates/instant.ts';
import type { CustomerId, StaffId } from '../ids.ts';
import { done, fail, type Result } from '../result.ts';
import type { Role } from '../staff/role.ts';

/** What decides whether a record may be taken back. */
export interface TakeBackFacts {
  /** The record; null when there is none of that id, or none that can be taken back in this way. */
  readonly record: {
    /** In whose folder it stands: of whom it is, or for whom the person answers of whom it is. */
    readonly folderOf: CustomerId | null;
    readonly staffId: StaffId;
    readonly recordedAt: Instant;
  } | null;
  readonly isTakenBack: boolean;
  /** Something that was recorded later stands on it. */
  readonly isBuiltUpon: boolean;
  readonly clerk: { readonly staffId: StaffId; readonly role: Role };
}

/** Why a record is not taken back. */
export type TakeBackRefusal =
  /** There is no such record of this customer. */
  | 'no_such_record'
  /** Neither the manager, nor the clerk who recorded it, on the same day. */
  | 'not_theirs_to_void'
  | 'already_voided'
  /** Something that was recorded later stands on it: that goes first. */
  | 'built_upon';

/**
 * Decides whether a record is taken back as entered in error (consent rule 2, and likewise for everything else): by the manager,
 * or by the same clerk on the same day in Tokyo.
 *
 * @param customerId in whose folder it is taken back
 * @param at now
 */
export function decideTakenBack(
  { record, isTakenBack, isBuiltUpon, clerk }: TakeBackFacts,
  customerId: CustomerId,
  at: Instant,
): Result<null, TakeBackRefusal> {
  if (record?.folderOf !== customerId) return fail('no_such_record');
  const isSameClerkToday = record.staffId === clerk.staffId && tokyoDateOf(record.recordedAt) === tokyoDateOf(at);
  if (clerk.role !== 'manager' && !isSameClerkToday) return fail('not_theirs_to_void');
  if (isTakenBack) return fail('already_voided');
  return isBuiltUpon ? fail('built_upon') : done(null);
}
