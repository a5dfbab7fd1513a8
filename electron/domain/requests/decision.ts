import { z } from 'zod';
import { lineSchema } from '../text/clean.ts';
import { decliningOf, groundSchema } from './grounds.ts';
import { requestTypeSchema, type RequestType } from './request-types.ts';

/** What the shop can decide. `answered` is for a complaint, which is neither granted nor declined. */
export const outcomeSchema = z.enum(['granted', 'partly', 'refused', 'not_applicable', 'answered']);

/** What the shop decided. */
export type Outcome = z.infer<typeof outcomeSchema>;

/**
 * What can be decided about a type of request: what may never be declined is done, and a complaint is answered. That there
 * are no such data is an outcome of its own, and no refusal (Art. 33(3)).
 */
export function outcomesOf(type: RequestType): readonly Outcome[] {
  if (type === 'complaint') return ['answered'];
  return decliningOf(type) === null ? ['granted'] : ['granted', 'partly', 'refused', 'not_applicable'];
}

/** Whether a decision leaves the customer without something that was asked for; it then names a ground of the law. */
export function isRefusal(outcome: Outcome): boolean {
  return outcome === 'refused' || outcome === 'partly';
}

/** Whether a decision says why: the shop means to explain to the customer whatever it does not do (Art. 36). */
export function needsReason(outcome: Outcome): boolean {
  return isRefusal(outcome) || outcome === 'not_applicable';
}

/** What the shop decided about one type of what was asked for. */
export const decisionOnRequestSchema = z
  .strictObject({
    /** Null only in what was recorded when one decision was made about a whole request. */
    type: requestTypeSchema.nullable(),
    outcome: outcomeSchema,
    ground: groundSchema.nullable(),
    reason: lineSchema(400).nullable(),
  })
  .refine(({ outcome, reason }) => !needsReason(outcome) || reason !== null, { message: 'required', path: ['reason'] });

/** What the shop decided about one type of what was asked for. */
export type DecisionOnRequest = z.infer<typeof decisionOnRequestSchema>;

/** What the shop decided, type by type. */
export const decisionsOnRequestSchema = z.array(decisionOnRequestSchema).min(1).max(requestTypeSchema.options.length);
