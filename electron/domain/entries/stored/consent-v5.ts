import { z } from 'zod';
import { answeredUnderNotice, isEachScopeOnce, namesItsBlobs } from './consent-v1.ts';
import { shownUnderNotice } from './consent-v2.ts';
import { consentV4 } from './consent-v4.ts';
import { digest, line } from './formats.ts';

const evidence = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('paper'), binder: line(40) }),
  z.strictObject({
    kind: z.literal('none'),
    reason: z.enum(['oral', 'by_phone', 'in_writing', 'slip_signed_later', 'not_wanted', 'unsigned']),
  }),
  z.strictObject({ kind: z.literal('file'), digest }),
  z.strictObject({ kind: z.literal('signature'), strokes: digest, picture: digest }),
]);

/** What a customer decided: since version 5 somebody who left it unsigned is told from somebody who did not want to sign. */
export const consentV5 = z
  .strictObject({ ...consentV4.shape, evidence })
  .refine(answeredUnderNotice, { message: 'agreed_without_notice' })
  .refine(isEachScopeOnce, { message: 'scope_twice' })
  .refine(namesItsBlobs, { message: 'evidence_without_blob' })
  .refine(shownUnderNotice, { message: 'shown_without_notice' });

/** A consent of version 4 in the form of version 5: why nothing was signed stands as it was said. */
export function consentOfV4(body: z.output<typeof consentV4>): z.output<typeof consentV5> {
  return body;
}
