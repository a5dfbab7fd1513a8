import { z } from 'zod';
import { command, nothing, query } from './procedure.ts';
import { languageSchema } from '../domain/text/language.ts';

/** A secret as typed. Its rules are judged by electron/keys; here only its size is bounded. */
export const secretSchema = z.string().min(1).max(1_024);

export const passwordTable = {
  'password.rate': query(
    'anyone',
    { password: z.string().max(1_024), ownWords: z.array(z.string().max(100)).max(10), language: languageSchema },
    z.strictObject({
      score: z.int().min(0).max(4),
      isAccepted: z.boolean(),
      warning: z.string().nullable(),
      suggestions: z.array(z.string()),
    }),
  ),
  'password.change': command('reception', { current: secretSchema, next: secretSchema }, nothing),
} as const;
