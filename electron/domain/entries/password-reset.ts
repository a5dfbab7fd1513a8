import { z } from 'zod';
import { defineKind } from './entry-kind.ts';
import { id } from './stored/formats.ts';
import { firstForm } from './stored/stored-forms.ts';

/** A manager has taken somebody's password and handed them a word with which they choose a new one. */
export const passwordReset = defineKind({
  kind: 'password.reset',
  /** The wrong passwords before it, whose count ends with it. */
  stored: firstForm(z.strictObject({ staffId: id.staff, failedAttempts: z.int().min(0) })),
  group: 'desk',
  effect: 'changes',
  streams: {},
  facts: () => ({}),
});
