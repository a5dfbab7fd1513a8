import { z } from 'zod';
import { defineKind } from './entry-kind.ts';
import { firstForm } from './stored/stored-forms.ts';

/** A manager has gone on with a key ring that was older than the last one: passwords of before open the desk again. */
export const olderKeysTaken = defineKind({
  kind: 'key_ring.older_taken',
  stored: firstForm(z.strictObject({ generation: z.int().min(0), last: z.int().min(1) })),
  group: 'desk',
  effect: 'changes',
  streams: {},
  facts: ({ generation, last }) => ({ generation, last }),
});
