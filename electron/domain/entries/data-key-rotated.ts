import { z } from 'zod';
import { defineKind } from './entry-kind.ts';
import { firstForm } from './stored/stored-forms.ts';

/** The database is closed under another data key from here on. */
export const dataKeyRotated = defineKind({
  kind: 'data_key.rotated',
  /** The public name of the new key, by which an interrupted change is told from one that was given up. */
  stored: firstForm(z.strictObject({ keyId: z.string().regex(/^[0-9a-f]{32}$/) })),
  group: 'desk',
  effect: 'changes',
  streams: {},
  facts: () => ({}),
});
