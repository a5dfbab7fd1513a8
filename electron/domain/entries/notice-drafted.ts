import { z } from 'zod';
import { defineKind } from './entry-kind.ts';
import { id } from './stored/formats.ts';
import { firstForm } from './stored/stored-forms.ts';

/** Since version 2 a notice may be longer: its questions are also said with readings and in plain words. */
function textOf(most: number) {
  return z.strictObject({ noticeId: id.notice, text: z.string().max(most) });
}

/** A version of the structured notice as exact text; its id is the sha256 of that text. It binds nobody until it is adopted. */
export const noticeDrafted = defineKind({
  kind: 'notice.drafted',
  stored: firstForm(textOf(1_000_000)).next(textOf(1_500_000), (body) => body),
  group: 'desk',
  effect: 'changes',
  streams: { notice: (_header, { noticeId }) => noticeId },
  facts: () => ({}),
});
