import type { NoticeId } from '../ids.ts';
import type { CalendarDate } from '../dates/calendar-date.ts';

/** Where a version of the notice stands in time. */
export interface DatedVersion {
  readonly noticeId: NoticeId;
  readonly version: number;
  /** Since when it holds; null while it is a draft. */
  readonly effectiveOn: CalendarDate | null;
}

/** A version that was adopted, and since when it holds. */
export type Adopted<V> = V & { readonly effectiveOn: CalendarDate };

/** The versions that were adopted, whenever they take effect, in the order in which they came. */
export function adoptedOf<V extends Pick<DatedVersion, 'effectiveOn'>>(versions: readonly V[]): readonly Adopted<V>[] {
  return versions.filter((one): one is Adopted<V> => one.effectiveOn !== null);
}

/** The versions that hold on a day or have held before, the latest first. */
export function heldOn<V extends DatedVersion>(versions: readonly V[], on: CalendarDate): readonly Adopted<V>[] {
  return adoptedOf(versions)
    .filter(({ effectiveOn }) => effectiveOn <= on)
    .toSorted(
      (a, b) =>
        b.effectiveOn.localeCompare(a.effectiveOn) || b.version - a.version || b.noticeId.localeCompare(a.noticeId),
    );
}

/** The version that holds on a day: the one that took effect last. */
export function inForceOn<V extends DatedVersion>(versions: readonly V[], on: CalendarDate): Adopted<V> | undefined {
  return heldOn(versions, on)[0];
}

/** The number of the next version: drafts of it may be many, adopted is one. */
export function nextVersion(versions: readonly Pick<DatedVersion, 'version' | 'effectiveOn'>[]): number {
  return Math.max(0, ...adoptedOf(versions).map(({ version }) => version)) + 1;
}

/**
 * The draft that can be adopted: of the next number, and of those the one that was registered last.
 *
 * @param versions of the drafts of one number the one that was registered last first
 */
export function openDraft<V extends DatedVersion>(versions: readonly V[]): V | undefined {
  const next = nextVersion(versions);
  return versions.find(({ version, effectiveOn }) => effectiveOn === null && version === next);
}

/**
 * The version whose words are used on a day even where none holds yet: the one in force, else the newest.
 *
 * @param versions of the drafts of one number the one that was registered last first
 */
export function wordsFor<V extends DatedVersion>(versions: readonly V[], on: CalendarDate): V | undefined {
  return inForceOn(versions, on) ?? versions.toSorted((a, b) => b.version - a.version)[0];
}

/** How a version stands on a day. `old`: a draft that can no longer be adopted, or one that was registered again. */
export type VersionStanding = 'draft' | 'old' | 'inForce' | 'future' | 'past';

/** How a version stands on a day among all. */
export function versionStanding<V extends DatedVersion>(
  { noticeId, effectiveOn }: V,
  versions: readonly V[],
  on: CalendarDate,
): VersionStanding {
  if (effectiveOn === null) return openDraft(versions)?.noticeId === noticeId ? 'draft' : 'old';
  if (inForceOn(versions, on)?.noticeId === noticeId) return 'inForce';
  return effectiveOn > on ? 'future' : 'past';
}

/**
 * The version with which another is compared first: a draft with the one in force, an adopted one with the one before it.
 *
 * @param versions the newest first
 */
export function comparedWith<V extends DatedVersion>(
  noticeId: NoticeId,
  versions: readonly V[],
  on: CalendarDate,
): Adopted<V> | undefined {
  const shown = versions.find((one) => one.noticeId === noticeId);
  const inForce = inForceOn(versions, on);
  if (shown?.effectiveOn === null && inForce !== undefined) return inForce;
  return adoptedOf(versions).find(({ version }) => shown !== undefined && version < shown.version);
}
