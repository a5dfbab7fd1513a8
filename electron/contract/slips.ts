import { customerIdSchema, entryIdSchema } from '../domain/ids.ts';
import { z } from 'zod';
import { instantSchema } from '../domain/dates/instant.ts';
import { closingSchema, paperStateSchema, signatureStateSchema, waitingForSchema } from '../domain/slips/paper-life.ts';
import { paperSchema } from '../domain/slips/paper.ts';
import { slipKindSchema } from '../domain/slips/slip-kind.ts';
import { issueOutcomeSchema, issueTargetSchema } from './issue.ts';
import { command, nothing, query } from './procedure.ts';
import { takeBackCommand } from './taking-back.ts';

/** What the clerk reads off after recording: the entry, its receipt number and the code on the slip. */
export const issuedSlipSchema = z.strictObject({ entryId: entryIdSchema, receiptNo: z.string(), code: z.string() });

/** When what a slip confirms was taken back as recorded in error, and what took its place. */
export const voidedSlipSchema = z.strictObject({
  voidedAt: instantSchema,
  /** The receipt number of the newest slip of its kind that was recorded later and stands. */
  replacedBy: z.string().nullable(),
});

/** How far a slip has come, what it waits for, and which ways there are to end that. */
const lifeShape = {
  paper: paperStateSchema,
  signature: signatureStateSchema,
  waitsFor: waitingForSchema.nullable(),
  closings: z.array(closingSchema),
};

/**
 * Papers that wait: of acts that were taken back, which customers still have; that did not come out; that are to come back
 * signed. The latest, and how many there are in all.
 */
export const waitingSlipsSchema = z.strictObject({
  count: z.int(),
  slips: z.array(
    z.strictObject({
      entryId: entryIdSchema,
      customerId: customerIdSchema,
      customerName: z.string(),
      receiptNo: z.string(),
      slipKind: slipKindSchema.nullable(),
      /** When what it confirms was recorded; of a paper that is asked back, when that was taken back. */
      since: instantSchema,
      ...lifeShape,
    }),
  ),
});

/** How this copy is wanted; what is left out is as the entry asks for and as this PC is set. */
const wantedShape = {
  slipKind: slipKindSchema.optional(),
  paper: paperSchema.optional(),
  /** With a copy in English after the Japanese ones. */
  hasEnglishCopy: z.boolean().optional(),
};

export const slipTable = {
  /** How many slips a customer has, however often they came out. */
  'slip.count': query('reception', { customerId: customerIdSchema }, z.int()),
  'slip.list': query(
    'reception',
    { customerId: customerIdSchema },
    z.array(
      issuedSlipSchema.extend({
        /** The kinds of slips that can be printed, the one that the entry asks for first, and how often each was. */
        kinds: z.array(z.strictObject({ slipKind: slipKindSchema, copies: z.int().min(0) })).min(1),
        /** How often any of them was printed. */
        copies: z.int().min(0),
        failures: z.int().min(0),
        ...lifeShape,
        /** Null while what it confirms stands. */
        voided: voidedSlipSchema.nullable(),
      }),
    ),
  ),
  /**
   * Code alone: match, voided or unknown. With the receipt number: match, voided or altered; and `record_missing` where the number
   * may have been given by us and the record is lost.
   */
  'slip.find': query(
    'reception',
    { code: z.string().max(60), receiptNo: z.string().max(60).nullable() },
    z.discriminatedUnion('outcome', [
      z.strictObject({
        outcome: z.literal('match'),
        entryId: entryIdSchema,
        customerId: customerIdSchema,
        receiptNo: z.string(),
      }),
      /** It is ours and as we printed it; what it confirms was taken back as recorded in error. */
      z.strictObject({
        outcome: z.literal('voided'),
        entryId: entryIdSchema,
        customerId: customerIdSchema,
        receiptNo: z.string(),
        ...voidedSlipSchema.shape,
      }),
      z.strictObject({ outcome: z.enum(['unknown', 'altered', 'mistyped', 'record_missing']) }),
    ]),
  ),
  /**
   * Hands the slip to the operating system's print dialog, or asks where to and saves it as PDF. Every copy after the first
   * says 再発行.
   */
  'slip.issue': command(
    'reception',
    { entryId: entryIdSchema, target: issueTargetSchema, ...wantedShape },
    issueOutcomeSchema({
      /** Which copy of this kind it is, from 1. */
      copy: z.int(),
    }),
  ),
  /** The very PDF that would be printed, to be fetched once under this id. */
  'slip.preview': query(
    'reception',
    { customerId: customerIdSchema, entryId: entryIdSchema, ...wantedShape },
    z.strictObject({ documentId: z.uuid() }),
  ),
  /** A paper that was asked back is here again, or cannot be had. */
  'slip.close_recall': command(
    'reception',
    { customerId: customerIdSchema, entryId: entryIdSchema, outcome: z.enum(['collected', 'not_collected']) },
    nothing,
  ),
  /** The signed copy is here, or never comes; or the customer wants no slip. */
  'slip.close': command(
    'reception',
    { customerId: customerIdSchema, entryId: entryIdSchema, closing: closingSchema },
    nothing,
  ),
  /** Takes back how the waiting for a paper ended. */
  'slip.void_closing': takeBackCommand,
} as const;
