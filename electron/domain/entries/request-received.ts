import { requestIdSchema } from '../ids.ts';
import { z } from 'zod';
import { requestSnapshotSchema } from '../slips/snapshot.ts';
import { textSchema } from '../text/clean.ts';
import { defineKind } from './entry-kind.ts';
import { requestReceivedV1 } from './stored/request-v1.ts';
import { receivedOfV1, requestReceivedV2 } from './stored/request-v2.ts';
import { firstForm } from './stored/stored-forms.ts';

const live = z.strictObject({
  requestId: requestIdSchema,
  /** What exactly is asked for, in the customer's words. Never printed. */
  scopeText: textSchema(2_000).nullable(),
  slip: requestSnapshotSchema,
});

/** A request under Articles 32 to 40 or the policy reached the shop; its clock runs from here. */
export const requestReceived = defineKind({
  kind: 'request.received',
  stored: firstForm(requestReceivedV1).next(requestReceivedV2, receivedOfV1),
  live,
  group: 'requests',
  effect: 'changes',
  isOfCustomer: true,
  streams: { request: (_header, { requestId }) => requestId, slip: ({ id }) => id },
  facts: ({ slip: { requestTypes, receiptNo } }) => ({ requestTypes, receiptNo }),
});
