import { staffIdSchema } from '../domain/ids.ts';
import { z } from 'zod';
import { roleSchema } from '../domain/staff/role.ts';
import { lineSchema } from '../domain/text/clean.ts';
import { secretSchema } from './passwords.ts';
import { command, nothing, query } from './procedure.ts';
import { personSchema } from './startup.ts';

export const staffTable = {
  'staff.list': query('reception', {}, z.array(personSchema)),
  'staff.add': command(
    'manager',
    { label: lineSchema(60), role: roleSchema, password: secretSchema },
    z.strictObject({ staffId: staffIdSchema }),
  ),
  'staff.rename': command('manager', { staffId: staffIdSchema, label: lineSchema(60) }, nothing),
  'staff.change': command('manager', { staffId: staffIdSchema, role: roleSchema, hasLeft: z.boolean() }, nothing),
} as const;
