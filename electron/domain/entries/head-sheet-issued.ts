import { z } from 'zod';
import { defineKind } from './entry-kind.ts';
import { digest, id } from './stored/formats.ts';
import { firstForm } from './stored/stored-forms.ts';

const v1 = z.strictObject({
  month: z.string().regex(/^\d{4}-\d{2}$/),
  target: z.enum(['printer', 'file']),
  /** What stood on it: the last entry of each PC up to the end of the month. */
  heads: z
    .array(z.strictObject({ deviceId: id.device, n: z.int().min(1), hash: digest }))
    .min(1)
    .max(1_000),
});

/** A manager put the head sheet of a month on paper or into a file. */
export const headSheetIssued = defineKind({
  kind: 'head_sheet.issued',
  stored: firstForm(v1),
  group: 'audit',
  effect: 'paper',
  streams: {},
  facts: ({ month, target, heads }) => ({ month, target, devices: heads.length }),
});
