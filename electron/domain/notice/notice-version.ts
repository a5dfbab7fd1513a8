import type { NoticeId } from '../ids.ts';
import type { CalendarDate } from '../dates/calendar-date.ts';
import type { Notice } from './notice.ts';

/** A version of the notice and since when it holds; null while it is a draft. */
export interface NoticeVersion {
  readonly noticeId: NoticeId;
  readonly notice: Notice;
  readonly effectiveOn: CalendarDate | null;
}
