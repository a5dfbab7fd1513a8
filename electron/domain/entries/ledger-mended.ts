import { z } from 'zod';
import { longestName } from '../ledger/finding.ts';
import { defineKind } from './entry-kind.ts';
import { firstForm } from './stored/stored-forms.ts';

const named = z.string().max(longestName);

const v1 = z.strictObject({
  /** Of each table that is folded from the ledger, how many rows were not those that the ledger gives. */
  tables: z.array(z.strictObject({ name: named, rows: z.int().min(0) })).max(200),
  /** The triggers, views, indexes and tables that were put back or taken away. */
  objects: z.array(named).max(200),
});

/** What the database showed was not what its ledger says, and was folded from it anew. The ledger itself was not touched. */
export const ledgerMended = defineKind({
  kind: 'ledger.mended',
  stored: firstForm(v1),
  group: 'audit',
  effect: 'changes',
  streams: {},
  facts: ({ tables, objects }) => ({
    rows: tables.reduce((sum, { rows }) => sum + rows, 0),
    objects: objects.length,
  }),
});
