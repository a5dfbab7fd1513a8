import { noticeIdSchema } from '../ids.ts';
import { z } from 'zod';
import { instantSchema } from '../dates/instant.ts';
import { stateSchema } from '../consent/decision.ts';
import { calendarDateSchema } from '../dates/calendar-date.ts';
import { digestSchema } from '../ledger/header.ts';
import { companySchema } from '../notice/company.ts';
import { scopeSchema } from '../notice/scope.ts';
import { answerMethodSchema, requestChannelSchema, requesterSchema } from '../requests/request.ts';
import { requestTypesSchema } from '../requests/request-types.ts';
import { customerKindSchema } from '../customers/customer.ts';
import { lineSchema } from '../text/clean.ts';

/** Whose paper it is. No full VIN, no birth date, no telephone. */
export const customerShape = {
  customerName: z.string().max(100),
  customerKind: customerKindSchema,
  vehicles: z
    .array(
      z.strictObject({
        plate: z.string().max(40).nullable(),
        carName: z.string().max(60).nullable(),
        vinLast4: z.string().max(4).nullable(),
      }),
    )
    .max(100),
};

/** What every slip says of its moment. No note. */
const commonShape = {
  receiptNo: z.string().max(40),
  issuedAt: instantSchema,
  shopName: z.string().max(60),
  staffLabel: z.string().max(60),
  ...customerShape,
  company: companySchema,
  /** The digest of the company's seal of that time; left out where it had none. */
  seal: digestSchema.optional(),
};

/** 同意確認票: the state of every scope after the entry it confirms, and the notice whose words it uses. */
export const consentSnapshotSchema = z.strictObject({
  type: z.literal('consent'),
  ...commonShape,
  noticeId: noticeIdSchema,
  /** Whether the customer had been shown that notice by then, or it only lends its labels (a stop needs none). */
  isNoticeShown: z.boolean(),
  states: z
    .array(
      z.strictObject({
        scope: scopeSchema,
        state: stateSchema,
        /** In words, where that notice has none: the scope was decided under another version. */
        label: z.string().max(120).optional(),
      }),
    )
    .max(1_000),
});

/** 受付票: what was asked, by whom, and when the answer can be expected. */
export const requestSnapshotSchema = z.strictObject({
  type: z.literal('request'),
  ...commonShape,
  requestTypes: requestTypesSchema,
  channel: requestChannelSchema,
  requester: requesterSchema,
  wantedMethod: answerMethodSchema.nullable(),
  dueOn: calendarDateSchema,
  /**
   * What the notice of its moment says of the fee, for what may cost something at all (Art. 38: the purpose of use, disclosure,
   * records of provision); null where nothing is charged.
   */
  fee: lineSchema(200).nullable(),
});

/** What a slip says, kept inside the entry that it confirms, so that a reprint in ten years says the same. */
export const slipSnapshotSchema = z.discriminatedUnion('type', [consentSnapshotSchema, requestSnapshotSchema]);

const commonSchema = z.strictObject(commonShape);

/** What every slip says of its moment. */
export type CommonSnapshot = Readonly<z.infer<typeof commonSchema>>;

/** The snapshot of a 同意確認票. */
export type ConsentSnapshot = Readonly<z.infer<typeof consentSnapshotSchema>>;

/** The snapshot of a 受付票. */
export type RequestSnapshot = Readonly<z.infer<typeof requestSnapshotSchema>>;

/** The snapshot of any slip. */
export type SlipSnapshot = Readonly<z.infer<typeof slipSnapshotSchema>>;
