import { staffIdSchema } from '../domain/ids.ts';
import { z } from 'zod';
import { writtenCompanySchema } from '../domain/notice/written.ts';
import { lineSchema } from '../domain/text/clean.ts';
import { secretSchema } from './passwords.ts';
import { printOutcomeSchema } from './issue.ts';
import { command } from './procedure.ts';

export const setupTable = {
  'setup.begin': command(
    'anyone',
    {
      company: writtenCompanySchema,
      shop: z.string().regex(/^[A-Z]$/),
      managerName: lineSchema(60),
      password: secretSchema,
      isTraining: z.boolean(),
    },
    z.strictObject({ recoveryCode: z.string() }),
  ),
  /** Prints the recovery code that `setup.begin` has answered; only until it is typed back. */
  'setup.print_code': command('anyone', {}, printOutcomeSchema),
  'setup.finish': command(
    'anyone',
    { typedCode: z.string().max(200) },
    z.strictObject({ fingerprint: z.string(), staffId: staffIdSchema, deviceLetter: z.string() }),
  ),
} as const;
