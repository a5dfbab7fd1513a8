import { z } from 'zod';
import { findingKinds, longestName } from '../ledger/finding.ts';
import { defineKind } from './entry-kind.ts';
import { firstForm } from './stored/stored-forms.ts';

const count = z.int().min(0);
const v1 = z.strictObject({ entries: count, fault: z.string().max(40).nullable() });

/** Since this form the database is compared with its ledger, too. */
const v2 = z.strictObject({
  ...v1.shape,
  /** How many rows were compared; null where the chain has a fault, and before they ever were. */
  rows: count.nullable(),
  findings: z.array(z.strictObject({ what: z.enum(findingKinds), name: z.string().max(longestName), count })).max(200),
});

/** The whole ledger was checked, and what was found. */
export const ledgerVerified = defineKind({
  kind: 'ledger.verified',
  stored: firstForm(v1).next(v2, (body) => ({ ...body, rows: null, findings: [] })),
  group: 'audit',
  effect: 'looked',
  streams: {},
  facts: ({ entries, fault, findings }) => ({ entries, isWhole: fault === null && findings.length === 0 }),
});
