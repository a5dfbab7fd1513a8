import { customerIdSchema, entryIdSchema, noticeIdSchema } from '../domain/ids.ts';
import { z } from 'zod';
import { instantSchema } from '../domain/dates/instant.ts';
import { answerSchema, givenBySchema, methodSchema, statedEvidenceSchema } from '../domain/consent/decision.ts';
import { showingSchema } from '../domain/consent/showing.ts';
import { stopTargetSchema } from '../domain/consent/stop.ts';
import { scopeSchema } from '../domain/notice/scope.ts';
import { lineSchema } from '../domain/text/clean.ts';
import { saveOutcomeSchema } from './issue.ts';
import { partnerToldSchema, toTellSchema } from './partner-telling.ts';
import { command, nothing, query } from './procedure.ts';
import { issuedSlipSchema } from './slips.ts';
import { takeBackCommand } from './taking-back.ts';

const headsSchema = z.array(entryIdSchema).max(200);

/** One row for each scope that was ever decided; a scope without a row is 未確認. */
export const consentStateSchema = z.array(
  z.strictObject({
    scope: scopeSchema,
    answer: answerSchema,
    heads: headsSchema,
    needsReview: z.boolean(),
    /** 再確認要: agreed to, but under a version of the notice that said less than the one in force. */
    isOutdated: z.boolean(),
    noticeId: noticeIdSchema.nullable(),
    occurred: instantSchema,
  }),
);

/** Answers as a screen sends them off. */
export const askedDecisionsSchema = z
  .array(
    z.strictObject({
      scope: scopeSchema,
      answer: answerSchema,
      /** The heads that the screen showed; when they have changed, nothing is recorded. */
      heads: headsSchema,
      /** The clerk was asked and confirmed that this takes the place of a stop. */
      reinstates: z.boolean(),
    }),
  )
  .min(1)
  .max(500);

export const consentTable = {
  'consent.state': query('reception', { customerId: customerIdSchema }, consentStateSchema),
  /**
   * What stands behind a customer's answers: which versions of the notice they were shown, about which the clerk was asked, what
   * partners still have to be told, and what they were told, the latest first.
   */
  'consent.background': query(
    'reception',
    { customerId: customerIdSchema },
    z.strictObject({
      /** The one that was shown last comes first. */
      shown: z.array(z.strictObject({ noticeId: noticeIdSchema, occurred: instantSchema })),
      /** Answers that are no stop were recorded by their words, so that it was said whether they were shown. */
      asked: z.array(noticeIdSchema),
      toTell: z.array(toTellSchema),
      told: z.array(partnerToldSchema),
    }),
  ),
  /** A version of the notice is shown to a customer, who answers nothing new by it. */
  'consent.show_notice': command(
    'reception',
    { customerId: customerIdSchema, noticeId: noticeIdSchema, shown: showingSchema },
    nothing,
  ),
  'consent.record': command(
    'reception',
    {
      customerId: customerIdSchema,
      /** The version by whose words is answered. */
      noticeId: noticeIdSchema,
      /** The act that showed it with these answers; null where it was shown before, or is not. */
      shown: showingSchema.nullable(),
      decisions: askedDecisionsSchema,
      method: methodSchema,
      givenBy: givenBySchema,
      evidence: statedEvidenceSchema,
      occurred: instantSchema.nullable(),
    },
    issuedSlipSchema,
  ),
  /**
   * A stop needs no notice and no heads: it never fails for what somebody else did meanwhile. Which scopes it ends, and whether
   * each is 撤回 or 拒否, the core decides by what stands there.
   */
  'consent.stop': command(
    'reception',
    {
      customerId: customerIdSchema,
      target: stopTargetSchema,
      method: methodSchema,
      givenBy: givenBySchema,
      /** Null where the clerk named none: a stop does not wait for its proof. */
      evidence: statedEvidenceSchema.nullable(),
      occurred: instantSchema.nullable(),
    },
    issuedSlipSchema,
  ),
  'consent.void': takeBackCommand,
  /**
   * Writes what proves the customer's consent into a file. The manager's, as everything that leaves the house with somebody's
   * data (policy 8: nothing is carried out without the data manager's consent).
   */
  'consent.export': command(
    'manager',
    { customerId: customerIdSchema, form: z.enum(['record', 'proof_sheet']), reason: lineSchema(200) },
    saveOutcomeSchema({ events: z.int(), fingerprint: z.string() }),
  ),
} as const;
