import { z } from 'zod';
import { calendarDateSchema, daysBetween, type CalendarDate } from '../dates/calendar-date.ts';
import { isAny, type RequestType } from './request-types.ts';

/** Where a request stands, in the steps that the counter needs. */
export const requestStatusSchema = z.enum(['received', 'identified', 'decided', 'closed', 'withdrawn']);

/** Where a request stands. */
export type RequestStatus = z.infer<typeof requestStatusSchema>;

/** The requests that wait for something. */
export const openStatuses: readonly RequestStatus[] = requestStatusSchema.exclude(['closed', 'withdrawn']).options;

/** A document by which somebody showed who they are. */
export const identityDocumentSchema = z.enum([
  'driving_licence',
  'my_number_card_front',
  'eligibility_certificate',
  'passport',
  'residence_card',
  'residence_record',
  /** The card of the health insurance, which is no longer issued; what was recorded with it stays readable. */
  'insurance_certificate',
]);

/** The documents that can be shown today, the most usual first (GL 3-8-7). */
export const acceptedDocuments = identityDocumentSchema.exclude(['insurance_certificate']).options;

/**
 * How the shop made sure who asks (Art. 37, Order Art. 12), the surest way first: the kind of document and the day it was seen, never its number.
 * No copy is kept.
 */
export const identitySchema = z.discriminatedUnion('method', [
  z.strictObject({
    method: z.literal('document'),
    document: identityDocumentSchema,
    seenOn: calendarDateSchema,
  }),
  z.strictObject({ method: z.literal('call_back'), seenOn: calendarDateSchema }),
  /** A copy came with the letter and is not kept; the answer goes to the address on it, by registered post (GL 3-8-7). */
  z.strictObject({ method: z.literal('copy_by_post'), document: identityDocumentSchema, seenOn: calendarDateSchema }),
  /** Two matching particulars of a customer known at the counter: enough for a stop, not for a disclosure. */
  z.strictObject({ method: z.literal('known_customer'), seenOn: calendarDateSchema }),
]);

/** The ways in which the shop can make sure who asks, the surest first. */
export const identityMethods = identitySchema.options.map(({ shape }) => shape.method.value);

/** How the shop made sure who asks. */
export type Identity = z.infer<typeof identitySchema>;

/** How the answer reached the customer. */
export const deliverySchema = z.enum(['handed_over', 'post', 'email', 'phone', 'fax']);

/** How the answer reached the customer. */
export type Delivery = z.infer<typeof deliverySchema>;

/** How a request came to its end. */
export const requestClosedHowSchema = z.discriminatedUnion('as', [
  z.strictObject({ as: z.literal('answered'), delivery: deliverySchema }),
  z.strictObject({ as: z.literal('withdrawn') }),
]);

/** Whether this way of making sure shows a document. */
export function showsDocument(method: Identity['method']): method is 'document' | 'copy_by_post' {
  return method === 'document' || method === 'copy_by_post';
}

/** Whether this way of making sure is enough: a known face is for a stop, and never for a disclosure (policy 11). */
export function isEnough(method: Identity['method'], types: readonly RequestType[]): boolean {
  return method !== 'known_customer' || !isAny(types, 'needsIdentity');
}

/** A step that takes a request on. */
export const requestStepSchema = z.enum(['identify', 'decide', 'close', 'withdraw']);

/** A step that takes a request on. */
export type RequestStep = z.infer<typeof requestStepSchema>;

/** The steps that can be taken next: no decision before the shop knows who asks, where it must (policy 11). */
export function nextSteps(status: RequestStatus, types: readonly RequestType[]): readonly RequestStep[] {
  switch (status) {
    case 'received':
      return isAny(types, 'needsIdentity') ? ['identify', 'withdraw'] : ['decide', 'identify', 'withdraw'];
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

/** How pressing a request is: amber from the seventh day, red from the twelfth. */
export function urgencyOf(dueOn: CalendarDate, today: CalendarDate): 'calm' | 'soon' | 'late' {
  const left = daysLeft(dueOn, today);
  if (left <= 2) return 'late';
  return left <= 7 ? 'soon' : 'calm';
}
