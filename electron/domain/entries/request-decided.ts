import { requestIdSchema } from '../ids.ts';
import { z } from 'zod';
import { decisionsOnRequestSchema } from '../requests/decision.ts';
import { defineKind } from './entry-kind.ts';
import { requestDecidedV1 } from './stored/request-v1.ts';
import { decidedOfV1, requestDecidedV2 } from './stored/request-v2.ts';
import { firstForm } from './stored/stored-forms.ts';

/** The shop decided what to do about each thing that was asked for. */
export const requestDecided = defineKind({
  kind: 'request.decided',
  stored: firstForm(requestDecidedV1).next(requestDecidedV2, decidedOfV1),
  live: z.strictObject({ requestId: requestIdSchema, decisions: decisionsOnRequestSchema }),
  group: 'requests',
  effect: 'changes',
  streams: { request: (_header, { requestId }) => requestId },
  facts: ({ decisions }) => ({ decisions: decisions.map(({ type, outcome, reason }) => ({ type, outcome, reason })) }),
});
