import { z } from 'zod';
import { decisionOnRequestSchema } from '../requests/flow.ts';
import { tellDecision } from '../requests/request-words.ts';
import { defineKind } from './entry-kind.ts';

/** The shop decided what to do about a request. */
export const requestDecided = defineKind({
  kind: 'request.decided',
  version: 1,
  body: z.strictObject({ requestId: z.uuidv7(), decision: decisionOnRequestSchema }),
  streams: (_header, body) => [`request:${body.requestId}`],
  describe: ({ decision }) => tellDecision(decision),
});
