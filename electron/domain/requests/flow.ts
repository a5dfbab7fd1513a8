import { z } from 'zod';
import { calendarDateSchema, daysBetween, type CalendarDate } from '../dates/calendar-date.ts';
import { lineSchema } from '../text/clean.ts';
import { requestTypeSchema, type RequestType } from './request.ts';

/** Where a request stands (domain.md 1.4, in the steps that the counter needs). */
export const requestStatusSchema = z.enum(['received', 'identified', 'decided', 'closed', 'withdrawn']);

/** Where a request stands. */
export type RequestStatus = z.infer<typeof requestStatusSchema>;

/**
 * How the shop made sure who asks (Art. 37, Order Art. 12): the kind of document and the day it was seen, never its number
 * and never a copy.
 */
export const identitySchema = z.discriminatedUnion('method', [
  z.strictObject({
    method: z.literal('document'),
    document: z.enum([
      'driving_licence',
      'my_number_card_front',
      'passport',
      'residence_card',
      'insurance_certificate',
      'residence_record',
    ]),
    seenOn: calendarDateSchema,
  }),
  z.strictObject({ method: z.literal('call_back'), seenOn: calendarDateSchema }),
  /** Two matching particulars of a customer known at the counter: enough for a stop, not for a disclosure. */
  z.strictObject({ method: z.literal('known_customer'), seenOn: calendarDateSchema }),
]);

/** How the shop made sure who asks. */
export type Identity = z.infer<typeof identitySchema>;

/** Why a disclosure may be refused: the closed list of Art. 33(2). */
const groundSchema = z.enum(['rights_of_others', 'hinders_business', 'against_law', 'no_such_data', 'not_covered']);

/** What the shop decided. A refusal, whole or in part, says why (Art. 36). */
export const decisionOnRequestSchema = z
  .strictObject({
    outcome: z.enum(['granted', 'partly', 'refused', 'not_applicable']),
    ground: groundSchema.nullable(),
    reason: lineSchema(400).nullable(),
  })
  .refine(({ outcome, reason }) => outcome === 'granted' || reason !== null, { message: 'required', path: ['reason'] });

/** What the shop decided. */
export type DecisionOnRequest = z.infer<typeof decisionOnRequestSchema>;

/** How the answer reached the customer. */
export const deliverySchema = z.enum(['handed_over', 'post', 'email', 'phone', 'fax']);

/** How a request came to its end. */
export const requestClosedHowSchema = z.discriminatedUnion('as', [
  z.strictObject({ as: z.literal('answered'), delivery: deliverySchema }),
  z.strictObject({ as: z.literal('withdrawn') }),
]);

/** Stops take effect at once and a complaint needs no proof of identity; everything else waits for it (policy 11). */
const withoutIdentity: ReadonlySet<RequestType> = new Set(['stop_joint_use', 'stop_notices', 'complaint']);

/** Whether anything in a request must wait until the shop knows who asks. */
export function needsIdentity(types: readonly RequestType[]): boolean {
  return types.some((type) => !withoutIdentity.has(type));
}

/** Whether this way of making sure is enough: a known face is for a stop, and never for a disclosure (policy 11). */
export function isEnough(method: Identity['method'], types: readonly RequestType[]): boolean {
  return method !== 'known_customer' || !needsIdentity(types);
}

/** Refusing to show what is held, even in part, is allowed only on a ground of the closed list (Art. 33(2), (5)). */
const onGroundsOnly: ReadonlySet<RequestType> = new Set(['disclosure', 'provision_records']);

/** Whether a decision must name its ground. */
export function needsGround(outcome: DecisionOnRequest['outcome'], types: readonly RequestType[]): boolean {
  return (outcome === 'refused' || outcome === 'partly') && types.some((type) => onGroundsOnly.has(type));
}

/** The steps that can be taken next. */
export function nextSteps(
  status: RequestStatus,
  types: readonly RequestType[],
): readonly ('identify' | 'decide' | 'close' | 'withdraw')[] {
  switch (status) {
    case 'received':
      return needsIdentity(types) ? ['identify', 'withdraw'] : ['decide', 'identify', 'withdraw'];
    case 'identified':
      return ['decide', 'withdraw'];
    case 'decided':
      return ['close'];
    case 'closed':
    case 'withdrawn':
      return [];
  }
}

/** Days left of the promised two weeks; negative when they are over. */
export function daysLeft(dueOn: CalendarDate, today: CalendarDate): number {
  return daysBetween(today, dueOn);
}

/** How pressing a request is: amber from the seventh day, red from the twelfth (domain.md 1.4). */
export function urgencyOf(dueOn: CalendarDate, today: CalendarDate): 'calm' | 'soon' | 'late' {
  const left = daysLeft(dueOn, today);
  if (left <= 2) return 'late';
  return left <= 7 ? 'soon' : 'calm';
}

/** Types as they are kept in one column. */
export const requestTypesSchema = z.array(requestTypeSchema);
