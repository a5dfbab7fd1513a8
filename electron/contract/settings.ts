import { z } from 'zod';
import { deskSettingsSchema } from '../domain/settings/desk-settings.ts';
import { printOutcomeSchema } from './issue.ts';
import { command, nothing, query } from './procedure.ts';

/** How this PC behaves. */
export const settingsTable = {
  'settings.get': query('reception', {}, deskSettingsSchema),
  /** Printer and paper are set by everybody, the minutes until the lock by managers alone (`mayConfigure`). */
  'settings.set': command('reception', { settings: deskSettingsSchema }, nothing),
  /** Puts a test page through the system's print dialog, with the printer and paper that are chosen, saved or not. It is not recorded. */
  'printer.test': command(
    'reception',
    deskSettingsSchema.pick({ printer: true, paper: true }).shape,
    printOutcomeSchema,
  ),
  /** The printers that the operating system knows. */
  'printer.list': query(
    'reception',
    {},
    z.array(z.strictObject({ name: z.string(), isDefault: z.boolean() })).max(200),
  ),
} as const;
