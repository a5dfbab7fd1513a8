import { z } from 'zod';
import { customerOf, defineKind } from './entry-kind.ts';
import { id } from './stored/formats.ts';
import { firstForm } from './stored/stored-forms.ts';

const v1 = z.strictObject({
  noticeId: id.notice,
  /** The number of that version, for the history. */
  noticeVersion: z.int().min(1),
  target: z.enum(['file', 'printer']),
});

/**
 * A 同意書 with a customer's name on it was put on paper, to be filled in by hand: somebody may bring it back. One without a name
 * is recorded nowhere: it says nothing of anybody and binds nobody until it comes back, and then the answers are recorded.
 */
export const formPrinted = defineKind({
  kind: 'form.printed',
  stored: firstForm(v1),
  group: 'slips',
  effect: 'paper',
  streams: { customer: customerOf },
  facts: ({ noticeVersion, target }) => ({ noticeVersion, target }),
});
