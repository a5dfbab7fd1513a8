import { z } from 'zod';
import { defineKind } from './entry-kind.ts';
import { firstForm } from './stored/stored-forms.ts';

/** The whole ledger was checked, and what was found. */
export const ledgerVerified = defineKind({
  kind: 'ledger.verified',
  stored: firstForm(z.strictObject({ entries: z.int().min(0), fault: z.string().max(40).nullable() })),
  group: 'audit',
  effect: 'looked',
  streams: {},
  facts: ({ entries, fault }) => ({ entries, isWhole: fault === null }),
});
