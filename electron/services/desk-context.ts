import type { CustomerId, DeviceId, NoticeId, StaffId } from '../domain/ids.ts';
import type { WriteDb } from '../../db/open.ts';
import { record, type AnyNewEntry, type RecordedEntry } from '../../db/ledger/append.ts';
import type { Attempts } from '../keys/attempts.ts';
import { nowOf } from '../ports/clock.ts';
import type { Serial } from '../ports/serial.ts';
import type { Ports } from '../ports/ports.ts';
import type { Output } from '../contract/table.ts';
import type { GivenBy } from '../domain/consent/decision.ts';
import type { Instant } from '../domain/dates/instant.ts';
import type { Role } from '../domain/staff/role.ts';
import { isPlausibleClock } from '../domain/dates/plausible-clock.ts';
import type { Changes } from './changes.ts';
import { ClockWrong } from './clock-wrong.ts';
import { oweLooks } from './owed-looks.ts';
import type { Jobs } from './running-jobs.ts';

/** Somebody with an account. */
export interface Person {
  readonly staffId: StaffId;
  readonly label: string;
  readonly role: Role;
}

/** This PC: its id and letter, and the shop that it stands in. */
export interface ThisDevice {
  readonly id: DeviceId;
  readonly letter: string;
  readonly shop: string;
}

/** The customer to whom the screen is turned, by which notice they are asked, and what they have answered. */
export interface Presentation {
  readonly customerId: CustomerId;
  readonly noticeId: NoticeId;
  readonly givenBy: GivenBy;
  readonly mayReinstate: boolean;
  /** When it was turned: so long the customer has had the notice before them. */
  readonly since: Instant;
  readonly answered: { readonly slip: Output<'consent.record'>; readonly isSigned: boolean } | null;
}

/** What a use-case works with while somebody is signed in. Who calls comes from here, never from a payload. */
export interface DeskContext {
  readonly db: WriteDb;
  readonly person: Person;
  readonly device: ThisDevice;
  readonly ports: Ports;
  /** Wrong passwords, also those for a change of password. */
  readonly attempts: Attempts;
  /** The folder of the database and the key ring. */
  readonly folder: string;
  readonly isTraining: boolean;
  /** The ledger has lost something and was not gone on with: looks are noted, and nothing else is done. */
  readonly isLookUpOnly: boolean;
  /** Needed to give somebody a password. Zeroed when the desk is locked. */
  readonly dataKey: Buffer;
  readonly jobs: Jobs;
  /**
   * Whatever tries a password or rewrites the key ring, one after the other: of two key rings that are read before either is
   * written, the second would lose the first one's person; and of ten passwords at once all would be tried before the first
   * wrong one is counted.
   */
  readonly passwordWork: Serial;
  /** Aborted when the session in which this call was made is over. `ports` heed it by themselves, and so does `recordNow`. */
  readonly ended: AbortSignal;
  /** What this call has changed so far. */
  readonly changes: Changes;
}

/** The present moment. */
export function nowAt(desk: Pick<DeskContext, 'ports'>): Instant {
  return nowOf(desk.ports.clock);
}

/**
 * Records entries as the person at this desk, now, in one transaction.
 *
 * @throws SessionEnded when the session in which this was begun is over: whoever it was is not at the desk any more
 * @throws ClockWrong when the clock of the PC shows what cannot be
 */
export function recordNow(
  desk: DeskContext,
  entries: readonly AnyNewEntry[],
  at: Instant = nowAt(desk),
): readonly RecordedEntry[] {
  desk.ended.throwIfAborted();
  if (!isPlausibleClock(at)) throw new ClockWrong();
  return recordEnd(desk, entries, at);
}

/** Records how something ended that was recorded before it began, also when the session is over by now. */
export function recordEnd(
  desk: DeskContext,
  entries: readonly AnyNewEntry[],
  at: Instant = nowAt(desk),
): readonly RecordedEntry[] {
  if (desk.isLookUpOnly) {
    oweLooks(desk, desk.person.staffId, at, entries);
    return [];
  }
  const author = { device: desk.device.id, staff: desk.person.staffId, shop: desk.device.shop, at };
  const recorded = record(desk.db, author, entries);
  desk.changes.recorded(recorded);
  return recorded;
}
