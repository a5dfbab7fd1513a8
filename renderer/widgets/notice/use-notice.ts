import { skipToken, useQuery } from '@tanstack/react-query';
import type { NoticeId } from '../../../electron/domain/ids.ts';
import type { Notice } from '../../../electron/domain/notice/notice.ts';
import { call } from '../../api/desk.ts';

/** A version of the notice; undefined while it is being fetched, or while nobody knows which. */
export function useNotice(noticeId: NoticeId | undefined): Notice | undefined {
  const { data } = useQuery({
    queryKey: ['notice.get', { noticeId }],
    queryFn: noticeId === undefined ? skipToken : () => call('notice.get', { noticeId }),
  });
  return data;
}
