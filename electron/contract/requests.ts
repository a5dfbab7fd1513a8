import { z } from 'zod';
import { calendarDateSchema } from '../domain/dates/calendar-date.ts';
import { instantSchema } from '../domain/dates/instant.ts';
import {
  decisionOnRequestSchema,
  deliverySchema,
  identitySchema,
  requestStatusSchema,
  requestStepSchema,
} from '../domain/requests/flow.ts';
import { answerMethodSchema, requestChannelSchema, requesterSchema } from '../domain/requests/request.ts';
import { requestTypesSchema } from '../domain/requests/request-types.ts';
import { textSchema } from '../domain/text/clean.ts';
import { command, nothing, query } from './procedure.ts';
import { issuedSlipSchema } from './slips.ts';

/** An open request in a list. */
const openRequestSchema = z.strictObject({
  requestId: z.uuidv7(),
  customerId: z.uuidv7(),
  customerName: z.string(),
  receiptNo: z.string(),
  types: requestTypesSchema,
  status: requestStatusSchema,
  dueOn: calendarDateSchema,
});

export const requestTable = {
  'request.receive': command(
    'reception',
    {
      customerId: z.uuidv7(),
      requestTypes: requestTypesSchema,
      channel: requestChannelSchema,
      requester: requesterSchema,
      wantedMethod: answerMethodSchema.nullable(),
      scopeText: textSchema(2_000).nullable(),
      occurred: instantSchema.nullable(),
    },
    issuedSlipSchema,
  ),
  'request.list': query(
    'reception',
    { customerId: z.uuidv7() },
    z.array(
      z.strictObject({
        requestId: z.uuidv7(),
        receiptNo: z.string(),
        types: requestTypesSchema,
        status: z.string(),
        receivedAt: instantSchema,
        dueOn: calendarDateSchema,
      }),
    ),
  ),
  'request.open': query('reception', {}, z.array(openRequestSchema)),
  'request.get': query(
    'reception',
    { customerId: z.uuidv7(), requestId: z.uuidv7() },
    openRequestSchema.extend({
      entryId: z.uuidv7(),
      receivedAt: instantSchema,
      channel: requestChannelSchema,
      requester: requesterSchema,
      wantedMethod: answerMethodSchema.nullable(),
      /** In the customer's own words. */
      scopeText: z.string().nullable(),
      identity: identitySchema.nullable(),
      decision: decisionOnRequestSchema.nullable(),
      delivery: deliverySchema.nullable(),
      closedAt: instantSchema.nullable(),
      next: z.array(requestStepSchema),
    }),
  ),
  'request.identify': command('reception', { requestId: z.uuidv7(), identity: identitySchema }, nothing),
  'request.decide': command('reception', { requestId: z.uuidv7(), decision: decisionOnRequestSchema }, nothing),
  'request.close': command('reception', { requestId: z.uuidv7(), delivery: deliverySchema }, nothing),
  'request.withdraw': command('reception', { requestId: z.uuidv7() }, nothing),
} as const;
