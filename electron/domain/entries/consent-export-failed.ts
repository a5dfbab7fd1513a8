import { z } from 'zod';
import { defineKind } from './entry-kind.ts';
import { id } from './stored/formats.ts';
import { firstForm } from './stored/stored-forms.ts';

/** An announced record or proof sheet did not come about: no file left the house under that entry. */
export const consentExportFailed = defineKind({
  kind: 'consent.export_failed',
  stored: firstForm(z.strictObject({ exportId: id.entry, cause: z.string().max(40) })),
  group: 'consent',
  effect: 'paper',
  streams: {},
  facts: () => ({}),
});
