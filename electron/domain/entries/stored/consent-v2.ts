import type { z } from 'zod';
import { consentV1 } from './consent-v1.ts';
import { toldShowingV1 } from './showing-v1.ts';

/** Only a notice is shown. */
export function shownUnderNotice(body: { readonly noticeId: string | null; readonly shown: unknown }): boolean {
  return body.noticeId !== null || body.shown === null;
}

/**
 * What a customer decided. Since version 2 `noticeId` is the version by whose words they answered, and whether it was shown with
 * this entry, by what act and for how long, is said apart from it.
 */
export const consentV2 = consentV1
  .safeExtend({ shown: toldShowingV1.nullable() })
  .refine(shownUnderNotice, { message: 'shown_without_notice' });

/**
 * A consent of version 1: it claims that its notice was shown, and names no act. A signature alone proves one, for it was written
 * on the screen that was turned to the customer.
 */
export function consentOfV1(body: z.output<typeof consentV1>): z.output<typeof consentV2> {
  const { noticeId, evidence } = body;
  const how = evidence.kind === 'signature' ? 'screen' : 'unstated';
  return { ...body, shown: noticeId === null ? null : { how, seconds: null, comparedWith: null } };
}
