import { z } from 'zod';
import { slipKindSchema } from '../slips/slip-kind.ts';
import { defineKind } from './entry-kind.ts';
import { id } from './stored/formats.ts';
import { firstForm } from './stored/stored-forms.ts';

const v1 = z.strictObject({
  confirmedId: id.entry,
  sheet: z.enum(['consent', 'sharing', 'stop', 'request']),
  /** Of this sheet. */
  copy: z.int().min(1),
  target: z.enum(['file', 'printer']),
});

/** A slip was put on paper or saved as a file. Copy 1 is the first; every later one is a 再発行. */
export const slipPrinted = defineKind({
  kind: 'slip.printed',
  stored: firstForm(v1),
  live: v1.extend({ sheet: slipKindSchema }),
  group: 'slips',
  effect: 'paper',
  streams: { slip: (_header, { confirmedId }) => confirmedId },
  facts: ({ copy, target }) => ({ copy, target }),
});
