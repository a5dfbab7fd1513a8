import { z } from 'zod';
import { defineKind } from './entry-kind.ts';
import { id } from './stored/formats.ts';
import { firstForm } from './stored/stored-forms.ts';

/** A version of the structured notice as exact text; its id is the sha256 of that text. It binds nobody until it is adopted. */
export const noticeDrafted = defineKind({
  kind: 'notice.drafted',
  stored: firstForm(z.strictObject({ noticeId: id.notice, text: z.string().max(1_000_000) })),
  group: 'desk',
  effect: 'changes',
  streams: { notice: (_header, { noticeId }) => noticeId },
  facts: () => ({}),
});
