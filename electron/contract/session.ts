import { z } from 'zod';
import { companySchema } from '../domain/notice/company.ts';
import { deskSettingsSchema } from '../domain/settings/desk-settings.ts';
import { lineSchema } from '../domain/text/clean.ts';
import { startupTable, personSchema, roleSchema } from './startup.ts';
import { command, nothing, query } from './procedure.ts';

/** A secret as typed. Its rules are judged by electron/keys; here only its size is bounded. */
const secretSchema = z.string().min(1).max(1_024);

export const sessionTable = {
  ...startupTable,
  'password.rate': query(
    'anyone',
    { password: z.string().max(1_024), ownWords: z.array(z.string().max(100)).max(10), language: z.enum(['ja', 'en']) },
    z.strictObject({
      score: z.int().min(0).max(4),
      isAccepted: z.boolean(),
      warning: z.string().nullable(),
      suggestions: z.array(z.string()),
    }),
  ),
  'setup.begin': command(
    'anyone',
    {
      company: companySchema,
      shop: z.string().regex(/^[A-Z]$/),
      managerName: lineSchema(60),
      password: secretSchema,
      isTraining: z.boolean(),
    },
    z.strictObject({ recoveryCode: z.string() }),
  ),
  /** Prints the recovery code that `setup.begin` has answered; only until it is typed back. */
  'setup.print_code': command('anyone', {}, z.strictObject({ outcome: z.enum(['printed', 'cancelled', 'failed']) })),
  'setup.finish': command(
    'anyone',
    { typedCode: z.string().max(200) },
    z.strictObject({ fingerprint: z.string(), staffId: z.uuidv7(), deviceLetter: z.string() }),
  ),
  'session.sign_in': command('anyone', { staffId: z.uuidv7(), password: secretSchema }, personSchema),
  'session.recover': command(
    'anyone',
    { staffId: z.uuidv7(), code: z.string().max(200), newPassword: secretSchema },
    nothing,
  ),
  'session.lock': command('reception', {}, nothing),
  'staff.list': query('reception', {}, z.array(personSchema)),
  'staff.add': command(
    'manager',
    { label: lineSchema(60), role: roleSchema, password: secretSchema },
    z.strictObject({ staffId: z.uuidv7() }),
  ),
  'staff.change': command('manager', { staffId: z.uuidv7(), role: roleSchema, hasLeft: z.boolean() }, nothing),
  'password.change': command('reception', { current: secretSchema, next: secretSchema }, nothing),
  'settings.get': query('reception', {}, deskSettingsSchema),
  'settings.set': command('manager', { settings: deskSettingsSchema }, nothing),
  /** The printers that the operating system knows. */
  'printer.list': query(
    'reception',
    {},
    z.array(z.strictObject({ name: z.string(), isDefault: z.boolean() })).max(200),
  ),
} as const;
