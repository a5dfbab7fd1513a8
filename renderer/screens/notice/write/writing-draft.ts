import { noticeIdSchema } from '../../../../electron/domain/ids.ts';
import { z } from 'zod';
import { noticeDraftSchema } from '../../../../electron/domain/notice/drafting/notice-draft.ts';

/** A version of the notice as it is parked: the words so far, and the version with whose words it began. */
export const writingDraftSchema = z.object({ fromId: noticeIdSchema, draft: noticeDraftSchema });

/** A version of the notice as it is parked. */
export type WritingDraft = z.infer<typeof writingDraftSchema>;
