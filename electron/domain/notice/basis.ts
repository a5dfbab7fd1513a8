import { z } from 'zod';
import { isAdvertising, type WithPurposes } from './advertising.ts';
import { scopeSchema, type Scope } from './scope.ts';
import { line, frozenObject } from './shapes.ts';

/**
 * A scope of a notice and what its use rests on: `consent`, which is the default, or `notice`: usable once the
 * customer was notified and until it is stopped, which is the manager's decision and carries a reason.
 */
export const scopeBasisSchema = z.discriminatedUnion('basis', [
  frozenObject({ scope: scopeSchema, basis: z.literal('consent') }),
  frozenObject({ scope: scopeSchema, basis: z.literal('notice'), reason: line(400) }),
]);

/** What a use can rest on. */
export const bases = scopeBasisSchema.options.map((option) => option.unwrap().shape.basis.value);

/** What a use rests on. */
export type Basis = (typeof bases)[number];

/**
 * Whether only consent will do, whatever the manager decides:
 *
 * - Provision to a third party (Art. 27(1), policy 2(3)).
 * - Joint use, recalls included: new partners and items are none that a notice alone could open (GL 3-6-3), and so none is.
 * - Advertising by e-mail or SMS: the house asks for consent (特定電子メール法3条1項1号), though the law has exceptions (2号～4号).
 * - Messages of a messaging service: to friends on LINE, and by telephone number, which is handed to the service for it.
 */
export function needsConsent(scope: Scope, notice: WithPurposes): boolean {
  if (scope.kind !== 'use') return true;
  if (isMessaging(scope.channel)) return true;
  return ['email', 'sms'].includes(scope.channel) && isAdvertising(scope.purpose, notice);
}

/** Whether a channel is one of a messaging service. */
export function isMessaging(channel: string): boolean {
  return channel === 'line_friend' || channel === 'phone_notification';
}
