import { requestIdSchema } from '../ids.ts';
import { z } from 'zod';
import { decisionOnRequestSchema } from '../requests/flow.ts';
import { defineKind } from './entry-kind.ts';
import { requestDecidedV1 } from './stored/request-v1.ts';
import { firstForm } from './stored/stored-forms.ts';

/** The shop decided what to do about a request. */
export const requestDecided = defineKind({
  kind: 'request.decided',
  stored: firstForm(requestDecidedV1),
  live: z.strictObject({ requestId: requestIdSchema, decision: decisionOnRequestSchema }),
  group: 'requests',
  effect: 'changes',
  streams: { request: (_header, { requestId }) => requestId },
  facts: ({ decision: { outcome, reason } }) => ({ outcome, reason }),
});
