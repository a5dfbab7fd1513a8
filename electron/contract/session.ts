import { staffIdSchema } from '../domain/ids.ts';
import { z } from 'zod';
import { secretSchema } from './passwords.ts';
import { command, nothing } from './procedure.ts';
import { personSchema } from './startup.ts';

/** Signing in and locking; where the session stands is asked with what comes first (`startupTable`). */
export const sessionTable = {
  'session.sign_in': command(
    'anyone',
    {
      staffId: staffIdSchema,
      password: secretSchema,
      /** Comes in also where the ledger has lost something, to look things up. */
      toLookUp: z.boolean().optional(),
      /** Takes the place of a word that a manager has handed over, and is not looked at otherwise. */
      newPassword: secretSchema.optional(),
      /** A manager goes on with a key ring that is older than the last one. */
      withOlderKeys: z.boolean().optional(),
    },
    personSchema,
  ),
  /** A manager goes on with a ledger that has lost something, under a new letter. Nobody is signed in by it. */
  'session.go_on': command(
    'anyone',
    { staffId: staffIdSchema, password: secretSchema, letter: z.string().regex(/^[A-Z]$/) },
    z.strictObject({ letter: z.string(), fingerprint: z.string() }),
  ),
  'session.recover': command(
    'anyone',
    {
      staffId: staffIdSchema,
      code: z.string().max(200),
      newPassword: secretSchema,
      withOlderKeys: z.boolean().optional(),
    },
    nothing,
  ),
  /** Somebody touched keyboard, mouse or screen; the page tells it every few seconds at most. */
  'session.active': command('reception', {}, nothing),
  /** Somebody copies something in the window; what it is stays there. It is taken out of the clipboard a minute later. */
  'session.copying': command('reception', {}, nothing),
  'session.lock': command('reception', {}, nothing),
} as const;
