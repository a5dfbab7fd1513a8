import { z } from 'zod';
import { backupCauseSchema } from '../backup/backup-outcome.ts';
import { defineKind } from './entry-kind.ts';
import { firstForm } from './stored/stored-forms.ts';

const v1 = z.strictObject({ cause: z.enum(['sign_in', 'sign_out', 'by_hand']), why: z.string().max(40) });

/** A backup did not come about, or what was written was not whole. */
export const backupFailed = defineKind({
  kind: 'backup.failed',
  stored: firstForm(v1),
  live: v1.extend({ cause: backupCauseSchema }),
  group: 'desk',
  effect: 'looked',
  streams: {},
  facts: ({ why }) => ({ why }),
});
