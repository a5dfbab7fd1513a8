import { customerIdSchema, noticeIdSchema } from '../domain/ids.ts';
import { z } from 'zod';
import { answerMeansSchema, givenBySchema } from '../domain/consent/decision.ts';
import { wordingsSchema } from '../domain/consent/showing.ts';
import { toldGiverSchema } from '../domain/consent/told-giver.ts';
import { calendarDateSchema } from '../domain/dates/calendar-date.ts';
import { noticeSchema } from '../domain/notice/notice.ts';
import { askedDecisionsSchema, consentStateSchema } from './consent.ts';
import { command, nothing, query } from './procedure.ts';
import { issuedSlipSchema } from './slips.ts';
import { customerKindSchema } from '../domain/customers/customer.ts';

/**
 * Counter mode: the screen is turned to one customer. While it is, these and the lock are all that the router answers, and
 * none of them takes a customer or a notice: both were bound when the clerk turned the screen.
 */
export const counterTable = {
  /** Turns the screen to this customer, to be asked by this notice. */
  'counter.begin': command(
    'reception',
    {
      customerId: customerIdSchema,
      noticeId: noticeIdSchema,
      /** Who sits there; the clerk has checked it. */
      givenBy: givenBySchema,
      /** The clerk confirms that what was stopped may be asked again; what is agreed to then is recorded so. */
      mayReinstate: z.boolean(),
    },
    nothing,
  ),
  /** Everything that the turned screen shows. */
  'counter.page': query(
    'reception',
    {},
    z.strictObject({
      companyName: z.string(),
      customerName: z.string(),
      customerKind: customerKindSchema,
      /** Who sits there. */
      giver: toldGiverSchema,
      notice: noticeSchema,
      effectiveOn: calendarDateSchema,
      states: consentStateSchema,
      mayReinstate: z.boolean(),
      /** The slip of what was answered; null while nothing is. */
      answered: issuedSlipSchema.nullable(),
      clerk: z.string(),
      isTraining: z.boolean(),
    }),
  ),
  /** Records what the customer answered, once. */
  'counter.record': command(
    'reception',
    {
      decisions: askedDecisionsSchema,
      evidence: answerMeansSchema,
      /** In which words the questions stood on the screen: all of them that the customer saw. */
      wordings: wordingsSchema.min(1).default(['ordinary']),
    },
    issuedSlipSchema,
  ),
  /** Back to the clerk, by the clerk's own password. */
  'counter.end': command(
    'reception',
    { password: z.string().min(1).max(1_024) },
    z.strictObject({
      customerId: customerIdSchema,
      answered: z.strictObject({ slip: issuedSlipSchema, isSigned: z.boolean() }).nullable(),
    }),
  ),
} as const;
