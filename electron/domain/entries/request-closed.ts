import { z } from 'zod';
import { requestClosedHowSchema } from '../requests/flow.ts';
import { tellDelivery } from '../requests/request-words.ts';
import { defineKind } from './entry-kind.ts';

/** The customer has the answer, or took the request back. */
export const requestClosed = defineKind({
  kind: 'request.closed',
  version: 1,
  body: z.strictObject({ requestId: z.uuidv7(), how: requestClosedHowSchema }),
  streams: (_header, body) => [`request:${body.requestId}`],
  describe: ({ how }) => {
    if (how.as === 'withdrawn') return { ja: '依頼は取り下げられました', en: 'The request was withdrawn' };
    const { ja, en } = tellDelivery(how.delivery);
    return { ja: `お答えして依頼を終えました（${ja}）`, en: `The request was answered and closed (${en})` };
  },
});
