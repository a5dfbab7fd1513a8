import { z } from 'zod';
import { identitySchema } from '../requests/flow.ts';
import { tellIdentity } from '../requests/request-words.ts';
import { defineKind } from './entry-kind.ts';

/** The shop made sure who asks: the kind of document and the day, never a number. */
export const requestIdentified = defineKind({
  kind: 'request.identified',
  version: 1,
  body: z.strictObject({ requestId: z.uuidv7(), identity: identitySchema }),
  streams: (_header, body) => [`request:${body.requestId}`],
  describe: ({ identity }) => {
    const { ja, en } = tellIdentity(identity);
    return { ja: `依頼した方がどなたかを確かめました（${ja}）`, en: `It was checked who asks (${en})` };
  },
});
