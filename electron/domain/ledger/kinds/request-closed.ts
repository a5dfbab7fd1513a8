import { z } from 'zod';
import { requestClosedHowSchema } from '../../requests/flow.ts';
import { defineKind } from '../kind.ts';

/** The customer has the answer, or took the request back. */
export const requestClosed = defineKind({
  kind: 'request.closed',
  version: 1,
  body: z.strictObject({ requestId: z.uuidv7(), how: requestClosedHowSchema }),
  streams: (_header, body) => [`request:${body.requestId}`],
  describe: (body) =>
    body.how.as === 'answered'
      ? { ja: 'お答えして依頼を終えました', en: 'The request was answered and closed' }
      : { ja: '依頼は取り下げられました', en: 'The request was withdrawn' },
});
