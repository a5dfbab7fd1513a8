import { customerIdSchema, entryIdSchema, requestIdSchema } from '../domain/ids.ts';
import { z } from 'zod';
import { calendarDateSchema } from '../domain/dates/calendar-date.ts';
import { instantSchema } from '../domain/dates/instant.ts';
import { decisionsOnRequestSchema } from '../domain/requests/decision.ts';
import { deliverySchema, identitySchema, requestStatusSchema, requestStepSchema } from '../domain/requests/flow.ts';
import { answerMethodSchema, requestChannelSchema, requesterSchema } from '../domain/requests/request.ts';
import { requestTypesSchema } from '../domain/requests/request-types.ts';
import { textSchema } from '../domain/text/clean.ts';
import { command, nothing, query } from './procedure.ts';
import { issuedSlipSchema } from './slips.ts';
import { takeBackCommand } from './taking-back.ts';

/** An open request in a list. */
const openRequestSchema = z.strictObject({
  requestId: requestIdSchema,
  customerId: customerIdSchema,
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
      customerId: customerIdSchema,
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
    { customerId: customerIdSchema },
    z.array(
      z.strictObject({
        requestId: requestIdSchema,
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
    { customerId: customerIdSchema, requestId: requestIdSchema },
    openRequestSchema.extend({
      entryId: entryIdSchema,
      receivedAt: instantSchema,
      /** When it was entered: later than it was received where a letter lay about. */
      recordedAt: instantSchema,
      channel: requestChannelSchema,
      requester: requesterSchema,
      wantedMethod: answerMethodSchema.nullable(),
      /** In the customer's own words. */
      scopeText: z.string().nullable(),
      identity: identitySchema.nullable(),
      /** Null while nothing is decided. */
      decisions: decisionsOnRequestSchema.nullable(),
      delivery: deliverySchema.nullable(),
      closedAt: instantSchema.nullable(),
      next: z.array(requestStepSchema),
    }),
  ),
  'request.identify': command('reception', { requestId: requestIdSchema, identity: identitySchema }, nothing),
  /** One decision for each type of the request. */
  'request.decide': command('reception', { requestId: requestIdSchema, byType: decisionsOnRequestSchema }, nothing),
  'request.close': command('reception', { requestId: requestIdSchema, delivery: deliverySchema }, nothing),
  'request.withdraw': command('reception', { requestId: requestIdSchema }, nothing),
  /** Takes back the last step of a request, or its reception. */
  'request.void_step': takeBackCommand,
} as const;
