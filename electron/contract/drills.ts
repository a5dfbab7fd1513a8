import { z } from 'zod';
import { restoreFaultSchema } from '../domain/backup/restore-fault.ts';
import { instantSchema } from '../domain/dates/instant.ts';
import { secretSchema } from './passwords.ts';
import { command, nothing, query } from './procedure.ts';

const drill = z.strictObject({ last: instantSchema.nullable(), isDue: z.boolean() });

/** What is practised so that it works on the day it is needed. */
export const drillTable = {
  /** When it was done last, and what is due. Nothing is in a folder for practice. */
  'drill.status': query('manager', {}, z.strictObject({ rehearsal: drill, recoveryCode: drill })),
  /** Goes back to the newest backup in a folder of its own, which is removed again, with one's password of its time. */
  'drill.rehearse': command(
    'manager',
    { password: secretSchema },
    z.discriminatedUnion('outcome', [
      z.strictObject({ outcome: z.literal('works'), at: instantSchema, entries: z.int() }),
      z.strictObject({ outcome: z.literal('faulty'), why: restoreFaultSchema }),
      z.strictObject({ outcome: z.literal('no_backup') }),
      z.strictObject({ outcome: z.literal('cancelled') }),
    ]),
  ),
  /** Tries the recovery code on the key ring of today. Nothing is opened by it. */
  'drill.recovery_code': command('manager', { code: z.string().max(200) }, nothing),
} as const;
