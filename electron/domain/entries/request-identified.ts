import { requestIdSchema } from '../ids.ts';
import { z } from 'zod';
import { identitySchema } from '../requests/flow.ts';
import { defineKind } from './entry-kind.ts';
import { requestIdentifiedV1 } from './stored/request-v1.ts';
import { requestIdentifiedV2 } from './stored/request-v2.ts';
import { firstForm } from './stored/stored-forms.ts';

/** The shop made sure who asks: the kind of document and the day, never a number. */
export const requestIdentified = defineKind({
  kind: 'request.identified',
  stored: firstForm(requestIdentifiedV1).next(requestIdentifiedV2, (body) => body),
  live: z.strictObject({ requestId: requestIdSchema, identity: identitySchema }),
  group: 'requests',
  effect: 'changes',
  streams: { request: (_header, { requestId }) => requestId },
  facts: ({ identity }) => ({ identity }),
});
