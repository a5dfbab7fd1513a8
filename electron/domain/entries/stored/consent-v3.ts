import type { z } from 'zod';
import { consentV1 } from './consent-v1.ts';
import { shownUnderNotice, type consentV2 } from './consent-v2.ts';
import { toldShowingOfV1, toldShowingV2 } from './showing-v2.ts';

/** What a customer decided. Since version 3 the showing says in which words the questions stood on the screen. */
export const consentV3 = consentV1
  .safeExtend({ shown: toldShowingV2.nullable() })
  .refine(shownUnderNotice, { message: 'shown_without_notice' });

/** A consent of version 2. */
export function consentOfV2(body: z.output<typeof consentV2>): z.output<typeof consentV3> {
  return { ...body, shown: body.shown === null ? null : toldShowingOfV1(body.shown) };
}
