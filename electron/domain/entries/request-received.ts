import { z } from 'zod';
import { requestSnapshotSchema } from '../slips/snapshot.ts';
import { textSchema } from '../text/clean.ts';
import { tellRequestTypes } from '../requests/request-words.ts';
import { customerOf, defineKind } from './entry-kind.ts';

/** A request under Articles 32 to 40 or the policy reached the shop; its clock runs from here. */
export const requestReceived = defineKind({
  kind: 'request.received',
  version: 1,
  body: z.strictObject({
    requestId: z.uuidv7(),
    /** What exactly is asked for, in the customer's words. Never printed. */
    scopeText: textSchema(2_000).nullable(),
    slip: requestSnapshotSchema,
  }),
  streams: (header, body) => {
    customerOf(header);
    return [`request:${body.requestId}`, `slip:${header.id}`];
  },
  describe: ({ slip }) => {
    const { ja, en } = tellRequestTypes(slip.requestTypes);
    return {
      ja: `依頼を受け付けました：${ja}（${slip.receiptNo}）`,
      en: `A request was received: ${en} (${slip.receiptNo})`,
    };
  },
});
