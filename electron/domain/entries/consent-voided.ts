import { z } from 'zod';
import { lineSchema } from '../text/clean.ts';
import { customerOf, defineKind } from './entry-kind.ts';
import { id, line } from './stored/formats.ts';
import { firstForm } from './stored/stored-forms.ts';

/** An earlier record was entered in error; it counts no more, and stays readable (consent rule 2). */
export const consentVoided = defineKind({
  kind: 'consent.voided',
  stored: firstForm(z.strictObject({ voidedId: id.entry, reason: line(200) })),
  live: z.strictObject({ voidedId: id.entry, reason: lineSchema(200) }),
  group: 'consent',
  effect: 'changes',
  streams: { customer: customerOf, slip: (_header, { voidedId }) => voidedId },
  facts: ({ reason }) => ({ reason }),
});
