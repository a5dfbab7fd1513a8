import { z } from 'zod';
import { digestSchema } from '../../../../electron/domain/ledger/header.ts';
import { noticeDraftSchema } from '../../../../electron/domain/notice/drafting/notice-draft.ts';

/** A version of the notice as it is parked: the words so far, and the version with whose words it began. */
export const writingDraftSchema = z.object({ fromId: digestSchema, draft: noticeDraftSchema });

/** A version of the notice as it is parked. */
export type WritingDraft = z.infer<typeof writingDraftSchema>;
