import { useQuery } from '@tanstack/react-query';
import type { Output } from '../../../../electron/contract/table.ts';
import type { Notice } from '../../../../electron/domain/notice/notice.ts';
import { ask } from '../../../api/queries.ts';
import { today } from '../../../text/screen-format.ts';
import { readDate } from '../../../ui/date-field.tsx';
import { isEnteredLate } from './capture.ts';
import type { Capture } from '../../../widgets/consent/consent-draft.ts';

/** A version of the notice that holds, or has held. */
export type HeldVersion = Output<'notice.list'>[number] & { readonly effectiveOn: string };

/** The versions that a paper may show: those that hold or have held, the latest first. */
export function heldVersions(versions: Output<'notice.list'>): readonly HeldVersion[] {
  const on = today();
  return versions
    .filter((row): row is HeldVersion => row.effectiveOn !== null && row.effectiveOn <= on)
    .toSorted(
      (a, b) =>
        b.effectiveOn.localeCompare(a.effectiveOn) || b.version - a.version || b.noticeId.localeCompare(a.noticeId),
    );
}

/**
 * Which version the customer was shown: what came on paper, the one that the clerk reads off it, else the one that held on the
 * day of the paper; everything else, the one that holds now.
 *
 * @param held the latest first
 */
export function shownVersion(capture: Capture, held: readonly HeldVersion[]): HeldVersion | undefined {
  if (!isEnteredLate(capture)) return held[0];
  const readOff = held.find(({ noticeId }) => noticeId === capture.noticeId);
  const on = readDate(capture.occurredOn);
  const thatDay = on === null ? undefined : held.find(({ effectiveOn }) => effectiveOn <= on);
  return readOff ?? thatDay ?? held[0];
}

/** The notice under which is asked and recorded, and since when it holds. */
export interface AskedNotice {
  readonly noticeId: string;
  readonly notice: Notice;
  readonly effectiveOn: string;
}

/** The notice that the customer was shown, in its words; the one in force until those of another are here. */
export function useAskedNotice(capture: Capture, held: readonly HeldVersion[], inForce: AskedNotice): AskedNotice {
  const shown = shownVersion(capture, held);
  const isOther = shown !== undefined && shown.noticeId !== inForce.noticeId;
  const { data: notice } = useQuery({
    ...ask('notice.get', { noticeId: shown?.noticeId ?? '' }),
    enabled: isOther,
  });
  if (!isOther || notice === undefined) return inForce;
  return { noticeId: shown.noticeId, notice, effectiveOn: shown.effectiveOn };
}
