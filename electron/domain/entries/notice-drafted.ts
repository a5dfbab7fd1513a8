import { z } from 'zod';
import { maxNoticeLength } from '../notice/notice.ts';
import { digestSchema } from '../ledger/header.ts';
import { defineKind } from './entry-kind.ts';

/** A version of the structured notice as exact text; its id is the sha256 of that text. It binds nobody until it is adopted. */
export const noticeDrafted = defineKind({
  kind: 'notice.drafted',
  version: 1,
  body: z.strictObject({ noticeId: digestSchema, text: z.string().max(maxNoticeLength) }),
  streams: (_header, body) => [`notice:${body.noticeId}`],
  describe: () => ({ ja: '通知（利用目的など）の案を登録しました', en: 'A draft of the notice was registered' }),
});
