import { z } from 'zod';
import { instantSchema } from '../domain/dates/instant.ts';
import {
  answerMethodSchema,
  requestChannelSchema,
  requesterSchema,
  requestTypeSchema,
} from '../domain/requests/request.ts';
import { calendarDateSchema } from '../domain/dates/calendar-date.ts';
import { textSchema } from '../domain/text/clean.ts';
import { command, query } from './procedure.ts';

/** What the clerk reads off after recording: the entry, its receipt number and the code on the slip. */
export const issuedSlipSchema = z.strictObject({ entryId: z.uuidv7(), receiptNo: z.string(), code: z.string() });

export const slipTable = {
  'request.receive': command(
    'reception',
    {
      customerId: z.uuidv7(),
      requestTypes: z.array(requestTypeSchema).min(1).max(10),
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
        types: z.array(requestTypeSchema),
        status: z.string(),
        receivedAt: instantSchema,
        dueOn: calendarDateSchema,
      }),
    ),
  ),
  'slip.list': query(
    'reception',
    { customerId: z.uuidv7() },
    z.array(
      issuedSlipSchema.extend({
        type: z.enum(['consent', 'request']),
        copies: z.int().min(0),
        failures: z.int().min(0),
      }),
    ),
  ),
  /** Code alone: match or unknown. With the receipt number: match or altered. */
  'slip.find': query(
    'reception',
    { code: z.string().max(60), receiptNo: z.string().max(60).nullable() },
    z.discriminatedUnion('outcome', [
      z.strictObject({
        outcome: z.literal('match'),
        entryId: z.uuidv7(),
        customerId: z.uuidv7(),
        receiptNo: z.string(),
      }),
      z.strictObject({ outcome: z.enum(['unknown', 'altered', 'mistyped']) }),
    ]),
  ),
  /** Draws the slip, asks where to and saves it as PDF. Every copy after the first says 再発行. */
  'slip.save': command(
    'reception',
    { entryId: z.uuidv7() },
    z.discriminatedUnion('outcome', [
      z.strictObject({ outcome: z.literal('saved'), copy: z.int() }),
      z.strictObject({ outcome: z.literal('cancelled') }),
      z.strictObject({ outcome: z.literal('failed'), cause: z.string() }),
    ]),
  ),
} as const;
