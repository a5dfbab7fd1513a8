import { z } from 'zod';
import { defineKind } from './entry-kind.ts';
import { firstForm } from './stored/stored-forms.ts';

const v1 = z.strictObject({ by: z.enum(['password', 'recovery_code']), failedAttempts: z.int().min(0) });

/** Somebody signed in. Wrong passwords typed since the last time can be written down only now that the file is open. */
export const sessionOpened = defineKind({
  kind: 'session.opened',
  stored: firstForm(v1),
  group: 'desk',
  effect: 'looked',
  streams: {},
  facts: ({ by, failedAttempts }) => ({ by, failedAttempts }),
});
