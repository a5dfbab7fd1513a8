import { z } from 'zod';
import { defineKind } from './entry-kind.ts';
import { id } from './stored/formats.ts';
import { firstForm } from './stored/stored-forms.ts';

/** A password was given or changed. */
export const passwordSet = defineKind({
  kind: 'password.set',
  stored: firstForm(z.strictObject({ staffId: id.staff, by: z.enum(['self', 'manager', 'recovery_code']) })),
  group: 'desk',
  effect: 'changes',
  streams: {},
  facts: () => ({}),
});
