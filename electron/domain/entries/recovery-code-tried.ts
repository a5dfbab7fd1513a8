import { z } from 'zod';
import { defineKind } from './entry-kind.ts';
import { firstForm } from './stored/stored-forms.ts';

/** A manager has found the recovery code and typed it: it opens the key ring. */
export const recoveryCodeTried = defineKind({
  kind: 'recovery_code.tried',
  stored: firstForm(z.strictObject({})),
  group: 'desk',
  effect: 'looked',
  streams: {},
  facts: () => ({}),
});
