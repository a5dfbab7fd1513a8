import { z } from 'zod';
import { defineKind } from './entry-kind.ts';
import { id } from './stored/formats.ts';
import { firstForm } from './stored/stored-forms.ts';

/** An announced export did not come about: no file left the house under that entry or, of one by month, not all. */
export const auditExportFailed = defineKind({
  kind: 'audit.export_failed',
  stored: firstForm(z.strictObject({ exportId: id.entry, cause: z.string().max(40) })),
  group: 'audit',
  effect: 'paper',
  streams: {},
  facts: ({ cause }) => ({ isGivenUp: cause === 'cancelled' }),
});
