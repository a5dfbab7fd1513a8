import { z } from 'zod';
import { defineKind } from './entry-kind.ts';
import { firstForm } from './stored/stored-forms.ts';

/** A new recovery code was made and written down; the one before opens nothing any more. */
export const recoveryCodeReplaced = defineKind({
  kind: 'recovery_code.replaced',
  stored: firstForm(z.strictObject({})),
  group: 'desk',
  effect: 'changes',
  streams: {},
  facts: () => ({}),
});
