import type { NoticeId } from '../ids.ts';

/**
 * By what a paper names its version of the notice beside the number, `3F2A-91C4`: the first 32 bits of the notice's id. Two
 * versions may bear one number, when two PCs have drafted them; nobody has two with one short id.
 */
export function shortNoticeId(noticeId: NoticeId): string {
  return `${noticeId.slice(0, 4)}-${noticeId.slice(4, 8)}`.toUpperCase();
}
