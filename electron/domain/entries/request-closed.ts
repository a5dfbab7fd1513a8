import { requestIdSchema } from '../ids.ts';
import { z } from 'zod';
import { requestClosedHowSchema } from '../requests/flow.ts';
import { defineKind } from './entry-kind.ts';
import { requestClosedV1 } from './stored/request-v1.ts';
import { firstForm } from './stored/stored-forms.ts';

/** The customer has the answer, or took the request back. */
export const requestClosed = defineKind({
  kind: 'request.closed',
  stored: firstForm(requestClosedV1),
  live: z.strictObject({ requestId: requestIdSchema, how: requestClosedHowSchema }),
  group: 'requests',
  effect: 'changes',
  streams: { request: (_header, { requestId }) => requestId },
  facts: ({ how }) => ({ delivery: how.as === 'answered' ? how.delivery : null }),
});
