import { z } from 'zod';
import { actTold, showingSchema } from '../consent/showing.ts';
import { noticeIdSchema } from '../ids.ts';
import { customerOf, defineKind } from './entry-kind.ts';
import { id } from './stored/formats.ts';
import { showingV1 } from './stored/showing-v1.ts';
import { showingOfV1, showingV2 } from './stored/showing-v2.ts';
import { firstForm } from './stored/stored-forms.ts';

/** A version of the notice was shown to a customer who answered nothing new by it. With answers, the consent says so itself. */
export const noticeShown = defineKind({
  kind: 'notice.shown',
  stored: firstForm(z.strictObject({ noticeId: id.notice, shown: showingV1 })).next(
    z.strictObject({ noticeId: id.notice, shown: showingV2 }),
    ({ noticeId, shown }) => ({ noticeId, shown: showingOfV1(shown) }),
  ),
  live: z.strictObject({ noticeId: noticeIdSchema, shown: showingSchema }),
  group: 'consent',
  effect: 'changes',
  streams: { customer: customerOf },
  facts: ({ shown }) => ({ shown: actTold(shown) }),
});
