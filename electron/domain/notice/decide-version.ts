import type { NoticeId } from '../ids.ts';
import { addDays, type CalendarDate } from '../dates/calendar-date.ts';
import { tokyoDateOf, type Instant } from '../dates/instant.ts';
import { done, fail, type Result } from '../result.ts';
import type { NoticeVersion } from './notice-version.ts';
import { adoptedOf, nextVersion, type DatedVersion } from './timeline.ts';

/** Why a version is neither registered nor adopted. */
export type VersionRefusal =
  /** There is no such version. */
  | 'no_such_version'
  | 'already_adopted'
  /** Another version of its number was adopted, or it is not the next one. */
  | 'version_taken'
  | 'in_past'
  /** Before the version that it takes the place of. */
  | 'before_last'
  | 'too_far';

/** Further ahead than this a day is a slip of the key. */
const mostDaysAhead = 366;

/** The versions that there are, in any order. */
type Versions = readonly Pick<DatedVersion, 'version' | 'effectiveOn'>[];

/** Decides whether words are registered as a draft: one of a number that is gone could never be adopted. */
export function decideDraft<W extends { readonly noticeId: NoticeId; readonly text: string }>(
  versions: Versions,
  version: number,
  words: W,
): Result<W, VersionRefusal> {
  return version === nextVersion(versions) ? done(words) : fail('version_taken');
}

/** What decides whether a version is adopted. */
export interface AdoptionFacts {
  /** The version; null when there is none of that id. */
  readonly wanted: NoticeVersion | null;
  readonly versions: Versions;
}

/**
 * Decides whether a version is adopted from a day on. The very first may be older than the program, because the policy was
 * published before. A later one tells of changes, and nothing is changed for days gone by: new purposes and another responsible
 * party are told beforehand (Art. 27(6)), and the house does so with all else. So not before today, and not before the version
 * that it takes the place of.
 *
 * @param at now
 */
export function decideAdoption(
  { wanted, versions }: AdoptionFacts,
  { effectiveOn }: { readonly effectiveOn: CalendarDate },
  at: Instant,
): Result<{ noticeId: NoticeId; effectiveOn: CalendarDate }, VersionRefusal> {
  if (wanted === null) return fail('no_such_version');
  if (wanted.effectiveOn !== null) return fail('already_adopted');
  if (wanted.notice.version !== nextVersion(versions)) return fail('version_taken');
  const refused = checkDay(effectiveOn, adoptedOf(versions), tokyoDateOf(at));
  return refused === null ? done({ noticeId: wanted.noticeId, effectiveOn }) : fail(refused);
}

function checkDay(
  on: CalendarDate,
  adopted: readonly { readonly effectiveOn: CalendarDate }[],
  today: CalendarDate,
): VersionRefusal | null {
  if (on > addDays(today, mostDaysAhead)) return 'too_far';
  if (adopted.length > 0 && on < today) return 'in_past';
  return adopted.some(({ effectiveOn }) => on < effectiveOn) ? 'before_last' : null;
}
