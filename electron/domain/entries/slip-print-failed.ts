import { z } from 'zod';
import { isEndUnknown } from '../slips/paper-life.ts';
import { defineKind } from './entry-kind.ts';
import { id } from './stored/formats.ts';
import { firstForm } from './stored/stored-forms.ts';

const v1 = z.strictObject({ confirmedId: id.entry, target: z.enum(['file', 'printer']), cause: z.string().max(40) });

/** A slip could not be issued, so that nobody has to remember it. */
export const slipPrintFailed = defineKind({
  kind: 'slip.print_failed',
  stored: firstForm(v1),
  group: 'slips',
  effect: 'paper',
  streams: { slip: (_header, { confirmedId }) => confirmedId },
  // Of one that never came to a known end, paper may lie somewhere.
  facts: ({ target, cause }) => ({ target, isUnknown: isEndUnknown(cause) }),
});
