import type { NoticeId } from '../../../electron/domain/ids.ts';
import type { SeenVersions } from '../../../electron/domain/consent/showing.ts';
import type { Notice } from '../../../electron/domain/notice/notice.ts';
import type { VersionToShow } from './show-dialog.tsx';
import { useNotice } from './use-notice.ts';

/**
 * A version with the one that the customer was shown last before it, whose words they know; undefined until both are here.
 *
 * @param seen undefined until it is known
 */
export function useVersionToShow(
  noticeId: NoticeId | undefined,
  seen: Pick<SeenVersions, 'shown'> | undefined,
): VersionToShow | undefined {
  const lastId = seen?.shown.find((version) => version.noticeId !== noticeId)?.noticeId;
  const notice = useNotice(noticeId);
  const last = useNotice(lastId);
  if (noticeId === undefined || notice === undefined || seen === undefined) return undefined;
  if (lastId === undefined) return { noticeId, notice, before: null };
  return last === undefined ? undefined : { noticeId, notice, before: earlier(lastId, last, notice) };
}

/** Of a version that is older than the one they know, they are shown everything. */
function earlier(noticeId: NoticeId, notice: Notice, than: Notice): VersionToShow['before'] {
  return notice.version < than.version ? { noticeId, notice } : null;
}
