import { z } from 'zod';
import { calendarDateSchema } from '../domain/dates/calendar-date.ts';
import { instantSchema } from '../domain/dates/instant.ts';
import { maxNoticeLength } from '../domain/notice/notice.ts';
import { requestTypeSchema } from '../domain/requests/request.ts';
import { requestStatusSchema } from '../domain/requests/flow.ts';
import { customerLineSchema } from './customers.ts';
import { command, nothing, query } from './procedure.ts';

/** The forms that can be parked. */
export const parkedFormSchema = z.enum(['customer', 'consent', 'request', 'notice']);

/** A customer in a list, and whether something is stopped for them. */
const markedCustomerSchema = customerLineSchema.extend({ hasStop: z.boolean() });

const draftLineSchema = z.strictObject({
  draftId: z.uuidv7(),
  form: parkedFormSchema,
  customerId: z.uuidv7().nullable(),
  customerName: z.string().nullable(),
  staffLabel: z.string(),
  parkedAt: instantSchema,
  /** It was on the screen when it was last kept: whoever wrote it did not put it aside, but was cut off. */
  isOnScreen: z.boolean(),
});

/** An open request in a list. */
export const openRequestSchema = z.strictObject({
  requestId: z.uuidv7(),
  customerId: z.uuidv7(),
  customerName: z.string(),
  receiptNo: z.string(),
  types: z.array(requestTypeSchema),
  status: requestStatusSchema,
  dueOn: calendarDateSchema,
});

export const homeTable = {
  'home.summary': query(
    'reception',
    {},
    z.strictObject({
      today: calendarDateSchema,
      /** What was done today at this PC. */
      counts: z.strictObject({ consents: z.int(), stops: z.int(), slips: z.int() }),
      requests: z.array(openRequestSchema),
      recent: z.array(markedCustomerSchema),
      drafts: z.array(draftLineSchema),
      /** Customers who have not been shown the notice in force. */
      unshown: z.int(),
      verified: z.strictObject({ at: instantSchema, isWhole: z.boolean() }).nullable(),
    }),
  ),
  /** The one box: customers by name, reading, telephone or plate; a slip by its code or number. */
  'desk.search': query(
    'reception',
    { text: z.string().max(200) },
    z.strictObject({
      customers: z.array(markedCustomerSchema),
      slip: z.strictObject({ entryId: z.uuidv7(), customerId: z.uuidv7(), receiptNo: z.string() }).nullable(),
    }),
  ),
  'draft.park': command(
    'reception',
    {
      form: parkedFormSchema,
      customerId: z.uuidv7().nullable(),
      text: z.string().max(maxNoticeLength),
      /** Kept by itself while somebody types, and not put aside. */
      isOnScreen: z.boolean(),
    },
    nothing,
  ),
  /** Takes a parked form back to the screen; it stays parked until it is dropped, so that a pulled plug loses nothing. */
  'draft.get': query(
    'reception',
    { draftId: z.uuidv7() },
    z.strictObject({ form: parkedFormSchema, customerId: z.uuidv7().nullable(), text: z.string() }),
  ),
  'draft.drop': command('reception', { draftId: z.uuidv7() }, nothing),
  'address.find': query(
    'reception',
    { postalCode: z.string().max(20) },
    z.array(z.strictObject({ prefecture: z.string(), city: z.string(), town: z.string() })).max(100),
  ),
} as const;
