import { z } from 'zod';
import { lineSchema } from '../text/clean.ts';
import { defineKind } from './entry-kind.ts';
import { line } from './stored/formats.ts';
import { firstForm } from './stored/stored-forms.ts';

const form = z.enum(['record', 'proof_sheet']);

/** The proof of a customer's consent left the house, and why. Recorded before the file is written: the file names this entry. */
export const consentExported = defineKind({
  kind: 'consent.exported',
  stored: firstForm(z.strictObject({ form, reason: line(200) })),
  live: z.strictObject({ form, reason: lineSchema(200) }),
  group: 'consent',
  effect: 'paper',
  isOfCustomer: true,
  streams: {},
  facts: ({ form: written, reason }) => ({ form: written, reason }),
});
