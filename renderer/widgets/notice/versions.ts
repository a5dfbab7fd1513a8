import type { Output } from '../../../electron/contract/table.ts';
import { nextVersion } from '../../../electron/domain/notice/versions/adoption.ts';
import { today } from '../../text/screen-format.ts';

/** A version in the list of them. */
export type VersionRow = Output<'notice.list'>[number];

/** Where a version stands. `old`: a draft whose number another version has by now. */
export type Standing = 'draft' | 'old' | 'inForce' | 'future' | 'past';

/** The number of the version that is written next. */
export function nextVersionOf(rows: readonly VersionRow[]): number {
  return nextVersion(
    rows.flatMap(({ version, effectiveOn }) => (effectiveOn === null ? [] : [{ version, effectiveOn }])),
  );
}

/** The draft that can be adopted: of the next number, and of those the one that was registered last. */
export function openDraft(rows: readonly VersionRow[]): VersionRow | undefined {
  const next = nextVersionOf(rows);
  return rows.find(({ version, effectiveOn }) => effectiveOn === null && version === next);
}

/** Where a version stands among all. */
export function standingOf({ effectiveOn, isInForce, noticeId }: VersionRow, rows: readonly VersionRow[]): Standing {
  if (effectiveOn === null) return openDraft(rows)?.noticeId === noticeId ? 'draft' : 'old';
  if (isInForce) return 'inForce';
  return effectiveOn > today() ? 'future' : 'past';
}

/** The version with which another is compared first: the one in force, or for that itself the one before it. */
export function comparedWith(noticeId: string, rows: readonly VersionRow[]): VersionRow | undefined {
  const shown = rows.find((row) => row.noticeId === noticeId);
  const adopted = rows.filter(({ effectiveOn }) => effectiveOn !== null);
  const inForce = adopted.find(({ isInForce }) => isInForce);
  if (shown?.effectiveOn === null && inForce !== undefined) return inForce;
  return adopted.find(({ version }) => shown !== undefined && version < shown.version);
}
