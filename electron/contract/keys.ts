import { staffIdSchema } from '../domain/ids.ts';
import { z } from 'zod';
import { printOutcomeSchema } from './issue.ts';
import { secretSchema } from './passwords.ts';
import { command, nothing, query } from './procedure.ts';

/** Keys beyond one's own password: what a manager does about the passwords of others, the recovery code and the data key. */
export const keyTable = {
  'keys.status': query(
    'manager',
    {},
    z.strictObject({
      /** How many have left since the data key was made; and how many managers, who may know it, since the recovery code was. */
      leftSinceKey: z.int(),
      managersLeftSinceCode: z.int(),
      /** Who has not signed in since this form of the key ring: the data key cannot be rotated before they have one. */
      withoutPair: z.array(staffIdSchema),
      /** The same of the recovery code. */
      isCodeOld: z.boolean(),
    }),
  ),
  /** Takes somebody's password, and gives them a word with which they choose another one. */
  'keys.reset_password': command('manager', { staffId: staffIdSchema }, z.strictObject({ word: z.string() })),
  /** Makes a recovery code, which counts only once it was typed back. */
  'keys.begin_code': command('manager', { password: secretSchema }, z.strictObject({ recoveryCode: z.string() })),
  'keys.print_code': command('manager', {}, printOutcomeSchema),
  'keys.finish_code': command('manager', { typedCode: z.string().max(200) }, nothing),
  /** Closes the database under another data key, and locks the desk. */
  'keys.rotate': command('manager', { password: secretSchema }, nothing),
} as const;
