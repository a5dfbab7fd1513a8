import { z } from 'zod';
import { defineKind } from './entry-kind.ts';
import { day, id } from './stored/formats.ts';
import { firstForm } from './stored/stored-forms.ts';

/** The manager put a version of the notice into force. */
export const noticeAdopted = defineKind({
  kind: 'notice.adopted',
  stored: firstForm(z.strictObject({ noticeId: id.notice, effectiveOn: day })),
  group: 'desk',
  effect: 'changes',
  streams: { notice: (_header, { noticeId }) => noticeId },
  facts: ({ effectiveOn }) => ({ effectiveOn }),
});
