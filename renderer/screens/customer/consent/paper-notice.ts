import { useNotice } from '../../../widgets/notice/use-notice.ts';
import type { NoticeId } from '../../../../electron/domain/ids.ts';
import type { Output } from '../../../../electron/contract/table.ts';
import { versionShown } from '../../../../electron/domain/consent/late-paper.ts';
import type { Notice } from '../../../../electron/domain/notice/notice.ts';
import type { Adopted } from '../../../../electron/domain/notice/timeline.ts';
import { readDate } from '../../../ui/date-field.tsx';
import type { Capture } from '../../../widgets/consent/consent-draft.ts';
import type { CalendarDate } from '../../../../electron/domain/dates/calendar-date.ts';

/** A version of the notice that holds, or has held. */
export type HeldVersion = Adopted<Output<'notice.list'>[number]>;

/**
 * Which version the customer was shown.
 *
 * @param held the latest first
 */
export function shownVersion({ method, occurredOn, noticeId }: Capture, held: readonly HeldVersion[]) {
  return versionShown({ method, on: readDate(occurredOn), readOff: noticeId }, held);
}

/** The notice under which is asked and recorded, and since when it holds. */
export interface AskedNotice {
  readonly noticeId: NoticeId;
  readonly notice: Notice;
  readonly effectiveOn: CalendarDate;
}

/** The notice that the customer was shown, in its words; the one in force until those of another are here. */
export function useAskedNotice(capture: Capture, held: readonly HeldVersion[], inForce: AskedNotice): AskedNotice {
  const shown = shownVersion(capture, held);
  const isOther = shown !== undefined && shown.noticeId !== inForce.noticeId;
  const notice = useNotice(isOther ? shown.noticeId : undefined);
  if (!isOther || notice === undefined) return inForce;
  return { noticeId: shown.noticeId, notice, effectiveOn: shown.effectiveOn };
}
