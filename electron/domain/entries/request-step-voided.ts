import { z } from 'zod';
import { lineSchema } from '../text/clean.ts';
import { defineKind } from './entry-kind.ts';
import { id, line } from './stored/formats.ts';
import { firstForm } from './stored/stored-forms.ts';

/** A step of a request was recorded in error: the request stands where it stood before. Its slip, where it has one, is void. */
export const requestStepVoided = defineKind({
  kind: 'request.step_voided',
  stored: firstForm(z.strictObject({ requestId: id.request, voidedId: id.entry, reason: line(200) })),
  live: z.strictObject({ requestId: id.request, voidedId: id.entry, reason: lineSchema(200) }),
  group: 'requests',
  effect: 'changes',
  isOfCustomer: true,
  streams: { request: (_header, { requestId }) => requestId, slip: (_header, { voidedId }) => voidedId },
  facts: ({ reason }) => ({ reason }),
});
